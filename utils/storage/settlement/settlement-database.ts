/**
 * Settlement has a database of its own, so that it can be exported and wiped apart from the figures of products, and
 * whoever may see these need not see it. It exists only once the operator switched settlement on.
 */
import { Dexie, type Table } from 'dexie';
import type { BillRow } from '../../settlement/bill-row.ts';
import type { BillSource } from '../../settlement/bill-source.ts';
import type { Confirmation } from '../../settlement/confirmation.ts';
import type { HandMatch } from '../../settlement/hand-match.ts';
import type { LinesSay, OrderRow } from '../../settlement/order-row.ts';
import type { Taught } from '../../settlement/taught-orders.ts';
import type { TypedBalance } from '../../settlement/typed-balance.ts';
import type { Yield } from '../../settlement/yield.ts';
import type { DefaultFee } from '../../splits/default-fee.ts';
import type { Party } from '../../splits/party.ts';
import type { PartyEntry } from '../../splits/party-entry.ts';
import type { PartyTerms } from '../../splits/period-terms.ts';
import type { RuleVersion } from '../../splits/rule.ts';

export const SETTLEMENT_DATABASE = 'kuance-settlement';

/** A shop whose money is settled. Bills of payment services name no shop, so the operator says which it is. */
export interface BookRow {
  readonly id: string;
  readonly name: string;
  readonly source: BillSource;
  /** Days the platform takes from confirmation to money; null = nobody said. */
  readonly settleDays: number | null;
  /** 默认扣点, by day; absent = nobody said. */
  readonly fees?: readonly DefaultFee[];
}

/** One table of a file. Its rows exist for nobody before it is live. */
export interface BillFileRow extends LinesSay {
  readonly id: string;
  readonly book: string;
  readonly kind: 'bill' | 'orders';
  readonly layout: string;
  readonly version: number;
  /** SHA-256 of the bytes, as evidence and so that the same file is not taken twice. */
  readonly hash: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly rows: number;
  /** Days of its first and last row; null where it says none. */
  readonly first: string | null;
  readonly last: string | null;
  /** When it was imported (ms). */
  readonly at: number;
  readonly state: 'staging' | 'live';
  readonly balanceBreaks: readonly number[];
  /** It does not state what its rows come to, though such a bill does; files read before that was kept say nothing. */
  readonly sumsMissing?: boolean;
  /** The platform's number of the shop, where its rows name it. */
  readonly shop?: string;
  /** Of a bill that shares its ledger with another kind. */
  readonly ledger: string | null;
  /** Bills that count instead of it where they tell of the same money; files read before there were any have none. */
  readonly yields?: readonly Yield[];
  /** Its rows are what was paid out as one. */
  readonly paysOut?: boolean;
}

/** Some hundreds of rows at once: one record a row would take many times as long. */
export interface ChunkRow {
  readonly file: string;
  readonly part: number;
  readonly bills?: readonly BillRow[];
  readonly orders?: readonly OrderRow[];
}

/** What a person said of an item of a book. */
export interface ConfirmationRow extends Confirmation {
  readonly book: string;
}

/** What a person put to an order of a book. */
export interface HandMatchRow extends HandMatch {
  readonly book: string;
}

/** A month that was closed: it stays byte for byte as it is, whatever comes later. */
export interface ClosedMonthRow {
  readonly book: string;
  /** `2026-10` */
  readonly month: string;
  /** JSON of a `MonthStatement`. */
  readonly text: string;
  /** SHA-256 of the text. */
  readonly hash: string;
  /** When it was closed (ms). */
  readonly at: number;
  /** May be empty. */
  readonly who: string;
}

/** A balance a person typed of a book. */
export interface BalanceRow extends TypedBalance {
  readonly book: string;
}

export interface SettlementTables {
  readonly books: Table<BookRow, string>;
  readonly files: Table<BillFileRow, string>;
  readonly chunks: Table<ChunkRow, [file: string, part: number]>;
  readonly confirmations: Table<ConfirmationRow, [book: string, key: string]>;
  readonly matches: Table<HandMatchRow, [book: string, from: string]>;
  readonly closed: Table<ClosedMonthRow, [book: string, month: string]>;
  readonly parties: Table<Party, string>;
  /** A version is added and never written again. */
  readonly rules: Table<RuleVersion, [id: string, version: number]>;
  /** What a bill or orders nobody declared are read by, one a set of headers. */
  readonly taught: Table<Taught, string>;
  /** As rules are. */
  readonly terms: Table<PartyTerms, [book: string, party: string, version: number]>;
  readonly entries: Table<PartyEntry, string>;
  readonly balances: Table<BalanceRow, [book: string, moment: string]>;
}

export type SettlementDatabase = Dexie & SettlementTables;

/** Opens by itself at first use. @param name another one keeps tests apart */
export function openSettlementDatabase(name = SETTLEMENT_DATABASE): SettlementDatabase {
  const db = new Dexie(name);
  db.version(1).stores({ books: 'id', files: 'id, book, state, hash', chunks: '[file+part]' });
  db.version(2).stores({ confirmations: '[book+key]', matches: '[book+from]', closed: '[book+month]' });
  db.version(3).stores({ parties: 'id', rules: '[id+version]' });
  db.version(4).stores({ taught: 'id', terms: '[book+party+version]', entries: 'id, book' });
  db.version(5).stores({ balances: '[book+moment]' });
  return db as SettlementDatabase;
}
