/** The first line of a report: how much settled itself, what is left, what is missing. */
import type { Amount } from './amount.ts';
import type { Reconciled } from './reconciled.ts';
import { isByHand, isConfirmed, isOpen } from './review.ts';
import { OPEN, type Status } from './statuses.ts';

export interface Tally {
  /** What is settled or open: what waits, cannot be compared or has nothing to settle is not among it. */
  readonly judged: number;
  /** By exact numbers alone. */
  readonly matched: number;
  /** To the fen, but with movements a person put there. */
  readonly byHand: number;
  /** What a person has to look at, orders or not. */
  readonly open: number;
  /** What stood open and was confirmed by a person: no part of what follows. */
  readonly confirmed: number;
  /** What orders brought too little, or not at all: at most 0. Never netted with `over`. */
  readonly missing: Amount;
  readonly missingOrders: number;
  /** What came for orders without being owed, at least 0. */
  readonly over: Amount;
  readonly overOrders: number;
  readonly counts: ReadonlyMap<Status, number>;
}

const MATCHED: ReadonlySet<Status> = new Set<Status>(['matched', 'matched-rounding']);
/** Where a difference says that an order brought less than it was to; of one nobody knows, nothing is missing. */
const LACKS: ReadonlySet<Status> = new Set<Status>(['short', 'amount-differs']);
/** Where it says that more came. */
const EXCEEDS: ReadonlySet<Status> = new Set<Status>(['long', 'amount-differs', 'state-differs']);

/** More went back than came: the difference says nothing of what the platform settled. */
const wentBack = ({ net }: Reconciled): boolean => net.gross + net.refunds < 0;

export function tally(items: readonly Reconciled[]): Tally {
  const counts = new Map<Status, number>();
  for (const { status } of items) counts.set(status, (counts.get(status) ?? 0) + 1);
  const left = items.filter((item) => !isConfirmed(item));
  const differing = (of: ReadonlySet<Status>, some: readonly Reconciled[]) =>
    some.flatMap(({ status, difference }) => (of.has(status) && difference !== null ? difference : []));
  const under = differing(
    LACKS,
    left.filter((one) => !wentBack(one)),
  ).filter((one) => one < 0);
  const above = differing(EXCEEDS, left).filter((one) => one > 0);
  const sum = (amounts: readonly Amount[]) => amounts.reduce((all, amount) => all + amount, 0);
  const settled = items.filter(({ status }) => MATCHED.has(status));
  const byHand = settled.filter(isByHand).length;
  return {
    judged: items.filter(({ status }) => MATCHED.has(status) || OPEN.has(status)).length,
    matched: settled.length - byHand,
    byHand,
    open: items.filter(isOpen).length,
    confirmed: items.filter(isConfirmed).length,
    missing: sum(under),
    missingOrders: under.length,
    over: sum(above),
    overOrders: above.length,
    counts,
  };
}
