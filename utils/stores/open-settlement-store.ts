/** The settlement screen's store on the real browser. */

import { fileName } from '../files/file-names.ts';
import { openSettlementThread } from '../imports/settlement-thread.ts';
import { saveFile } from '../platform/download.ts';
import { changeSettings, watchSettings } from '../platform/settings.ts';
import { switchSettlement, watchSettlement } from '../platform/settlement-switch.ts';
import { dropBalance, keepBalance } from '../storage/settlement/balances.ts';
import { keepBook, readShelf, takeFileBack, wipeSettlement } from '../storage/settlement/books.ts';
import { keepEntry, keepTerms, readPartyBook, takePaymentBack } from '../storage/settlement/party-book.ts';
import { keepParty, keepRule, readRuleBook } from '../storage/settlement/rule-book.ts';
import { openSettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { watch } from '../storage/watch.ts';
import { settlementScreenTexts } from '../texts/settlement-screen.ts';
import { dayOfInstant } from '../time/day.ts';
import { createSettingsStore } from './settings-store.ts';
import { createSettlementStore, type SettlementStore } from './settlement-store.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;

export function openSettlementStore(until: AbortSignal): SettlementStore {
  const db = openSettlementDatabase();
  const settings = createSettingsStore({ watch: watchSettings, change: changeSettings }, until);
  return createSettlementStore(
    {
      watchSwitch: watchSettlement,
      switchOn: switchSettlement,
      watchShelf: () => watch(() => readShelf(db)),
      watchRules: () => watch(() => readRuleBook(db)),
      watchPartyBook: () => watch(() => readPartyBook(db)),
      keepBook: (book) => keepBook(db, book),
      keepParty: (party) => keepParty(db, party),
      keepRule: (rule) => keepRule(db, rule),
      keepTerms: (terms) => keepTerms(db, terms),
      keepEntry: (entry) => keepEntry(db, entry),
      takePaymentBack: (id) => takePaymentBack(db, id, Date.now()),
      keepBalance: (row) => keepBalance(db, row),
      dropBalance: (book, moment) => dropBalance(db, book, moment),
      takeBack: (file) => takeFileBack(db, file),
      wipe: () => wipeSettlement(db),
      productLabels: async (platform, products, language) => {
        // Product data is another database: it is opened only where it is asked for, and only read.
        const { readLabels } = await import('./read-labels.ts');
        return readLabels(platform, products, language);
      },
      thread: openSettlementThread(until),
      save: (name, bytes, as = 'xlsx') => {
        const { language } = settings;
        const { statement } = settlementScreenTexts[language.value];
        saveFile(fileName([name, statement, dayOfInstant(Date.now())], as), new Blob([bytes], { type: TYPES[as] }));
      },
      saveBackup: (file) => {
        const { title } = settlementScreenTexts[settings.language.value];
        const name = fileName([title, dayOfInstant(Date.now())], 'kuance');
        saveFile(name, file);
        return name;
      },
      now: Date.now,
      today: () => dayOfInstant(Date.now()),
      newId: () => crypto.randomUUID(),
    },
    settings,
    until,
  );
}
