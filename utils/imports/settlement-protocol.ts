/** Between the settlement screen and its own thread. Both ends are ours and of one build. */

import type { LookedBill } from '../bills/look-at-bill.ts';
import type { BillTrial } from '../bills/try-bill.ts';
import type { OrdersTrial } from '../bills/try-orders.ts';
import type { UntaughtWords } from '../bills/untaught-words.ts';
import type { SettlementBackupRefusal, SettlementBackupWritten } from '../files/settlement-backup.ts';
import type { AgeStep } from '../settlement/aging.ts';
import type { Amount } from '../settlement/amount.ts';
import type { BillRefusal } from '../settlement/bill-refusal.ts';
import type { BillSource } from '../settlement/bill-source.ts';
import type { JudgedBalance } from '../settlement/judge-balance.ts';
import type { MonthCheck } from '../settlement/month-checks.ts';
import type { Adjustment, Amounts } from '../settlement/month-statement.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import type { MonthSums } from '../settlement/reports/book-sums.ts';
import type { CashCalendar } from '../settlement/reports/cash-days.ts';
import type { Days, ProductSum } from '../settlement/reports/product-sums.ts';
import type { ReportRow, RowsAsked } from '../settlement/reports/report-rows.ts';
import type { Show } from '../settlement/review.ts';
import type { StrangeFile } from '../settlement/strange-files.ts';
import type { OrderSuggestion } from '../settlement/suggest-orders.ts';
import type { Tally } from '../settlement/tally.ts';
import type { TaughtDraft } from '../settlement/taught-bill.ts';
import type { AnyTaughtDraft, Taught, TaughtOrdersDraft } from '../settlement/taught-orders.ts';
import type { Dues } from '../splits/dues.ts';
import type { Estimated } from '../splits/estimated.ts';
import type { FeeCheck } from '../splits/fee-check.ts';
import type { LedgerRow } from '../splits/ledger.ts';
import type { PartyStatement } from '../splits/party-statement.ts';
import type { Payables } from '../splits/payables.ts';
import type { TableName } from '../storage/settlement/backup-tables.ts';
import type { BookRow } from '../storage/settlement/settlement-database.ts';
import type { storageFailure } from '../storage/storage-error.ts';
import type { Language } from '../texts/texts.ts';
import type { Day } from '../time/day.ts';
import type { QuestionOf } from './thread.ts';

/** What one table of a file was read as; its rows stay in the thread until they are stored. */
export interface BillTableSummary {
  readonly kind: 'bill' | 'orders';
  readonly layout: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly source: BillSource;
  readonly sheet: string;
  readonly rows: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Rows with a number a spreadsheet cut. */
  readonly lost: number;
  readonly balanceBreaks: number;
  /** It does not state what its rows come to, though such a bill does. */
  readonly sumsMissing: boolean;
  readonly untaught: UntaughtWords;
  /** Headers nobody declared; their values were not read. */
  readonly leftOut: readonly string[];
}

export type BillReadOutcome =
  | {
      readonly ok: true;
      readonly tables: readonly BillTableSummary[];
      readonly known: boolean;
      readonly unread: readonly string[];
    }
  | { readonly ok: false; readonly refusal: BillRefusal };

/** A table of a file that nobody knows; `sheets` are those that may be taught. */
export type BillLookOutcome =
  | { readonly ok: true; readonly sheets: readonly string[]; readonly sheet: string; readonly look: LookedBill }
  | { readonly ok: false; readonly refusal: BillRefusal };

export type BillStoreOutcome = { readonly ok: true } | { readonly ok: false; readonly refusal: BillRefusal };

export interface BookReport {
  readonly tally: Tally;
  readonly aging: readonly AgeStep[];
  /** Months in which money moved, and those that were closed; newest first. */
  readonly months: readonly string[];
  readonly firstLine: string;
  /** By name: files that are perhaps of another shop. */
  readonly strange: readonly (Pick<StrangeFile, 'kind' | 'orders'> & { readonly name: string })[];
}

