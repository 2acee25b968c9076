/** What each product's orders came to in some days. */
import type { Day } from '../../time/day.ts';
import { type Amount, FEN } from '../amount.ts';
import { INCOME } from '../classes.ts';
import type { Movement } from '../movement.ts';
import { tellingLines } from '../order-due.ts';
import type { Reconciled } from '../reconciled.ts';
import { movedEntries } from './moved-entries.ts';
import { FEE_PARTS, GROSS, NET, type Part, type PayerOf, partOf } from './parts.ts';

export interface ProductSum {
  /** null = what neither bill nor orders put to one product. */
  readonly product: string | null;
  readonly gross: Amount;
  readonly refunds: Amount;
  readonly fees: Amount;
  readonly net: Amount;
  /** Of orders whose first money came in these days; null where the export of orders does not say. */
  readonly pieces: number | null;
}

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The product a row is of: as the bill says, or the only one its order holds. */
export function productOf({ orders }: Reconciled, { product }: Movement): string | null {
  if (product !== null) return product;
  const [first = null, ...others] = new Set(tellingLines(orders).map((line) => line.product));
  return others.length === 0 ? first : null;
}

/** Pieces of a product in an order; null where no line, or not every one of them, says. */
function piecesOf({ orders }: Reconciled, product: string): number | null {
  const lines = tellingLines(orders).filter((line) => line.product === product);
  if (lines.length === 0) return null;
  return lines.reduce<number | null>(
    (sum, { quantity }) => (sum === null || quantity === null ? null : sum + quantity),
    0,
  );
}

interface Growing {
  gross: Amount;
  refunds: Amount;
  fees: Amount;
  net: Amount;
  pieces: number | null;
}

const isGross: ReadonlySet<Part> = new Set(GROSS);
const isFee: ReadonlySet<Part> = new Set(FEE_PARTS);
const isNet: ReadonlySet<Part> = new Set(NET);

/** When the first money of each order and product came, and of which order. */
function firstMoney(items: readonly Reconciled[]) {
  const first = new Map<string, { readonly item: Reconciled; readonly product: string; at: string }>();
  for (const { item, row, entry } of movedEntries(items)) {
    const product = productOf(item, row);
    if (product === null || !INCOME.has(entry.class)) continue;
    const key = JSON.stringify([item.key, product]);
    const known = first.get(key);
    if (!known) first.set(key, { item, product, at: row.at });
    else if (row.at < known.at) known.at = row.at;
  }
  return first.values();
}

const within = (at: string, { from, to }: Days): boolean => at.slice(0, 10) >= from && at.slice(0, 10) <= to;

/** Those that brought most first; what is of no one product last. */
export function productSums(items: readonly Reconciled[], days: Days, payerOf: PayerOf): readonly ProductSum[] {
  const sums = new Map<string | null, Growing>();
  for (const { item, row, entry } of movedEntries(items)) {
    const part = partOf(entry, payerOf);
    if (!within(row.at, days) || !isNet.has(part)) continue;
    const product = productOf(item, row);
    const sum = sums.get(product) ?? { gross: 0, refunds: 0, fees: 0, net: 0, pieces: product === null ? null : 0 };
    sums.set(product, sum);
    sum.net += entry.amount;
    if (isGross.has(part)) sum.gross += entry.amount;
    else if (isFee.has(part)) sum.fees += entry.amount;
    else sum.refunds += entry.amount;
  }
  for (const { item, product, at } of firstMoney(items)) {
    const sum = sums.get(product);
    if (!sum || !within(at, days) || sum.pieces === null) continue;
    const pieces = piecesOf(item, product);
    sum.pieces = pieces === null ? null : sum.pieces + pieces;
  }
  return [...sums]
    .map(([product, sum]) => ({ product, ...sum }))
    .sort((a, b) => Number(a.product === null) - Number(b.product === null) || b.net - a.net);
}

export interface Profit {
  readonly amount: Amount;
  /** Money went back, and nobody says whether the goods did: they are all counted as gone. */
  readonly atLeast: boolean;
}

/** Net less cost of goods. @param cost of a piece in fen, null = nobody said @returns null where it cannot be known */
export function profitOf({ net, refunds, pieces }: ProductSum, cost: number | null): Profit | null {
  if (cost === null || pieces === null) return null;
  return { amount: net - pieces * cost * FEN, atLeast: refunds !== 0 };
}
