/** How much comes back of a product, beside what comes back of the shop as a whole. */
import type { ReadRefunds } from '../../costs/measured-returns.ts';
import type { Evidence } from '../evidence-kinds.ts';
import type { ProductStatistics, Refunds } from '../product-statistics.ts';
import { lastCount } from '../rate-needed.ts';
import { type Beta, believed, capped, chanceAbove, meanOf, range80 } from '../rates/posterior.ts';
import { type Priors, pooledMean, shopPriors } from '../rates/shop-prior.ts';
import { STAGES } from '../rates/stages.ts';

/** `p`: that more than twice the shop's share comes back. */
export type RefundView = Extract<Evidence, { kind: 'refund' }>;

/** More than this many times the shop's share is too much. */
export const TOO_MUCH = 2;
/** Fewer orders say nothing. */
const FEWEST_ORDERS = 20;
/** From here on it is told, and stops a test. */
const DECIDED = 0.9;
/** From here on nothing of it is pushed. */
const IN_DOUBT = 0.5;

interface RefundLine {
  readonly mean: number;
  readonly priors: Priors;
  /** The one product it is made of; null = of several. */
  readonly only: string | null;
}

/** Shares of orders and of money are two figures, each beside its like. */
export type RefundModel = Readonly<Record<Refunds['by'], RefundLine | null>>;

function lineOf(members: readonly ProductStatistics[], by: Refunds['by']): RefundLine | null {
  const own = members.flatMap(({ product, category, refunds }) =>
    refunds?.by === by ? [{ product, category, rate: refunds }] : [],
  );
  const mean = pooledMean(own.map(({ rate }) => rate));
  const orders = own.reduce((sum, { rate }) => sum + rate.n, 0);
  // Where the shop says nothing there is nothing to hold a product against, so nothing built in is needed.
  if (mean === null || orders < FEWEST_ORDERS) return null;
  const [first, ...more] = own;
  return {
    mean,
    priors: shopPriors(own, STAGES.refund, false),
    only: first && more.length === 0 ? first.product : null,
  };
}

/** @param members the shop's read products without price links */
export function refundModel(members: readonly ProductStatistics[]): RefundModel {
  return { orders: lineOf(members, 'orders'), amount: lineOf(members, 'amount') };
}

const NONE = { k: 0, n: 0 } as const;

type Drawn = Pick<ProductStatistics, 'refunds' | 'category'>;

/** null where nothing of the shop is known. */
function drawn({ refunds, category }: Drawn, model: RefundModel) {
  const by = refunds?.by ?? (model.orders ? 'orders' : 'amount');
  const prior = model[by]?.priors(category);
  // More came back than was sold: orders of before are among it, and nothing is known of these.
  const own = refunds && !refunds.beyond ? { k: refunds.k, n: refunds.n } : NONE;
  return prior ? { by, own, prior, now: believed(prior, own) } : null;
}

/**
 * What it costs an order. Of few orders or none it is what the shop's own say, so that a product does not seem to keep
 * more for being new. null where nothing of the shop is known.
 */
export function refundsRead(product: Drawn, model: RefundModel): ReadRefunds | null {
  const found = drawn(product, model);
  if (!found) return null;
  const { now, ...read } = found;
  return { ...read, byBuyers: product.refunds?.byBuyers ?? false, mean: meanOf(now) };
}

/** The same of the weeks to come, as a distribution. */
export function refundsAhead(product: Drawn, model: RefundModel): Beta | null {
  const found = drawn(product, model);
  return found && capped(found.now, STAGES.refund.cap);
}

/** @returns null where too little is known of it */
export function refundView({ product, refunds, category }: ProductStatistics, model: RefundModel): RefundView | null {
  const line = refunds && refunds.n >= FEWEST_ORDERS ? model[refunds.by] : null;
  const prior = line?.priors(category);
  if (!refunds || !line || !prior) return null;
  const { k, n, ...from } = refunds;
  const now = believed(prior, refunds);
  const ahead = capped(now, STAGES.refund.cap);
  const p = chanceAbove(line.mean * TOO_MUCH, ahead);
  const own = { k, n, ...range80(ahead) };
  const alone = line.only === product && { alone: true as const };
  return {
    kind: 'refund',
    ...from,
    own,
    mean: meanOf(now),
    prior,
    worth: ahead.a + ahead.b,
    line: line.mean,
    ...alone,
    p,
  };
}

/** Told beside whatever is suggested. */
export function isTooMuch(view: RefundView | null): view is RefundView {
  return view !== null && view.p >= DECIDED;
}

/** The nearest share that comes back, of as many orders, at which it is no longer told; null = none. */
export function stopsBelow({ own, prior, line }: RefundView): number | null {
  const isFine = (k: number) =>
    chanceAbove(line * TOO_MUCH, capped(believed(prior, { k, n: own.n }), STAGES.refund.cap)) < DECIDED;
  // Of money k is a share of orders and need not be whole.
  const k = lastCount(Math.ceil(own.k), isFine);
  return k === null ? null : k / own.n;
}

/** More likely than not too much: no 主推 and no 次推. */
export function isInDoubt(view: RefundView | null): boolean {
  return view !== null && view.p >= IN_DOUBT;
}