/** A month, as it was closed or might be. */
export interface MonthView {
  readonly month: string;
  /** What it came to, by class: as closed, or as it stands. */
  readonly amounts: Amounts;
  readonly orders: number;
  readonly open: number;
  /** null once it is closed. */
  readonly checks: readonly MonthCheck[] | null;
  readonly closed: { readonly at: number; readonly who: string; readonly hash: string } | null;
  /** Booked in it, or to be booked in it; the closed months they are of stay as they are. */
  readonly adjustments: readonly Adjustment[];
  /** All that were typed of the shop, against the bills as they stand. */
  readonly balances: readonly JudgedBalance[];
}

export interface MonthPayables {
  /** By bills and rules as they stand. */
  readonly now: Payables;
  /** As it was kept when the month was closed; null where it is open, or was closed before that was kept. */
  readonly kept: Payables | null;
  readonly closed: boolean;
  /** None of a closed month. */
  readonly estimated: readonly Estimated[];
  /** By party. */
  readonly ledger: readonly LedgerRow[];
}

/** A page of fees that differ, and how many were held against a rule. */
export interface FeePage extends FeeCheck {
  readonly total: number;
}

export type CloseOutcome = 'closed' | 'not-ready' | 'closed-already';

/** What a backup would do; nothing is written before it is restored. */
export interface BackupPreview {
  readonly createdAt: number;
  /** By table: rows that would be added, put over what was said before, and those here already. */
  readonly tables: readonly {
    readonly table: TableName;
    readonly fresh: number;
    readonly later: number;
    readonly known: number;
  }[];
  /** What is here otherwise, and stays as it is here. */
  readonly differ: readonly { readonly table: TableName; readonly name: string }[];
}

export type BackupOpened =
  | { readonly ok: true; readonly preview: BackupPreview }
  | { readonly ok: false; readonly code: SettlementBackupRefusal };

export type BackupRestored = 'restored' | ReturnType<typeof storageFailure>;

export interface ItemPage {
  readonly items: readonly Reconciled[];
  readonly total: number;
}

/** One party in one month of a shop. */
interface AskedParty {
  readonly book: string;
  readonly party: string;
  readonly month: string;
  readonly today: Day;
}

/** What one shop's money came to, and what is to come. */
export interface ShopReport extends Pick<BookRow, 'name' | 'source' | 'settleDays'> {
  readonly book: string;
  readonly months: readonly MonthSums[];
  readonly cash: CashCalendar;
  /** Months that were closed, with what the accounts became more by as it was kept then. */
  readonly closed: readonly { readonly month: string; readonly kept: Amount }[];
  /** Bills of it another shop has too: what both come to together counts them twice. */
  readonly shared: readonly { readonly fileName: string; readonly with: Pick<BookRow, 'id' | 'name' | 'source'> }[];
}

export interface ShopReports {
  readonly shops: readonly ShopReport[];
  /** Names of shops that could not be told of. */
  readonly failed: readonly string[];
}

export interface ReportRowPage {
  /** Their files by name. */
  readonly rows: readonly ReportRow[];
  readonly total: number;
  /** Of all of them whose amount is known. */
  readonly sum: Amount;
  /** Those among them of which nobody says it. */
  readonly unknown: number;
}

/** What a person says, and when (ms). */
interface SaidNow {
  readonly reason: string;
  readonly who: string;
  readonly at: number;
}

