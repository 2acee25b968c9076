/**
 * The database. Upgrades only add tables and indexes, and fill in what a new index stands on; every stored row carries what is needed to be
 * read by newer code, and rows of older shape are rewritten when they are next written.
 */
import { Dexie, type Table, type Transaction } from 'dexie';
import type { CostRecord } from '../costs/cost-record.ts';
import type { OwnRecord } from '../notes/records.ts';
import type { PlannerRecord } from '../planner/planner-record.ts';
import { moveOf } from '../tiers/move.ts';
import type {
  DirtyRow,
  FactsRow,
  HistoryRow,
  LevelsRow,
  ListRow,
  MetaRow,
  NameRow,
  PagesRow,
  PeriodRow,
  ReadingRow,
  ShapeRow,
  SheetRecord,
  StagedRow,
  StatisticsRow,
} from './rows.ts';
import type {
  AsideRow,
  ImportRow,
  LogRow,
  ProductSummary,
  RefusalRow,
  ReminderRow,
  ShopRow,
  ShopState,
} from './tables.ts';

type ProductKey = [shop: string, product: string];

interface Tables {
  readonly sheets: Table<SheetRecord, string>;
  readonly readings: Table<ReadingRow, string>;
  readonly staged: Table<StagedRow, [importId: string, id: string]>;
  readonly history: Table<HistoryRow, [shop: string, bucket: string, product: string, source: string]>;
  readonly facts: Table<FactsRow, ProductKey>;
  readonly names: Table<NameRow, ProductKey>;
  readonly products: Table<ProductSummary, ProductKey>;
  readonly statistics: Table<StatisticsRow, ProductKey>;
  readonly dirty: Table<DirtyRow, [shop: string, mark: string]>;
  readonly periods: Table<PeriodRow, [shop: string, period: string]>;
  readonly lists: Table<ListRow, [shop: string, list: string, order: string]>;
  readonly pages: Table<PagesRow, [shop: string, list: string, order: string, part: number]>;
  readonly shops: Table<ShopRow, string>;
  readonly shopStates: Table<ShopState, string>;
  readonly records: Table<OwnRecord, string>;
  readonly costs: Table<CostRecord, string>;
  readonly planner: Table<PlannerRecord, string>;
  readonly reminders: Table<ReminderRow, string>;
  readonly imports: Table<ImportRow, string>;
  readonly refusals: Table<RefusalRow, number>;
  readonly shapes: Table<ShapeRow, [shop: string, list: string]>;
  readonly levels: Table<LevelsRow, [shop: string, list: string, part: number]>;
  readonly asides: Table<AsideRow, number>;
  readonly log: Table<LogRow, number>;
  readonly meta: Table<MetaRow, string>;
}

export type Database = Dexie & Tables;

const VERSION_5 = { planner: 'id, kind, plan', reminders: 'id, at' } as const satisfies Partial<
  Record<keyof Tables, string>
>;

const VERSION_4 = { costs: 'id, [shop+kind]' } as const satisfies Partial<Record<keyof Tables, string>>;

const VERSION_3 = {
  products:
    '[shop+product], [shop+worth], [shop+move+worth], [shop+visitors], [shop+payBuyers], [shop+payAmount], [shop+name]',
} as const satisfies Partial<Record<keyof Tables, string>>;

const VERSION_2 = { levels: '[shop+list+part]' } as const satisfies Partial<Record<keyof Tables, string>>;

/** The first key of each table is its own; the others are indexes. */
const VERSION_1 = {
  sheets: 'id',
  readings: 'id, importId, slot, [shop+last], [shop+source+bucket], [shop+about]',
  staged: '[importId+id]',
  history: '[shop+bucket+product+source]',
  facts: '[shop+product]',
  names: '[shop+product]',
  products: '[shop+product], [shop+worth], [shop+visitors], [shop+payBuyers], [shop+payAmount], [shop+name]',
  statistics: '[shop+product], [shop+window]',
  dirty: '[shop+mark]',
  periods: '[shop+period]',
  lists: '[shop+list+order], [shop+at], [shop+period]',
  pages: '[shop+list+order+part]',
  shops: 'id, *identities',
  shopStates: 'shop',
  records: 'id, [kind+shop], [shop+product]',
  imports: 'id, state',
  refusals: '++id, [shop+at]',
  shapes: '[shop+list]',
  asides: '++id, [shop+at]',
  log: '++id',
  meta: 'key',
} as const satisfies Record<
  Exclude<keyof Tables, keyof typeof VERSION_2 | keyof typeof VERSION_4 | keyof typeof VERSION_5>,
  string
>;

/** What rows of older builds ask for follows from what they say. */
async function noteMoves(transaction: Transaction): Promise<void> {
  const products = transaction.table<{ suggestion: ProductSummary['suggestion']; move?: ProductSummary['move'] }>(
    'products',
  );
  await products.toCollection().modify((row) => {
    row.move = moveOf(row.suggestion.verdict);
  });
}

/** Opens by itself at first use. @param name another one keeps tests apart */
export function openDatabase(name = 'kuance'): Database {
  const db = new Dexie(name);
  db.version(1).stores(VERSION_1);
  db.version(2).stores(VERSION_2);
  db.version(3).stores(VERSION_3).upgrade(noteMoves);
  db.version(4).stores(VERSION_4);
  db.version(5).stores(VERSION_5);
  return db as Database;
}

/** Every table, for transactions that may touch them all. */
export function allTables(db: Database): Table[] {
  return db.tables;
}

/** Everything whose compound key begins with these parts. */
export function withPrefix<T, K>(table: Table<T, K>, index: string, prefix: readonly string[]) {
  return table.where(index).between([...prefix, Dexie.minKey], [...prefix, Dexie.maxKey]);
}
