/** Opening, owed, paid, closing: of a party in a month. Payments are of the month they were made in. */
import type { Day } from '../time/day.ts';
import { dueDay } from './due-day.ts';
import type { OwedMonth } from './owed-chain.ts';
import { owedChanges } from './owed-changes.ts';
import { owedRows } from './owed-rows.ts';
import type { Party } from './party.ts';
import type { Payment } from './party-entry.ts';
import { inOrderOf } from './party-order.ts';
import type { Payables } from './payables.ts';
import { takenBackIn, unpaidMonths } from './unpaid-months.ts';

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
  /** What of it is left after payments of later months, and after months that took back more than they added. */
  readonly left: number | null;
  /** Of the oldest month that is not paid in full. */
  readonly due: Day | null;
  readonly state: DueState;
}

const sumOf = (payments: readonly Payment[]): number => payments.reduce((sum, { fen }) => sum + fen, 0);

const rowIn = (list: Payables, party: string) => owedRows(list).find((one) => one.party === party);

/** Whether all that was not known of a month when it was closed is known now, and taken up by one of the others. */
function isTakenUp({ month, now, kept }: OwedMonth, party: string, all: readonly OwedMonth[]): boolean {
  if (kept === null || rowIn(now, party)?.owed === null) return false;
  const change = owedChanges(kept, now).find((one) => one.party === party);
  const taken = all.flatMap((one) => (one.kept ?? one.now).adjusted);
  const own = taken.filter((one) => one.party === party && one.month === month);
  return own.reduce((sum, { fen }) => sum + fen, 0) === (change ? change.is - change.was : 0);
}

/** What a month adds. What was not known when it was closed stays so until a later month takes it up, and is owed there. */
export function owedIn(one: OwedMonth, party: string, all: readonly OwedMonth[]): number | null {
  const row = rowIn(one.kept ?? one.now, party);
  if (!row) return 0;
  if (row.owed !== null || !isTakenUp(one, party, all)) return row.owed;
  const known = row.period?.steps.reduce((sum, { line, fen }) => sum + (line.settle === 'payable' ? (fen ?? 0) : 0), 0);
  return row.added + row.reversed + row.adjusted + (known ?? 0);
}

function stateOf(left: number | null, due: Day | null, today: Day): DueState {
  if (left === null) return 'unknown';
  if (left === 0) return 'settled';
  return due === null ? 'no-term' : due < today ? 'overdue' : 'due';
}

/** Who is owed anything in some months. */
export const partiesIn = (months: readonly OwedMonth[]): ReadonlySet<string> =>
  new Set(months.flatMap(({ now, kept }) => owedRows(kept ?? now).map(({ party }) => party)));

/**
 * Of the last month, in the order of the parties.
 * @param months ascending, without gaps
 * @param payments of the shop, those that count
 * @param later months after these, of which something is known
 */
export function ledgerOf(
  months: readonly OwedMonth[],
  payments: readonly Payment[],
  parties: readonly Party[],
  today: Day,
  later: readonly OwedMonth[] = [],
): readonly LedgerRow[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  const all = [...months, ...later];
  const known = new Set([...partiesIn(months), ...payments.map(({ party }) => party)]);
  const rows = [...known].sort().map((party): LedgerRow => {
    const own = payments.filter((one) => one.party === party);
    const owedBy = all.map((one) => [one.month, owedIn(one, party, all)] as const);
    const [before, after] = [owedBy.slice(0, months.length - 1), owedBy.slice(months.length)];
    const added = before.reduce<number | null>((sum, [, fen]) => (sum === null || fen === null ? null : sum + fen), 0);
    const paidBefore = sumOf(own.filter(({ day }) => day.slice(0, 7) < last.month));
    const opening = added === null ? null : added - paidBefore;
    const owed = owedBy[months.length - 1]?.[1] ?? null;
    const paid = sumOf(own.filter(({ day }) => day.slice(0, 7) === last.month));
    const closing = opening === null || owed === null ? null : opening + owed - paid;
    const gone = sumOf(own.filter(({ day }) => day.slice(0, 7) > last.month)) + takenBackIn(after);
    const left = closing === null ? null : Math.max(0, closing - gone);
    const term = parties.find(({ id }) => id === party)?.due ?? null;
    const unpaid = unpaidMonths(owedBy, sumOf(own))[0]?.month ?? last.month;
    const due = term === null ? null : dueDay(unpaid < last.month ? unpaid : last.month, term);
    return { party, opening, owed, paid, closing, left, due, state: stateOf(left, due, today) };
  });
  return inOrderOf(parties, rows);
}
