/** What a month adds to what parties are owed: of a closed one as it was when it was closed, too. */
import { monthChecks } from '../settlement/month-checks.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import type { Estimated } from '../splits/estimated.ts';
import { ledgerOf } from '../splits/ledger.ts';
import type { OwedMonth } from '../splits/owed-chain.ts';
import { owedRows } from '../splits/owed-rows.ts';
import { paymentsOf } from '../splits/party-entry.ts';
import { type PartyShare, partyShares } from '../splits/party-shares.ts';
import type { Payables } from '../splits/payables.ts';
import { closedMonths } from '../storage/settlement/closed-months.ts';
import { readPartyBook } from '../storage/settlement/party-book.ts';
import type { BillFileRow, ClosedMonthRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { type BookOwed, bookOwed } from './book-owed.ts';
import { ruleKey, termsKey } from './closed-statement.ts';
import type { MonthPayables, SettlementQuestions } from './settlement-protocol.ts';

type Asked = Parameters<SettlementQuestions['payables']>[0];

interface Known {
  readonly items: readonly Reconciled[];
  readonly files: readonly BillFileRow[];
}

interface OwedNow {
  readonly payables: Payables;
  /** Every version of every rule it may rest on. */
  readonly rules: readonly string[];
  readonly terms: readonly string[];
  readonly shares: readonly PartyShare[];
}

/** @throws where nothing is known of it, for it was just asked for */
export function lastOf(months: readonly OwedMonth[]): OwedMonth {
  const last = months.at(-1);
  if (!last) throw new Error('no month');
  return last;
}

/** Orders of a month behind what is owed, by order. */
export function sharesIn(owed: BookOwed, month: string): readonly PartyShare[] {
  const shares: PartyShare[] = [];
  const terms = owed.termsOf(month);
  owed.sharesOf(month, (share) => {
    shares.push(...partyShares(share, terms));
  });
  return shares.sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
}

/** What a month that is to be closed keeps. @throws where the shop is gone */
export async function owedNow(
  db: SettlementDatabase,
  of: { readonly items: readonly Reconciled[]; readonly rows: readonly ClosedMonthRow[] },
  { book, month }: Pick<Asked, 'book' | 'month'>,
): Promise<OwedNow> {
  const owed = await bookOwed(db, of, book);
  return {
    payables: lastOf(owed.upTo(month)).now,
    rules: owed.rules.map(ruleKey),
    terms: owed.termsOf(month).map(termsKey),
    shares: sharesIn(owed, month),
  };
}

/** Parties whose month is not known: closed so, it is owed only once it is known and a later month takes it up. */
export async function unknownOwed(
  db: SettlementDatabase,
  of: { readonly items: readonly Reconciled[]; readonly rows: readonly ClosedMonthRow[] },
  { book, month }: Pick<Asked, 'book' | 'month'>,
): Promise<number> {
  const { terms } = await readPartyBook(db);
  // Shares of orders alone are always known, or left out by name.
  if (!terms.some((one) => one.book === book)) return 0;
  const { payables } = await owedNow(db, of, { book, month });
  return owedRows(payables).filter(({ owed }) => owed === null).length;
}

/** Why a month that is not closed may still come to something else. */
export function estimatedOf(
  { items, files }: Known,
  { month, today }: Pick<Asked, 'month' | 'today'>,
  list: Payables,
): readonly Estimated[] {
  const checks = monthChecks({ items, files, month, today });
  const fails = (what: 'over' | 'bills') => checks.some((one) => one.what === what && one.state !== 'ok');
  const { several, unclear, unknown } = list.notShared;
  return [
    ...(fails('over') ? (['not-over'] as const) : []),
    ...(fails('bills') ? (['bills'] as const) : []),
    ...(several + unclear + unknown > 0 ? (['not-shared'] as const) : []),
  ];
}

/** @throws where the shop is gone */
export async function monthPayables(db: SettlementDatabase, known: Known, asked: Asked): Promise<MonthPayables> {
  const rows = await closedMonths(db, asked.book);
  const owed = await bookOwed(db, { items: known.items, rows }, asked.book);
  const months = owed.upTo(asked.month);
  const { now, kept } = lastOf(months);
  const closed = rows.some(({ month }) => month === asked.month);
  return {
    now,
    kept,
    closed,
    estimated: closed ? [] : estimatedOf(known, asked, now),
    ledger: ledgerOf(months, paymentsOf(owed.entries), owed.parties, asked.today, owed.after(asked.month)),
  };
}
