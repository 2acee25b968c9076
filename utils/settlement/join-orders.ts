/** Lines of orders out of several files: each once, as the export says it that knows most of it. */
import { grouped } from '../statistics/grouped.ts';
import { loneOf } from './alike-rows.ts';
import type { FileRows } from './bill-file.ts';
import type { LinesSay, OrderLine, OrderRow, OrderState } from './order-row.ts';

const orderKey = ({ order, subOrder, product, article }: OrderRow): string =>
  JSON.stringify([order, subOrder, product, article]);

/** What stays as it is from one export to the next. */
const amountKey = ({ receivable, quantity }: OrderRow): string => JSON.stringify([receivable, quantity]);

const PROGRESS: { readonly [state in OrderState]: number } = {
  unknown: 0,
  unpaid: 1,
  paid: 2,
  shipped: 3,
  done: 4,
  closed: 5,
};

/** Whether `next` says more of how the order went on than `known`: an older export never takes a state back. */
export function saysMore(next: OrderRow, known: OrderRow): boolean {
  const step = PROGRESS[next.state] - PROGRESS[known.state];
  if (step !== 0) return step > 0;
  const refunds = (next.refunded ?? 0) - (known.refunded ?? 0);
  if (refunds !== 0) return refunds > 0;
  if (next.givenBack !== known.givenBack) return next.givenBack === true;
  return known.doneAt === null && next.doneAt !== null;
}

interface Joined {
  row: OrderLine;
}

type Pair = readonly [OrderRow, Joined | undefined];

const byProgress = (a: OrderRow, b: OrderRow): number => Number(saysMore(a, b)) - Number(saysMore(b, a));

/** Those that stand alike in both, and what is left of each; all from the one that went least far on. */
function alike(known: readonly Joined[], own: readonly OrderRow[]) {
  const found: Pair[] = [];
  const left: { known: Joined[]; own: OrderRow[] } = { known: [], own: [] };
  let at = 0;
  const sorted = known.toSorted((a, b) => byProgress(a.row, b.row));
  for (const row of own.toSorted(byProgress)) {
    for (let one = sorted[at]; one && byProgress(one.row, row) < 0; one = sorted[at]) {
      left.known.push(one);
      at += 1;
    }
    const one = sorted[at];
    if (one && byProgress(one.row, row) === 0) {
      found.push([row, one]);
      at += 1;
    } else left.own.push(row);
  }
  left.known.push(...sorted.slice(at));
  return { found, left };
}

/**
 * Lines of one export beside lines known by the same names: those of the same amount first. Each goes on and never back, so
 * of those that changed, the one that went least far before is the one that went least far since.
 */
function paired(known: readonly Joined[], own: readonly OrderRow[]): readonly Pair[] {
  const [first] = known;
  if (!first || (known.length === 1 && own.length === 1)) return own.map((row) => [row, first]);
  const before = grouped(known, ({ row }) => amountKey(row));
  const pairs: Pair[] = [];
  const others: OrderRow[] = [];
  for (const [key, rows] of grouped(own, amountKey)) {
    const { found, left } = alike(before.get(key) ?? [], rows);
    pairs.push(...found);
    left.own.forEach((row, at) => {
      const one = left.known[at];
      if (one) pairs.push([row, one]);
      else others.push(row);
    });
  }
  const taken = new Set(pairs.map(([, one]) => one));
  const free = known.filter((one) => !taken.has(one));
  return [...pairs, ...others.map((row, at): Pair => [row, free[at]])];
}

export function joinOrders(files: readonly (FileRows<OrderRow> & LinesSay)[]): readonly OrderLine[] {
  const joined: Joined[] = [];
  const lone = loneOf(files.map(({ layout }) => layout));
  const kinds = new Map<string, Map<string, Joined[]>>();
  for (const { rows, ...of } of files) {
    const add = (row: OrderRow): Joined => {
      const made = { row: { ...row, ...of } };
      joined.push(made);
      return made;
    };
    if (lone.has(of.layout)) {
      for (const row of rows) add(row);
      continue;
    }
    const known = kinds.get(of.layout) ?? new Map<string, Joined[]>();
    kinds.set(of.layout, known);
    for (const [key, own] of grouped(rows, orderKey)) {
      const before = known.get(key) ?? [];
      const fresh: Joined[] = [];
      for (const [row, one] of paired(before, own)) {
        if (!one) fresh.push(add(row));
        else if (saysMore(row, one.row)) one.row = { ...row, ...of };
      }
      known.set(key, [...before, ...fresh]);
    }
  }
  return joined.map(({ row }) => row);
}
