/**
 * Every table of settlement as its backup holds it: this is the one list of them. A table without a line here does not
 * compile, and one without rows in its test is found there.
 */
import type { Table } from 'dexie';
import type * as v from 'valibot';
import { TaughtSchema } from '../../settlement/taught-orders-schema.ts';
import { EntrySchema } from '../../splits/party-entry-schema.ts';
import { TermsSchema } from '../../splits/period-schema.ts';
import { PartySchema, RuleSchema } from '../../splits/rule-schema.ts';
import { Balance, Book, Chunk, Closed, Confirmed, File, Match } from './row-schemas.ts';
import type { SettlementTables } from './settlement-database.ts';

export type TableName = keyof SettlementTables;
type RowIn<T> = T extends Table<infer R, infer _K> ? R : never;
export type RowOf<T extends TableName> = RowIn<SettlementTables[T]>;
/** What is known of a chunk without its rows: they may be more than can be held. */
export interface ChunkFacts {
  readonly file: string;
  readonly part: number;
  readonly rows: number;
  /** Kinds of rows it holds. */
  readonly kinds: readonly ('bill' | 'orders')[];
}

/** Every row of a backup, chunks by what is known of them. */
export type RowsOfAll = { readonly [T in Exclude<TableName, 'chunks'>]: readonly RowOf<T>[] } & {
  readonly chunks: readonly ChunkFacts[];
};

/**
 * What becomes of a row when one of its key is here already. None is ever written over but by a later word of a person.
 * - stays: the one here stays, and where the two differ that is told
 * - later: the one that was said later holds
 * - versions: as `stays`, but all versions of one rule or none
 * - file: known by its bytes too, and left out where they were read otherwise here; its rows come with it (`of-file`)
 */
type Merge = 'stays' | 'later' | 'versions' | 'file' | 'of-file';

interface BackupTable<R> {
  readonly row: v.GenericSchema<unknown, R>;
  readonly merge: Merge;
}

/** In the order in which a file holds them: what others belong to stands first. */
export const BACKUP_TABLES: { readonly [T in TableName]: BackupTable<RowOf<T>> } = {
  books: { row: Book, merge: 'stays' },
  parties: { row: PartySchema, merge: 'stays' },
  rules: { row: RuleSchema, merge: 'versions' },
  terms: { row: TermsSchema, merge: 'versions' },
  entries: { row: EntrySchema, merge: 'stays' },
  taught: { row: TaughtSchema, merge: 'stays' },
  closed: { row: Closed, merge: 'stays' },
  confirmations: { row: Confirmed, merge: 'later' },
  matches: { row: Match, merge: 'later' },
  balances: { row: Balance, merge: 'later' },
  files: { row: File, merge: 'file' },
  chunks: { row: Chunk, merge: 'of-file' },
};

export const TABLE_NAMES = Object.keys(BACKUP_TABLES) as readonly TableName[];

export const isTable = (name: string): name is TableName => Object.hasOwn(BACKUP_TABLES, name);
