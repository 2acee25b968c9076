/** What the settlement screen shows, and what it may do. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BookReport, ItemPage, MonthPayables } from '../imports/settlement-protocol.ts';
import type { RuleBook } from '../splits/order-split.ts';
import type { PartyStatement } from '../splits/party-statement.ts';
import type { Shelf } from '../storage/settlement/books.ts';
import type { PartyBook } from '../storage/settlement/party-book.ts';
import type { BookRow } from '../storage/settlement/settlement-database.ts';
import { createItems } from './bill-items.ts';
import type { BillTeaching } from './bill-teaching.ts';
import { createReport } from './book-report-store.ts';
import { type LiveQuery, type Loaded, liveSignal, valueOr } from './live-query.ts';
import { createMonths, type MonthStore } from './month-store.ts';
import { createOpenQueue, type OpenQueue } from './open-queue.ts';
import type { SettingsStore } from './settings-store.ts';
import { createBackup, type SettlementBackup } from './settlement-backup.ts';
import type { BillItem, SettlementSource, View } from './settlement-source.ts';

interface StatementFile {
  readonly book: string;
  readonly party: { readonly id: string; readonly name: string };
  readonly month: string;
  readonly as: 'xlsx' | 'csv';
}

export interface SettlementStore {
  readonly settings: SettingsStore;
  /** null until it is known. */
  readonly on: ReadonlySignal<boolean | null>;
  readonly shelf: ReadonlySignal<Loaded<Shelf>>;
  readonly rules: ReadonlySignal<Loaded<RuleBook>>;
  readonly partyBook: ReadonlySignal<Loaded<PartyBook>>;
  readonly items: ReadonlySignal<readonly BillItem[]>;
  readonly book: ReadonlySignal<BookRow | null>;
  readonly report: ReadonlySignal<Loaded<BookReport>>;
  readonly view: ReadonlySignal<View>;
  readonly page: ReadonlySignal<ItemPage | null>;
  readonly queue: OpenQueue;
  readonly months: MonthStore;
  /** Takes back what was said of an item. */
  readonly reopen: (key: string) => Promise<void>;
  /** Takes back what was put to an order by hand. */
  readonly unmatch: (order: string) => Promise<void>;
  readonly switchOn: (on: boolean) => Promise<void>;
  readonly addFiles: (files: readonly File[]) => void;
  readonly storeItem: (id: number, book: string) => Promise<void>;
  readonly dropItem: (id: number) => void;
  readonly teaching: BillTeaching;
  readonly keepBook: (book: Omit<BookRow, 'id'> & { readonly id: string | null }) => Promise<string>;
  readonly keepParty: SettlementSource['keepParty'];
  readonly keepRule: SettlementSource['keepRule'];
  readonly keepTerms: SettlementSource['keepTerms'];
  readonly keepEntry: SettlementSource['keepEntry'];
  readonly takePaymentBack: SettlementSource['takePaymentBack'];
  readonly pickBook: (id: string) => void;
  readonly show: (view: View) => void;
  readonly takeBack: (file: string) => Promise<void>;
  readonly wipe: () => Promise<void>;
  readonly backup: SettlementBackup;
  readonly payables: (book: string, month: string) => Promise<MonthPayables>;
  readonly fees: ReturnType<typeof createReport>['fees'];
  readonly statement: (book: string, party: string, month: string) => Promise<PartyStatement>;
  readonly saveStatement: (of: StatementFile) => Promise<void>;
  readonly reports: ReturnType<typeof createReport>['reports'];
  readonly dues: ReturnType<typeof createReport>['dues'];
  readonly products: ReturnType<typeof createReport>['products'];
  /** What product data says of products, beside which sums are shown. */
  readonly productLabels: SettlementSource['productLabels'];
  readonly reportRows: ReturnType<typeof createReport>['reportRows'];
  readonly saveWorkbook: () => Promise<void>;
  readonly today: SettlementSource['today'];
  readonly now: SettlementSource['now'];
  readonly newId: SettlementSource['newId'];
}

/** The shelf is asked for only while settlement is on: without it no database is made. */
export function createSettlementStore(
  source: SettlementSource,
  settings: SettingsStore,
  until: AbortSignal,
): SettlementStore {
  const on = signal<boolean | null>(null);
  source.watchSwitch((next) => {
    on.value = next;
  }, until);
  const ask: LiveQuery<Shelf>['ask'] = () => (on.value === true ? source.watchShelf() : null);
  const shelf = liveSignal<Shelf>({ ask }, until);
  const rules = liveSignal<RuleBook>({ ask: () => (on.value === true ? source.watchRules() : null) }, until);
  const partyBook = liveSignal<PartyBook>({ ask: () => (on.value === true ? source.watchPartyBook() : null) }, until);
  const picked = signal<string | null>(null);
  const book = computed(() => {
    const { books } = valueOr(shelf.value, { books: [], files: [] });
    return books.find(({ id }) => id === picked.value) ?? books[0] ?? null;
  });
  const items = createItems(source, until);
  const report = createReport(source, settings, until);
  const bookId = computed(() => book.value?.id ?? null);
  const queue = createOpenQueue(report, () => bookId.peek());
  // What stands open of one shop is never shown under the name of another.
  const stopQueue = effect(() => {
    void bookId.value;
    queue.close();
  });
  until.addEventListener('abort', stopQueue, { once: true });
  // What stands in the books, and in which language it is told: any change makes the report anew.
  const stop = effect(() => {
    void shelf.value;
    const [current, language] = [book.value, settings.language.value];
    if (current === null) report.clear();
    else if (language) void report.make(current.id).then(() => queue.refresh());
  });
  until.addEventListener('abort', stop, { once: true });
  /** What came back may be nothing that the shelf shows. */
  const lookAgain = () => {
    const current = bookId.peek();
    if (current !== null) void report.make(current).then(() => queue.refresh());
  };
  return {
    settings,
    on,
    shelf,
    rules,
    partyBook,
    items: items.items,
    book,
    report: report.report,
    view: report.view,
    page: report.page,
    queue,
    months: createMonths({ ...source, book, report: report.report, ask: report }, until),
    reopen: async (key) => {
      const current = book.value;
      if (current) await report.say(current.id, key, null);
    },
    unmatch: async (order) => {
      const current = book.value;
      if (current) await report.unmatch(current.id, order);
    },
    switchOn: source.switchOn,
    addFiles: items.add,
    storeItem: items.store,
    dropItem: items.drop,
    teaching: items.teaching,
    keepBook: async ({ id, ...facts }) => {
      const own = id ?? source.newId();
      await source.keepBook({ id: own, ...facts });
      return own;
    },
    keepParty: source.keepParty,
    keepRule: source.keepRule,
    keepTerms: source.keepTerms,
    keepEntry: source.keepEntry,
    takePaymentBack: source.takePaymentBack,
    today: source.today,
    now: source.now,
    newId: source.newId,
    pickBook: (id) => {
      picked.value = id;
    },
    show: report.show,
    payables: report.payables,
    fees: report.fees,
    reports: report.reports,
    dues: report.dues,
    products: report.products,
    productLabels: source.productLabels,
    reportRows: report.reportRows,
    takeBack: source.takeBack,
    wipe: source.wipe,
    backup: createBackup(source, lookAgain, until),
    statement: report.statement,
    saveStatement: async ({ book: own, party, month, as }) => {
      source.save(`${month} ${party.name}`, await report.statementFile(own, party.id, month, as), as);
    },
    saveWorkbook: async () => {
      const current = book.value;
      if (current) source.save(current.name, await report.workbook(current.id, current.name));
    },
  };
}