export interface SettlementQuestions {
  /** `known`: a file of the same bytes is there already. */
  /** @param importId no other import has it; read again, a file has another */
  read(input: { readonly file: File; readonly importId: string }): BillReadOutcome;
  store(input: { readonly book: string; readonly fileName: string; readonly at: number }): BillStoreOutcome;
  /** Lays out a file no layout fits. @param sheet null for the first in which a header is found */
  look(input: {
    readonly file: File;
    readonly sheet: string | null;
    readonly headerRow: number | null;
  }): BillLookOutcome;
  /** What the table that was looked at comes to, read so. */
  tryTaught(input: { readonly sheet: string; readonly draft: TaughtDraft }): BillTrial;
  /** The same of orders. */
  tryOrders(input: { readonly sheet: string; readonly draft: TaughtOrdersDraft }): OrdersTrial;
  /** Whether it was kept: only what reads every row is. @param at when (ms) */
  learn(input: { readonly sheet: string; readonly draft: AnyTaughtDraft; readonly at: number }): boolean;
  /** All that was taught. */
  taught(input: Record<string, never>): readonly Taught[];
  /** Another name, or null to forget it. Whether it is so now. */
  changeTaught(input: { readonly id: string; readonly name: string | null }): boolean;
  /** Reconciles a book and holds the outcome for all that follows, which fails for any other. */
  report(input: { readonly book: string; readonly today: Day; readonly language: Language }): BookReport;
  list(input: { readonly book: string; readonly show: Show; readonly from: number; readonly count: number }): ItemPage;
  /** Keeps what a person says of an item, or takes it back (null); the report with it. */
  say(input: {
    readonly book: string;
    readonly key: string;
    readonly said: SaidNow | null;
    readonly language: Language;
  }): BookReport;
  /** Orders the movements of an item may be of. */
  suggest(input: { readonly book: string; readonly key: string }): readonly OrderSuggestion[];
  /** Puts the movements of an item to an order; null where no such order was read. */
  match(input: {
    readonly book: string;
    readonly key: string;
    readonly order: string;
    readonly said: SaidNow;
    readonly today: Day;
    readonly language: Language;
  }): BookReport | null;
  /** Takes back every movement that was put to the order by hand. */
  unmatch(input: {
    readonly book: string;
    readonly order: string;
    readonly today: Day;
    readonly language: Language;
  }): BookReport;
  month(input: { readonly book: string; readonly month: string; readonly today: Day }): MonthView;
  /** Closes a month for good, where every condition holds or, of those that cannot be seen to hold, a reason is given. */
  close(input: {
    readonly book: string;
    readonly month: string;
    readonly today: Day;
    readonly said: SaidNow;
  }): CloseOutcome;
  /** Of a closed month: from what was kept then, and nothing else. */
  closedWorkbook(input: {
    readonly book: string;
    readonly month: string;
    readonly language: Language;
  }): Uint8Array<ArrayBuffer>;
  /** What a month adds to what parties are owed. @param month `2026-11` */
  payables(input: { readonly book: string; readonly month: string; readonly today: Day }): MonthPayables;
  /** What platforms took in a month, against what rules say. */
  fees(input: {
    readonly book: string;
    readonly month: string;
    readonly from: number;
    readonly count: number;
  }): FeePage;
  /** What one party is told of a month. */
  statement(input: AskedParty): PartyStatement;
  statementFile(
    input: AskedParty & { readonly as: 'xlsx' | 'csv'; readonly language: Language },
  ): Uint8Array<ArrayBuffer>;
  /** Of every shop, as its bills stand. */
  reports(input: { readonly today: Day }): ShopReports;
  /** Of one shop, by day. */
  dues(input: { readonly book: string; readonly today: Day }): Dues;
  /** Of one shop, by product. */
  products(input: { readonly book: string; readonly days: Days; readonly today: Day }): readonly ProductSum[];
  /** What a figure of a report is the sum of. */
  reportRows(input: {
    readonly book: string;
    readonly asked: RowsAsked;
    readonly today: Day;
    readonly from: number;
    readonly count: number;
  }): ReportRowPage;
  workbook(input: {
    readonly book: string;
    readonly name: string;
    readonly language: Language;
  }): Uint8Array<ArrayBuffer>;
  /** All of settlement, and nothing of products. */
  backup(input: { readonly createdAt: number }): SettlementBackupWritten;
  /** Checks a backup and holds it until it is restored. */
  openBackup(input: { readonly file: Blob }): BackupOpened;
  restoreBackup(input: Record<never, never>): BackupRestored;
}

export type SettlementQuestion = QuestionOf<SettlementQuestions>;
