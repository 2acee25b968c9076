/** What each product's orders came to in some days. */
import type { Day } from '../../time/day.ts';
import { type Amount, FEN } from '../amount.ts';
import type { Reconciled } from '../reconciled.ts';
import { movedEntries } from './moved-entries.ts';
import { FEE_PARTS, GROSS, NET, type Part, type PayerOf } from './parts.ts';
import { piecesPaid } from './pieces-paid.ts';
import { productOf } from './product-of.ts';

export interface ProductSum {
  /** null = what neither bill nor orders put to one product. */
  readonly product: string | null;
  readonly gross: Amount;
  readonly refunds: Amount;
  readonly fees: Amount;
  readonly net: Amount;
  /** Of lines that stand, and whose first money came in these days; null where the export of orders does not say. */
  readonly pieces: number | null;
  /** The same of closed lines: nothing was sold, and their goods may be gone all the same. */
  readonly closed: number | null;
}

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

interface Growing {
  gross: Amount;
  refunds: Amount;
  fees: Amount;
  net: Amount;
  pieces: number | null;
  closed: number | null;
}

const isGross: ReadonlySet<Part> = new Set(GROSS);
const isFee: ReadonlySet<Part> = new Set(FEE_PARTS);
const isNet: ReadonlySet<Part> = new Set(NET);

function newSum(product: string | null): Growing {
  const none = product === null ? null : 0;
  return { gross: 0, refunds: 0, fees: 0, net: 0, pieces: none, closed: none };
}

const within = (at: string, { from, to }: Days): boolean => at.slice(0, 10) >= from && at.slice(0, 10) <= to;

/** Those that brought most first; what is of no one product last. */
export function productSums(items: readonly Reconciled[], days: Days, payerOf: PayerOf): readonly ProductSum[] {
  const sums = new Map<string | null, Growing>();
  for (const { item, row, entry, part } of movedEntries(items, payerOf)) {
    if (!within(row.at, days) || !isNet.has(part)) continue;
    const product = productOf(item, row);
    const sum = sums.get(product) ?? newSum(product);
    sums.set(product, sum);
    sum.net += entry.amount;
    if (isGross.has(part)) sum.gross += entry.amount;
    else if (isFee.has(part)) sum.fees += entry.amount;
    else sum.refunds += entry.amount;
  }
  for (const { product, at, quantity, closed } of piecesPaid(items, payerOf)) {
    const sum = sums.get(product);
    if (!sum || !within(at, days)) continue;
    const of = closed ? 'closed' : 'pieces';
    const before = sum[of];
    sum[of] = before === null || quantity === null ? null : before + quantity;
  }
  return [...sums]
    .map(([product, sum]) => ({ product, ...sum }))
    .sort((a, b) => Number(a.product === null) - Number(b.product === null) || b.net - a.net);
}

export interface Profit {
  readonly amount: Amount;
  /** Money went back or lines were closed, and nobody says whether the goods came back: they are all counted as gone. */
  readonly atLeast: boolean;
}

/** Net less cost of goods. @param cost of a piece in fen, null = nobody said @returns null where it cannot be known */
export function profitOf({ net, refunds, pieces, closed }: ProductSum, cost: number | null): Profit | null {
  if (cost === null || pieces === null || closed === null) return null;
  return { amount: net - (pieces + closed) * cost * FEN, atLeast: refunds !== 0 || closed > 0 };
}
