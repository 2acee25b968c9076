/** Typed balances against the bills: the balance these print, or the one typed before and what moved since. */
import { type Amount, FEN } from './amount.ts';
import { accountOf, type MonthCase, type MonthCheck, moneyFiles } from './month-checks.ts';
import type { Movement } from './movement.ts';
import type { TypedBalance } from './typed-balance.ts';

/** first: nothing to count from; several: of which account it is cannot be told; vague: bills name days and no times. */
type Unknown = 'first' | 'several' | 'vague';

export const JUDGED = ['same', 'differs', 'first', 'several', 'vague'] as const satisfies readonly (
  | 'same'
  | 'differs'
  | Unknown
)[];

export interface JudgedBalance extends TypedBalance {
  readonly state: (typeof JUDGED)[number];
  /** By the bills; null = not known. */
  readonly expected: Amount | null;
  /** The last movement that was counted; null = none. */
  readonly through: string | null;
  /** The balance typed before, from which movements were counted; null where the bills print balances. */
  readonly from: Pick<TypedBalance, 'moment' | 'fen'> | null;
  /** The last one before it that agreed; null = none. */
  readonly since: string | null;
}

export interface Account {
  /** None where there are several accounts. */
  readonly rows: readonly Movement[];
  /** Whether bills print balances. */
  readonly printed: boolean;
  /** Of which account a balance is cannot be told. */
  readonly several: boolean;
}

type Books = Pick<MonthCase, 'items' | 'files'>;

const byTime = (rows: readonly Movement[]): readonly Movement[] =>
  [...rows].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

/** The account money of orders comes in on: of several the one with printed balances, where only one has them. */
export function accountIn({ items, files }: Books): Account {
  const money = moneyFiles({ items, files }).flat();
  const accounts = new Map(money.map((file) => [file.id, accountOf(file)]));
  const of = (rows: readonly Movement[]) => new Set(rows.map(({ file }) => accounts.get(file)));
  const settled = (rows: readonly Movement[]) => rows.filter(({ file, pending }) => !pending && accounts.has(file));
  const all = items.flatMap(({ bills }) => settled(bills));
  const printing = of(all.filter(({ balance }) => balance !== null));
  if (printing.size > 1) return { rows: [], printed: true, several: true };
  if (printing.size === 1) {
    return { rows: all.filter(({ file }) => printing.has(accounts.get(file))), printed: true, several: false };
  }
  const counted = items.flatMap(({ status, bills }) => (status === 'duplicate' ? [] : settled(bills)));
  const rows = counted.filter(({ told }) => !told);
  const several = of(rows).size > 1;
  return { rows: several ? [] : rows, printed: false, several };
}

const MIDNIGHT = ' 00:00:00';

/** A bill of midnights alone names days and no times: its rows say no more than the day. */
function asSaid(rows: readonly Movement[]): readonly Movement[] {
  const timed = new Set(rows.filter(({ at }) => !at.endsWith(MIDNIGHT)).map(({ file }) => file));
  return rows.map((row) => (timed.has(row.file) ? row : { ...row, at: row.at.slice(0, -MIDNIGHT.length) }));
}

const sum = (rows: readonly Movement[]): Amount => rows.reduce((all, { amount }) => all + amount, 0);

/** Of rows of one moment those none of the others goes on from: they may stand in any order. */
function lastOf(rows: readonly Movement[]): readonly Movement[] {
  const before = new Set(rows.map(({ balance, amount }) => (balance ?? 0) - amount));
  const last = rows.filter(({ balance }) => balance !== null && !before.has(balance));
  return last.length > 0 ? last : rows;
}

/** Of several last balances the nearest is meant. */
function printedAt(until: readonly Movement[], typed: Amount): Amount | null {
  const last = until.findLast(({ balance }) => balance !== null)?.at;
  const moved = sum(until.filter(({ at, balance }) => balance === null && last !== undefined && at > last));
  const ends = lastOf(until.filter(({ at, balance }) => at === last && balance !== null)).flatMap(({ balance }) =>
    balance === null ? [] : balance + moved,
  );
  return ends.reduce<Amount | null>(
    (best, one) => (best === null || Math.abs(one - typed) < Math.abs(best - typed) ? one : best),
    null,
  );
}

/** A row that says no time may lie before the moment or after it. */
const isVague = ({ at }: Movement, moment: string): boolean =>
  at.length < moment.length && moment.startsWith(at) && moment !== at + ' 23:59:59'.slice(at.length - 10);

const unknown = (state: Unknown) => ({ state, expected: null, through: null, from: null });

/** @param rows ascending */
function judged({ rows, printed, several }: Account, { moment, fen }: TypedBalance, before: TypedBalance | null) {
  if (several) return unknown('several');
  if (rows.some((row) => isVague(row, moment))) return unknown('vague');
  const until = rows.filter(({ at }) => at <= moment);
  const moved = before === null ? [] : until.filter(({ at }) => at > before.moment);
  const counted = before === null ? null : before.fen * FEN + sum(moved);
  const expected = printed ? printedAt(until, fen * FEN) : counted;
  if (expected === null) return unknown('first');
  // Pages show whole fen, bills may print finer.
  const state = Math.abs(fen * FEN - expected) < FEN ? ('same' as const) : ('differs' as const);
  const from = printed || before === null ? null : { moment: before.moment, fen: before.fen };
  return { state, expected, through: until.at(-1)?.at ?? null, from };
}

/** Ascending by moment. */
export function judgeBalances(typed: readonly TypedBalance[], account: Account): readonly JudgedBalance[] {
  if (typed.length === 0) return [];
  const sorted = [...typed].sort((a, b) => (a.moment < b.moment ? -1 : 1));
  const held = { ...account, rows: byTime(asSaid(account.rows)) };
  let since: string | null = null;
  return sorted.map((one, at) => {
    const found = judged(held, one, sorted[at - 1] ?? null);
    const before = since;
    if (found.state === 'same') since = one.moment;
    return { ...one, ...found, since: before };
  });
}

/** Those of a month, and the next one after it: it may be the one that holds for the month. */
export function balancesFor(all: readonly JudgedBalance[], month: string): readonly JudgedBalance[] {
  const since = all.filter(({ moment }) => moment >= month);
  const next = since.findIndex(({ moment }) => !moment.startsWith(month));
  return next < 0 ? since : since.slice(0, next + 1);
}

/** Whether what was counted up to a balance begins no later: of balances one counted from the other, all agree. */
function reachesBack(all: readonly JudgedBalance[], at: number, first: string): boolean {
  const one = all[at];
  if (one?.state !== 'same') return false;
  if (one.from === null || one.from.moment < first) return true;
  return reachesBack(all, at - 1, first);
}

/** Whether a month ends with a balance somebody looked up; null where the bills print balances and nobody typed one. */
export function typedCheck(all: readonly JudgedBalance[], account: Account, month: string): MonthCheck | null {
  const own = all.filter(({ moment }) => moment.startsWith(month));
  const wrong = own.filter(({ state }) => state === 'differs').length;
  if (wrong > 0) return { what: 'typed', state: 'unsure', count: wrong };
  if (own.length === 0 && account.printed) return null;
  const moved = account.rows.filter(({ at }) => at.startsWith(month));
  const last = moved.reduce((max, { at }) => (at > max ? at : max), month);
  const first = moved.reduce((min, { at }) => (at < min ? at : min), moved[0]?.at ?? `${month}-01`);
  const holds = all.some(({ moment }, at) => moment >= last && reachesBack(all, at, first));
  return { what: 'typed', state: holds ? 'ok' : 'unsure' };
}
