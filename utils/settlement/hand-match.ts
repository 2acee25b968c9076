/** Movements a person puts to an order: of numbers a spreadsheet cut, and of orders that were not found. */
import type { BillRow } from './bill-row.ts';
import { OWN_MONEY } from './classes.ts';
import { movementKey } from './movement-key.ts';
import { keyOfOrder } from './order-key.ts';
import type { Sourced } from './sourced.ts';

export interface HandMatch {
  /** Key of the item whose movements they are. */
  readonly from: string;
  readonly order: string;
  /** Never empty. */
  readonly reason: string;
  /** May be empty. */
  readonly who: string;
  /** When (ms). */
  readonly at: number;
}

/** The rule by which such a movement belongs to its order. */
export const BY_HAND = 'by-hand';

const movesOwnMoney = (row: BillRow): boolean => row.entries.every((entry) => OWN_MONEY.has(entry.class));

/** The order a movement counts for: the shop's own money counts for none, whatever number stands beside it. */
export const orderOf = (row: BillRow): string | null => (movesOwnMoney(row) ? null : row.link.order);

/** Whether a spreadsheet took the number of its order. */
export const isLost = (row: BillRow): boolean =>
  !movesOwnMoney(row) && row.link.order === null && row.link.lost === true;

/** What each movement of no order is known by; alike ones numbered in the order they stand. */
export function movementNames(rows: readonly Sourced<BillRow>[]): ReadonlyMap<Sourced<BillRow>, string> {
  const seen = new Map<string, number>();
  const names = new Map<Sourced<BillRow>, string>();
  for (const row of rows) {
    if (orderOf(row) !== null) continue;
    const alike = `movement|${movementKey(row)}`;
    const nth = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, nth);
    names.set(row, nth === 1 ? alike : `${alike}|${nth}`);
  }
  return names;
}

interface Matched {
  readonly rows: readonly Sourced<BillRow>[];
  /** By key of those that still stand alone. */
  readonly names: ReadonlyMap<Sourced<BillRow>, string>;
}

/** @param known orders that were read: a movement whose own order is among them stays with it */
export function matchByHand(
  rows: readonly Sourced<BillRow>[],
  matches: readonly HandMatch[],
  known: ReadonlySet<string>,
): Matched {
  const names = movementNames(rows);
  const to = new Map(matches.filter(({ order }) => known.has(order)).map(({ from, order }) => [from, order]));
  if (to.size === 0) return { rows, names };
  const matched = rows.map((row) => {
    const own = orderOf(row);
    if (own !== null && known.has(own)) return row;
    const order = to.get(own === null ? (names.get(row) ?? '') : keyOfOrder(own));
    return order === undefined ? row : { ...row, link: { order, by: BY_HAND } };
  });
  return { rows: matched, names };
}
