/** What the settlement screen stands on, and the shapes it shows. */

import type { BillTableSummary } from '../imports/settlement-protocol.ts';
import type { SettlementThread } from '../imports/settlement-thread.ts';
import type { BillRefusal } from '../settlement/bill-refusal.ts';
import type { Show } from '../settlement/review.ts';
import type { RuleBook } from '../splits/order-split.ts';
import type { Party } from '../splits/party.ts';
import type { PartyEntry } from '../splits/party-entry.ts';
import type { PartyTerms } from '../splits/period-terms.ts';
import type { RuleVersion } from '../splits/rule.ts';
import type { ProductLabel } from '../storage/product-labels.ts';
import type { Shelf } from '../storage/settlement/books.ts';
import type { PartyBook } from '../storage/settlement/party-book.ts';
import type { KeptRule } from '../storage/settlement/rule-book.ts';
import type { BalanceRow, BookRow } from '../storage/settlement/settlement-database.ts';
import type { Language } from '../texts/texts.ts';
import type { Day } from '../time/day.ts';
import type { Watched } from './live-query.ts';

/** A file on its way. */
export type BillItem = { readonly id: number; readonly name: string } & (
  | { readonly state: 'reading' | 'storing'; readonly rows: number }
  | {
      readonly state: 'read';
      readonly tables: readonly BillTableSummary[];
      readonly known: boolean;
      readonly unread: readonly string[];
    }
  | { readonly state: 'refused'; readonly refusal: BillRefusal }
  | { readonly state: 'failed' | 'stored' }
);

export interface View {
  readonly show: Show;
  readonly from: number;
}

export interface SettlementSource {
  readonly watchSwitch: (onSwitch: (on: boolean) => void, until: AbortSignal) => void;
  readonly switchOn: (on: boolean) => Promise<void>;
  readonly watchShelf: () => Watched<Shelf>;
  readonly watchRules: () => Watched<RuleBook>;
  readonly watchPartyBook: () => Watched<PartyBook>;
  readonly keepBook: (book: BookRow) => Promise<void>;
  readonly keepParty: (party: Party) => Promise<void>;
  readonly keepRule: (rule: Omit<RuleVersion, 'version'>) => Promise<KeptRule>;
  readonly keepTerms: (terms: Omit<PartyTerms, 'version'>) => Promise<KeptRule>;
  readonly keepEntry: (entry: PartyEntry) => Promise<void>;
  readonly takePaymentBack: (id: string) => Promise<void>;
  readonly keepBalance: (row: BalanceRow) => Promise<void>;
  readonly dropBalance: (book: string, moment: string) => Promise<void>;
  readonly takeBack: (file: string) => Promise<void>;
  readonly wipe: () => Promise<void>;
  readonly productLabels: (
    platform: string,
    products: readonly string[],
    language: Language,
  ) => Promise<ReadonlyMap<string, ProductLabel>>;
  readonly thread: SettlementThread;
  readonly save: (name: string, bytes: Uint8Array<ArrayBuffer>, as?: 'xlsx' | 'csv') => void;
  /** @returns the name of the file */
  readonly saveBackup: (file: Blob) => string;
  readonly now: () => number;
  readonly today: () => Day;
  readonly newId: () => string;
}

/** The key under which the thread holds the report; files have their own, from 1 on. */
export const REPORT = 0;
/** The key under which it tells what was taught. */
export const TAUGHT = -1;
/** The key of saving and restoring. */
export const BACKUP = -2;
