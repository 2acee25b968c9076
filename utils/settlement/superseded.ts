/**
 * Rows of one file that another file says better: a number of an order that a spreadsheet cut stands there whole, or what was
 * under way without a number of its own was settled. Each such row is told once, and never by its own file, which has both.
 */
import type { BillRow } from './bill-row.ts';
import { isLost } from './hand-match.ts';
import type { Sourced } from './sourced.ts';

export interface JoinedRow {
  readonly row: Sourced<BillRow>;
  /** Its ledger or layout. */
  readonly kind: string;
  /** All that brought it. */
  readonly files: readonly string[];
}

interface Rule {
  /** What the two have in common; null where a row is none that this rule is about. */
  readonly poorer: (row: BillRow) => string | null;
  readonly better: (row: BillRow) => readonly string[];
  readonly fits: (poor: BillRow, good: BillRow) => boolean;
}

const alike = ({ amount, entries }: BillRow, ...by: readonly unknown[]): string =>
  JSON.stringify([amount, entries[0]?.name, ...by]);
const byFlow = (row: BillRow): string => alike(row, 'flow', row.flow);
const byTime = (row: BillRow): string => alike(row, 'at', row.at);

/** The number of a movement may have been cut with that of its order. */
const LOST: Rule = {
  poorer: (row) => (isLost(row) ? (row.flow === null ? byTime : byFlow)(row) : null),
  better: (row) => (row.link.order === null ? [] : [byFlow(row), byTime(row)]),
  fits: (poor, good) => poor.pending || !good.pending,
};

const whole = (row: BillRow): string => alike(row, row.link.order, row.subOrder, row.product);

/** It has the time at which it was charged, and gets another. */
const UNDER_WAY: Rule = {
  poorer: (row) => (row.pending && row.flow === null ? whole(row) : null),
  better: (row) => (row.pending || row.flow !== null ? [] : [whole(row)]),
  fits: (poor, good) => good.at.slice(0, 10) >= poor.at.slice(0, 10),
};

const byTimeAndPlace = ({ row: a }: JoinedRow, { row: b }: JoinedRow): number =>
  a.at === b.at ? a.row - b.row : a.at < b.at ? -1 : 1;

const isElsewhere = (poor: JoinedRow, good: JoinedRow): boolean =>
  !good.files.some((file) => poor.files.includes(file));

function* toldBetter(rows: readonly JoinedRow[], { poorer, better, fits }: Rule): Generator<JoinedRow> {
  const poor = new Map<JoinedRow, string>();
  for (const one of rows) {
    const key = poorer(one.row);
    if (key !== null) poor.set(one, `${one.kind}|${key}`);
  }
  if (poor.size === 0) return;
  const good = new Map([...poor.values()].map((key) => [key, [] as JoinedRow[]]));
  for (const one of rows) for (const key of better(one.row)) good.get(`${one.kind}|${key}`)?.push(one);
  for (const found of good.values()) found.sort(byTimeAndPlace);
  for (const [one, key] of [...poor].sort(([a], [b]) => byTimeAndPlace(a, b))) {
    const twins = good.get(key) ?? [];
    const at = twins.findIndex((twin) => isElsewhere(one, twin) && fits(one.row, twin.row));
    if (at < 0) continue;
    twins.splice(at, 1);
    yield one;
  }
}

/** The rows without those another file says better. */
export function withoutSuperseded(rows: readonly JoinedRow[]): readonly JoinedRow[] {
  return [LOST, UNDER_WAY].reduce((left, rule) => {
    const told = new Set(toldBetter(left, rule));
    return told.size === 0 ? left : left.filter((one) => !told.has(one));
  }, rows);
}
