/** Opening, owed, paid, closing: of a party in a month. Payments are of the month they were made in. */
import type { Day } from '../time/day.ts';
import { dueDay } from './due-day.ts';
import type { OwedMonth } from './owed-chain.ts';
import { owedRows } from './owed-rows.ts';
import type { Party } from './party.ts';
import type { Payment } from './party-entry.ts';

/** settled: nothing is left to be paid; no-term: nobody said when. */
export type DueState = 'unknown' | 'settled' | 'no-term' | 'due' | 'overdue';

/** In fen; null = not known. opening + owed − paid = closing. */
export interface LedgerRow {
  readonly party: string;
  readonly opening: number | null;
  readonly owed: number | null;
  readonly paid: number;
  /** Below 0: more was paid than owed. */
  readonly closing: number | null;
  /** What of it is left after payments of later months. */
  readonly left: number | null;
  /** Of the oldest month that is not paid in full. */
  readonly due: Day | null;
  readonly state: DueState;
}

const sumOf = (payments: readonly Payment[]): number => payments.reduce((sum, { fen }) => sum + fen, 0);

/** What a month adds. What was not known when it was closed is owed where it is taken up. */
function owedIn({ now, kept }: OwedMonth, party: string): number | null {
  const row = owedRows(kept ?? now).find((one) => one.party === party);
  if (!row) return 0;
  if (row.owed !== null || kept === null) return row.owed;
  const known = row.period?.steps.reduce((sum, { line, fen }) => sum + (line.settle === 'payable' ? (fen ?? 0) : 0), 0);
  return row.added + row.reversed + row.adjusted + (known ?? 0);
}

function stateOf(left: number | null, due: Day | null, today: Day): DueState {
  if (left === null) return 'unknown';
  if (left === 0) return 'settled';
  return due === null ? 'no-term' : due < today ? 'overdue' : 'due';
}

/**
 * The oldest month of which something is left to be paid: payments, and months that took back, are set against the oldest
 * first. null = none.
 * @param owed month by month @param paid all payments together
 */
function oldestUnpaid(owed: readonly (readonly [month: string, fen: number | null])[], paid: number): string | null {
  let rest = owed.reduce((sum, [, fen]) => sum - Math.min(0, fen ?? 0), paid);
  for (const [month, fen] of owed) {
    rest -= Math.max(0, fen ?? 0);
    if (rest < 0) return month;
  }
  return null;
}

/**
 * Of the last month, by party.
 * @param months ascending, without gaps
 * @param payments of the shop, those that count
 */
export function ledgerOf(
  months: readonly OwedMonth[],
  payments: readonly Payment[],
  parties: readonly Party[],
  today: Day,
): readonly LedgerRow[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  const listed = months.flatMap(({ now, kept }) => owedRows(kept ?? now).map(({ party }) => party));
  const known = new Set([...listed, ...payments.map(({ party }) => party)]);
  return [...known].sort().map((party) => {
    const own = payments.filter((one) => one.party === party);
    const before = months.slice(0, -1).map((month) => owedIn(month, party));
    const added = before.reduce<number | null>((sum, fen) => (sum === null || fen === null ? null : sum + fen), 0);
    const paidBefore = sumOf(own.filter(({ day }) => day.slice(0, 7) < last.month));
    const opening = added === null ? null : added - paidBefore;
    const owed = owedIn(last, party);
    const paid = sumOf(own.filter(({ day }) => day.slice(0, 7) === last.month));
    const closing = opening === null || owed === null ? null : opening + owed - paid;
    const later = sumOf(own.filter(({ day }) => day.slice(0, 7) > last.month));
    const left = closing === null ? null : Math.max(0, closing - later);
    const term = parties.find(({ id }) => id === party)?.due ?? null;
    const all = months.map((one) => [one.month, owedIn(one, party)] as const);
    const due = term === null ? null : dueDay(oldestUnpaid(all, sumOf(own)) ?? last.month, term);
    return { party, opening, owed, paid, closing, left, due, state: stateOf(left, due, today) };
  });
}
