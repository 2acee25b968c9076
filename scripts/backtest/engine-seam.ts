/** What the suites score: the engine's rates, decisions and look ahead, of plain counts, and the stock that follows. */

import { medianOf } from '../../utils/statistics/median.ts';
import { poissonQuantile } from '../../utils/statistics/poisson.ts';
import { buyerModel, type Funnel } from '../../utils/tiers/rates/buyer-model.ts';
import { type Beta, believed, capped, chanceBelow } from '../../utils/tiers/rates/posterior.ts';
import { linesOf } from '../../utils/tiers/rates/shop-lines.ts';
import { shopPriors } from '../../utils/tiers/rates/shop-prior.ts';
import { STAGES } from '../../utils/tiers/rates/stages.ts';
import { chanceSettled } from '../../utils/tiers/trial/look-ahead.ts';
import { isPromoted, type TrialLines, trialLines } from '../../utils/tiers/trial/promote-rule.ts';
import { isStopped, STOP, stopChances } from '../../utils/tiers/trial/stop-rule.ts';
import { DEFAULT_MINIMUM_VISITORS } from '../../utils/trials/sample-gate.ts';

/** What was seen of one product; null where the shop does not know it. */
export interface ProductCounts {
  readonly visitors: number;
  readonly buyers: number;
  readonly carts: number | null;
  readonly price: number | null;
  readonly category: string | null;
}

export interface BuyerRate {
  /** After the visitors seen. */
  readonly seen: Beta;
  /** The same with its evidence capped: what holds of the next week. */
  readonly believed: Beta;
  readonly buyers: number;
}

export type Decision = 'promote' | 'drop' | 'open';

function funnelOf({ visitors: n, buyers, carts, price, category }: ProductCounts): Funnel {
  return { category, price, pay: { k: buyers, n }, cart: carts === null ? null : { k: Math.min(carts, n), n } };
}

/** What is believed of the next week. */
export function heldTo(seen: Beta): Beta {
  return capped(seen, STAGES.pay.cap);
}

/** Of each product; they are one shop. */
export function buyerRates(products: readonly ProductCounts[]): readonly BuyerRate[] {
  const funnels = products.map(funnelOf);
  const model = buyerModel(funnels, true);
  if (!model) throw new RangeError('no products');
  return funnels.map((funnel) => {
    const seen = believed(model.expect(funnel), funnel.pay);
    return { seen, believed: heldTo(seen), buyers: funnel.pay?.k ?? 0 };
  });
}

/** The 80 % quantile and the median of what the shop's products convert. */
export function testLines(products: readonly ProductCounts[], found = buyerRates(products)): TrialLines {
  const rates = products.map(({ buyers: k, visitors: n }) => ({ category: null, rate: { k, n } }));
  const expected = shopPriors(rates, STAGES.pay, true)(null);
  if (!expected) throw new RangeError('no products');
  // The middle of what is believed, as the engine's own sets have it.
  const means = found.map(({ believed: { a, b } }) => a / (a + b));
  return trialLines(expected, medianOf(means) ?? 0);
}

/** As the look ahead counts what is settled: by the rate alone, below the median of what the shop's products convert. */
export function decide({ believed: ahead, buyers: seen }: BuyerRate, lines: TrialLines): Decision {
  if (isPromoted(ahead, lines, seen)) return 'promote';
  return chanceBelow(lines.down, ahead) >= STOP.rate ? 'drop' : 'open';
}

/** Chance that so many more visitors decide a product. */
export function settleChance({ seen }: BuyerRate, more: number, lines: TrialLines): number {
  return chanceSettled(seen, more, lines, STAGES.pay.cap).chance;
}

/** Whether each product is surely low in conversion and probably in value per visitor. */
export function dropped(products: readonly ProductCounts[], rates = buyerRates(products)): readonly boolean[] {
  const lined = products.map(({ visitors, price }, at) => ({
    visitors,
    belief: rates[at]?.believed ?? { a: 1, b: 1 },
    orderValue: price,
  }));
  const lines = linesOf(lined);
  return lined.map(({ visitors, belief, orderValue }, at) => {
    const facts = { visitors, isAssumed: false, cartsKnown: products[at]?.carts !== null };
    return lines !== null && isStopped(stopChances(belief, orderValue, lines.item), facts);
  });
}

/** Of each product what the engine would say of a test: on its way up, to be stopped, or neither, as below its gate. */
export function decisions(products: readonly ProductCounts[]): readonly Decision[] {
  const rates = buyerRates(products);
  const lines = testLines(products, rates);
  const drops = dropped(products, rates);
  return rates.map(({ believed: ahead, buyers }, at) => {
    if ((products[at]?.visitors ?? 0) < DEFAULT_MINIMUM_VISITORS) return 'open';
    if (drops[at]) return 'drop';
    return isPromoted(ahead, lines, buyers) ? 'promote' : 'open';
  });
}

export interface StockQuestion {
  /** Pieces expected in the time the stock has to last. */
  readonly expected: number;
  /** Of a piece too few. */
  readonly understock: number;
  /** Of a piece too many. */
  readonly overstock: number;
}

export function stockFor({ expected, understock, overstock }: StockQuestion): number {
  return poissonQuantile(understock / (understock + overstock), expected);
}
