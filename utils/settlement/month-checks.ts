/** Whether a month may be closed: what must hold, and what cannot be seen to hold (settlement reference A4). */
import { addDays, type Day, dayOfMonth } from '../time/day.ts';
import type { Amount } from './amount.ts';
import type { BillRow } from './bill-row.ts';
import type { OrderLine } from './order-row.ts';
import type { Reconciled } from './reconciled.ts';
import { isOpen } from './review.ts';
import type { Sourced } from './sourced.ts';
import { type Span, spanOf } from './span.ts';
import type { Status } from './statuses.ts';

/** `bad` keeps the month from being closed; `unsure` asks for a reason. */
export interface MonthCheck {
  readonly what: 'over' | 'bills' | 'orders' | 'chain' | 'balance' | 'open';
  readonly state: 'ok' | 'unsure' | 'bad';
  /** Days that were read, where that is the question. */
  readonly span?: Span;
  /** How many, where that is the question. */
  readonly count?: number;
}

export interface MonthCase {
  readonly month: string;
  readonly today: Day;
  readonly items: readonly Reconciled[];
  /** Rows whose balance does not follow, in files with rows of the month. */
  readonly breaks: number;
  /** By file. */
  readonly layoutOf: (file: string) => string;
}

/** Left open they may hide money that is wrong; the others go on into the next month. */
const MUST_BE_SAID: ReadonlySet<Status> = new Set<Status>(['amount-differs', 'needs-person']);

export function lastDayOf(month: string): Day {
  const after = addDays(`${month}-28` as Day, 4);
  return addDays(after, -dayOfMonth(after));
}

/** Whether rows reach over both ends of the month: what was before the first and after the last row nobody knows. */
function covers(span: Span, month: string): MonthCheck['state'] {
  const { first, last } = span;
  if (first === null || last === null || last < `${month}-01` || first > lastDayOf(month)) return 'bad';
  return first <= `${month}-01` && last >= lastDayOf(month) ? 'ok' : 'unsure';
}

type Row = Sourced<BillRow>;
const latest = (rows: readonly Row[]): readonly Row[] => {
  const last = rows.reduce((max, { at }) => (at > max ? at : max), '');
  return rows.filter(({ at }) => at === last);
};
const earliest = (rows: readonly Row[]): readonly Row[] => {
  const first = rows.reduce((min, { at }) => (min === '' || at < min ? at : min), '');
  return rows.filter(({ at }) => at === first);
};

/** Opening balance + movements = closing balance, of one account. Rows of one second may stand in any order. */
function balances(rows: readonly Row[], month: string): boolean {
  const own = rows.filter(({ at }) => at.startsWith(month));
  const before = latest(rows.filter(({ at }) => at < `${month}-01`));
  const opening: readonly (Amount | null)[] =
    before.length > 0
      ? before.map(({ balance }) => balance)
      : earliest(own).map(({ balance, amount }) => (balance === null ? null : balance - amount));
  const moved = own.reduce((sum, { amount }) => sum + amount, 0);
  return latest(own).some(
    ({ balance }) => balance !== null && opening.some((from) => from !== null && from + moved === balance),
  );
}

function balanceCheck({ items, month, layoutOf }: MonthCase): MonthCheck {
  const rows = items.flatMap((item) => item.bills).filter(({ balance, pending }) => balance !== null && !pending);
  const accounts = new Set(rows.filter(({ at }) => at.startsWith(month)).map(({ file }) => layoutOf(file)));
  const wrong = [...accounts].filter(
    (one) =>
      !balances(
        rows.filter(({ file }) => layoutOf(file) === one),
        month,
      ),
  );
  return { what: 'balance', state: wrong.length === 0 ? 'ok' : 'unsure' };
}

const touches = (item: Reconciled, month: string): boolean =>
  item.bills.some(({ at, pending }) => !pending && at.startsWith(month)) ||
  item.orders.some(({ paidAt }) => paidAt?.startsWith(month));

/** In the order they are read. */
export function monthChecks(one: MonthCase): readonly MonthCheck[] {
  const { month, today, items, breaks } = one;
  const bills = spanOf({ kind: 'bill', rows: items.flatMap((item) => item.bills) });
  const orders = spanOf({ kind: 'orders', rows: items.flatMap((item): readonly OrderLine[] => item.orders) });
  const unsaid = items.filter((item) => MUST_BE_SAID.has(item.status) && isOpen(item) && touches(item, month)).length;
  return [
    { what: 'over', state: lastDayOf(month) < today ? 'ok' : 'bad' },
    { what: 'bills', state: covers(bills, month), span: bills },
    { what: 'orders', state: covers(orders, month), span: orders },
    { what: 'chain', state: breaks === 0 ? 'ok' : 'unsure', count: breaks },
    balanceCheck(one),
    { what: 'open', state: unsaid === 0 ? 'ok' : 'bad', count: unsaid },
  ];
}
