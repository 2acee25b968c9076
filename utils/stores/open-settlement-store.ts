/** The settlement screen's store on the real browser. */

import { fileName } from '../files/file-names.ts';
import { openSettlementThread } from '../imports/settlement-thread.ts';
import { saveFile } from '../platform/download.ts';
import { changeSettings, watchSettings } from '../platform/settings.ts';
import { switchSettlement, watchSettlement } from '../platform/settlement-switch.ts';
import { keepBook, readShelf, takeFileBack, wipeSettlement } from '../storage/settlement/books.ts';
import { keepParty, keepRule, readRuleBook } from '../storage/settlement/rule-book.ts';
import { openSettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { watch } from '../storage/watch.ts';
import { settlementScreenTexts } from '../texts/settlement-screen.ts';
import { dayOfInstant } from '../time/day.ts';
import { createSettingsStore } from './settings-store.ts';
import { createSettlementStore, type SettlementStore } from './settlement-store.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function openSettlementStore(until: AbortSignal): SettlementStore {
  const db = openSettlementDatabase();
  const settings = createSettingsStore({ watch: watchSettings, change: changeSettings }, until);
  return createSettlementStore(
    {
      watchSwitch: watchSettlement,
      switchOn: switchSettlement,
      watchShelf: () => watch(() => readShelf(db)),
      watchRules: () => watch(() => readRuleBook(db)),
      keepBook: (book) => keepBook(db, book),
      keepParty: (party) => keepParty(db, party),
      keepRule: (rule) => keepRule(db, rule),
      takeBack: (file) => takeFileBack(db, file),
      wipe: () => wipeSettlement(db),
      thread: openSettlementThread(until),
      save: (name, bytes) => {
        const { language } = settings;
        const { statement } = settlementScreenTexts[language.value];
        saveFile(fileName([name, statement, dayOfInstant(Date.now())], 'xlsx'), new Blob([bytes], { type: XLSX }));
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
