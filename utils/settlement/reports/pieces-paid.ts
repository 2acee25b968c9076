/** Pieces of orders, when the first of their own money came: there stand the sums they are put beside. */
import { INCOME } from '../classes.ts';
import type { OrderLine } from '../order-row.ts';
import type { Reconciled } from '../reconciled.ts';
import { movedEntries } from './moved-entries.ts';
import type { PayerOf } from './parts.ts';
import { linesByProduct, productOf } from './product-of.ts';

export interface PiecesPaid {
  readonly product: string;
  readonly at: string;
  /** null where no line says. */
  readonly quantity: number | null;
  /** Of a line that was closed. */
  readonly closed: boolean;
}

/** Money of one product of an order. */
interface Paid {
  readonly product: string;
  /** Of the product, in one export. */
  readonly lines: readonly OrderLine[];
  readonly subOrders: ReadonlySet<string | null>;
  /** First money of a line, by its sub-order. */
  readonly own: Map<string, string>;
  /** First money that names no line of it. */
  whole: string | null;
}

const newPaid = (product: string, lines: readonly OrderLine[]): Paid => ({
  product,
  lines,
  subOrders: new Set(lines.map(({ subOrder }) => subOrder)),
  own: new Map(),
  whole: null,
});

function* paidOf(items: readonly Reconciled[], payerOf: PayerOf): Generator<Paid> {
  const all = new Map<string, Paid>();
  for (const { item, row, entry } of movedEntries(items, payerOf)) {
    const product = productOf(item, row);
    if (product === null || !INCOME.has(entry.class)) continue;
    const key = JSON.stringify([item.key, product]);
    const paid = all.get(key) ?? newPaid(product, linesByProduct(item).get(product) ?? []);
    all.set(key, paid);
    const line = row.subOrder;
    if (line !== null && paid.subOrders.has(line)) paid.own.set(line, earlier(paid.own.get(line), row.at));
    else paid.whole = earlier(paid.whole ?? undefined, row.at);
  }
  yield* all.values();
}

const earlier = (known: string | undefined, at: string): string => (known === undefined || at < known ? at : known);

/** Line by line; a line whose own money has not come yet is none of them. */
export function* piecesPaid(items: readonly Reconciled[], payerOf: PayerOf): Generator<PiecesPaid> {
  for (const { product, lines, own, whole } of paidOf(items, payerOf)) {
    if (lines.length === 0 && whole !== null) yield { product, at: whole, quantity: null, closed: false };
    for (const { subOrder, quantity, state } of lines) {
      const at = own.get(subOrder ?? '') ?? whole;
      if (at !== null) yield { product, at, quantity, closed: state === 'closed' };
    }
  }
}
