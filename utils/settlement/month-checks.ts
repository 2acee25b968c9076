/** Whether a month may be closed: what must hold, and what cannot be seen to hold (settlement reference A4). */
import { grouped } from '../statistics/grouped.ts';
import type { Day } from '../time/day.ts';
import type { Amount } from './amount.ts';
import { INCOME } from './classes.ts';
import { lastDayOf, missingDays, overlaps } from './month-cover.ts';
import type { Movement } from './movement.ts';
import type { Reconciled } from './reconciled.ts';
import { isOpen } from './review.ts';
import type { Span } from './span.ts';
import type { Status } from './statuses.ts';

/** `bad` keeps the month from being closed; `unsure` asks for a reason. */
export interface MonthCheck {
  readonly what: 'over' | 'bills' | 'orders' | 'chain' | 'sums' | 'balance' | 'typed' | 'open' | 'owed';
  readonly state: 'ok' | 'unsure' | 'bad';
  /** The first days nothing was read of, where that is the question. */
  readonly missing?: Span;
  /** How many, where that is the question. */
  readonly count?: number;
}

/** What is known of a file. */
export interface FileFacts extends Span {
  readonly id: string;
  readonly kind: 'bill' | 'orders';
  readonly layout: string;
  /** Of several kinds of bills that tell of one account. */
  readonly ledger: string | null;
  readonly balanceBreaks: readonly number[];
  /** It does not state what its rows come to, though such a bill does. */
  readonly sumsMissing?: boolean;
}

export interface MonthCase {
  readonly month: string;
  readonly today: Day;
  readonly items: readonly Reconciled[];
  readonly files: readonly FileFacts[];
}

/** Left open they may hide money that is wrong; the others go on into the next month. */
const MUST_BE_SAID: ReadonlySet<Status> = new Set<Status>(['amount-differs', 'needs-person']);

export const accountOf = ({ layout, ledger }: Pick<FileFacts, 'layout' | 'ledger'>): string => ledger ?? layout;

/** Files of the accounts money of orders comes in on, by account: advertising or freight bills do not stand for these. */
export function moneyFiles<File extends FileFacts>({
  items,
  files,
}: {
  readonly items: readonly Reconciled[];
  readonly files: readonly File[];
}): readonly (readonly File[])[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  const brings = ({ told, pending, entries }: Movement) =>
    !told && !pending && entries.some((entry) => INCOME.has(entry.class));
  const used = items.flatMap(({ bills }) => bills.filter(brings).flatMap(({ file }) => byId.get(file) ?? []));
  const accounts = new Set(used.map(accountOf));
  const bills = files.filter(({ kind }) => kind === 'bill');
  return [...grouped(bills, accountOf)]
    .filter(([one]) => accounts.size === 0 || accounts.has(one))
    .map(([, own]) => own);
}

function billsCheck(one: MonthCase): MonthCheck {
  const accounts = moneyFiles(one);
  const missing = accounts.map((own) => missingDays(own, one.month)).find((days) => days !== null);
  if (!accounts.flat().some((file) => overlaps(file, one.month))) {
    return { what: 'bills', state: 'bad', missing: missing ?? { first: null, last: null } };
  }
  return missing ? { what: 'bills', state: 'unsure', missing } : { what: 'bills', state: 'ok' };
}

/** Of some platforms no orders can be read: then a person has to say that nothing is missing. */
function ordersCheck({ files, month }: MonthCase): MonthCheck {
  const own = files.filter(({ kind }) => kind === 'orders');
  const missing = missingDays(own, month);
  if (own.length === 0) return { what: 'orders', state: 'unsure', missing: { first: null, last: null } };
  if (missing === null) return { what: 'orders', state: 'ok' };
  return { what: 'orders', state: own.some((file) => overlaps(file, month)) ? 'unsure' : 'bad', missing };
}

type Row = Movement;
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

/** Of accounts whose bills print balances; nothing where none does. */
function balanceChecks({ items, month, files }: MonthCase): readonly MonthCheck[] {
  const account = new Map(files.map((file) => [file.id, accountOf(file)]));
  const printed = items.flatMap((item) => item.bills).filter(({ balance, pending }) => balance !== null && !pending);
  const rows = grouped(printed, ({ file }) => account.get(file) ?? '');
  const own = [...rows.values()].filter((some) => some.some(({ at }) => at.startsWith(month)));
  if (own.length === 0) return [];
  const breaks = files
    .filter((file) => overlaps(file, month))
    .reduce((sum, { balanceBreaks }) => sum + balanceBreaks.length, 0);
  return [
    { what: 'chain', state: breaks === 0 ? 'ok' : 'unsure', count: breaks },
    { what: 'balance', state: own.every((some) => balances(some, month)) ? 'ok' : 'unsure' },
  ];
}

function sumsChecks({ files, month }: MonthCase): readonly MonthCheck[] {
  const without = files.filter((file) => file.sumsMissing === true && overlaps(file, month));
  return without.length === 0 ? [] : [{ what: 'sums', state: 'unsure', count: without.length }];
}

const touches = (item: Reconciled, month: string): boolean =>
  item.bills.some(({ at, pending }) => !pending && at.startsWith(month)) ||
  item.orders.some(({ paidAt }) => paidAt?.startsWith(month));

/** In the order they are read. */
export function monthChecks(one: MonthCase): readonly MonthCheck[] {
  const { month, today, items } = one;
  const unsaid = items.filter((item) => MUST_BE_SAID.has(item.status) && isOpen(item) && touches(item, month)).length;
  return [
    { what: 'over', state: lastDayOf(month) < today ? 'ok' : 'bad' },
    billsCheck(one),
    ordersCheck(one),
    ...balanceChecks(one),
    ...sumsChecks(one),
    { what: 'open', state: unsaid === 0 ? 'ok' : 'bad', count: unsaid },
  ];
}
