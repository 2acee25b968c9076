/** What is known of a reconciled order: where it belongs, and what it gives to be shared. */
import type { Amount } from '../settlement/amount.ts';
import type { BillSource } from '../settlement/bill-source.ts';
import { REFUNDS } from '../settlement/classes.ts';
import type { OrderLine } from '../settlement/order-row.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { type Day, parseDay } from '../time/day.ts';
import { feesBackOf } from './fees-back.ts';
import type { OrderPlace } from './find-rule.ts';
import { soldUnits } from './sold-units.ts';
import type { SplitInput } from './split-input.ts';

type Facts = Pick<Reconciled, 'orders' | 'bills' | 'net'>;

/** Numbers a line is known by. */
const numbersOf = ({ product, article }: OrderLine): readonly string[] =>
  [product, article].filter((one) => one !== null);

/** Of the lines of one export; of the bills where no export names a product. */
function productsOf({ orders, bills }: Facts): readonly (readonly string[])[] {
  const telling = orders.find((line) => numbersOf(line).length > 0);
  if (telling) return orders.filter(({ layout }) => layout === telling.layout).map(numbersOf);
  return [...new Set(bills.flatMap(({ product }) => product ?? []))].map((product) => [product]);
}

/** Of the lines of one export that names any. */
function streamersOf({ orders }: Facts): readonly (string | null)[] {
  const telling = orders.find(({ streamer }) => streamer !== null);
  const lines = orders.filter(({ layout }) => layout === telling?.layout);
  return [...new Set(lines.map(({ streamer }) => streamer))];
}

const earliest = (times: readonly string[]): Day | null => {
  const [first] = [...times].sort();
  return first === undefined ? null : parseDay(first.slice(0, 10));
};

/** null where no export says it: the day of a bill is no day of payment. */
export const paidDay = ({ orders }: Facts): Day | null => earliest(orders.flatMap(({ paidAt }) => paidAt ?? []));

/** By which rules and defaults are chosen: the day of payment, else of the first bill; null where neither is known. */
export const orderDay = (facts: Facts): Day | null => paidDay(facts) ?? earliest(facts.bills.map(({ at }) => at));

const settledRefunds = ({ bills }: Facts): Facts['bills'] =>
  bills.filter((row) => !row.pending && row.entries.some(({ class: is }) => REFUNDS.has(is)));

/** How often money was given back. */
export const refundsOf = (facts: Facts): number =>
  settledRefunds(facts).filter(({ entries }) => entries.some((one) => REFUNDS.has(one.class) && one.amount < 0)).length;

/** What payment services took when it was paid, whatever they gave back later; null where no bill says. */
export function paymentFee({ bills }: Facts): Amount | null {
  const settled = bills.filter(({ pending }) => !pending).flatMap(({ entries }) => entries);
  const fees = settled.filter(({ class: is, amount }) => is === 'payment-fee' && amount < 0);
  return fees.length === 0 ? null : fees.reduce((sum, { amount }) => sum - amount, 0);
}

/** Of the last refund; null = none. */
export function refundDay(facts: Facts): Day | null {
  const last = settledRefunds(facts)
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return last === undefined ? null : parseDay(last.slice(0, 10));
}

export function orderPlace(facts: Facts, book: { readonly id: string; readonly source: BillSource }): OrderPlace {
  return {
    source: book.source,
    book: book.id,
    day: orderDay(facts),
    products: productsOf(facts),
    streamers: streamersOf(facts),
  };
}

/** null as long as no bill brought its money: nothing is shared before it is there. */
export function splitInputOf(facts: Facts): SplitInput | null {
  const { net, bills } = facts;
  if (net.gross <= 0) return null;
  return {
    gross: net.gross,
    refunded: Math.max(0, -net.refunds),
    platformFee: -(net.fees.get('platform-fee') ?? 0),
    settled: net.net,
    feesBack: feesBackOf(bills),
    units: soldUnits(facts),
  };
}
