/** One product measured against the lines of its shop: what all rules look at. */

import type { Contribution } from '../costs/break-even.ts';
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Freeze } from '../promotions/freezes.ts';
import { wilson } from '../statistics/interval.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { visitorsShort } from '../trials/sample-gate.ts';
import type { ClickModel } from './ads/click-model.ts';
import { type RefundView, refundView } from './after-sale/refund-model.ts';
import { type StockView, stockView } from './after-sale/stock.ts';
import type { AssumedPrice } from './assumed-price.ts';
import type { ShopLines } from './engine-types.ts';
import type { Evidence, RateEvidence } from './evidence-kinds.ts';
import { lookAheadOf } from './keep-testing.ts';
import type { OwnRules, Slots } from './own-rules.ts';
import { unitPrice } from './price-link.ts';
import type { ProductStatistics } from './product-statistics.ts';
import type { PromoRank } from './promo-rank.ts';
import { onBase } from './rate-base.ts';
import type { RateCounts } from './rate-counts.ts';
import { type Beta, believed, capped, chanceAbove, meanOf, range80 } from './rates/posterior.ts';
import { STAGES } from './rates/stages.ts';
import type { ExpectedSales } from './sales/demand.ts';
import type { Evenness } from './sales/even-out.ts';
import type { ProductSet } from './sets.ts';
import { funnelOf, type PayBelief, payBelief, type ShopModel, salesExpected } from './shop-model.ts';
import { type Direction, directionOf, type ShopTrendGaps, type Trend, trendOf, trendScore } from './trend.ts';
import type { LookAhead, StopBars } from './trial/look-ahead.ts';
import { type StopChances, stopBar, stopChances } from './trial/stop-rule.ts';
import type { Verdict } from './verdict-kinds.ts';

/** From here on a rate is clearly on one side of a line. */
export const CLEAR = 0.9;

/** A rate against its line, above its own sample gate. */
export type RateView = Extract<Evidence, { kind: 'rate' }>;

export interface Shop {
  readonly model: ShopModel;
  readonly clicks: ClickModel;
  readonly lines: ShopLines;
  /** Paid fen per visitor over the whole shop; null when not known. */
  readonly visitorValue: number | null;
  readonly gate: number;
  /** Only a part of the stated list was read; null when all of it, or when no total is stated. */
  readonly part: { readonly read: number; readonly listed: number } | null;
  /** What stood of a product before this run. */
  readonly before: (product: string) => Verdict | null;
  /** One product was read, of whatever kind. */
  readonly isOnly: boolean;
  /** Why there is nothing to hold a trend against; null = there is. */
  readonly trendGaps: ShopTrendGaps;
  /** Compared on the days of an event. */
  readonly withinEvent: boolean;
  /** Event days within the window and soon after. */
  readonly calendar: ReadonlySet<Day>;
  readonly today: Day;
  /** How much more was sold on days of promotions than on others. */
  readonly evenness: Evenness;
  /** Of large promotions, also those to come. */
  readonly freezes: readonly Freeze[];
  /** Metrics the shop's platform is known not to have. */
  readonly lacks: readonly MetricId[];
  /** Among the products with a planned price. */
  readonly promoRanks: ReadonlyMap<string, PromoRank>;
  /** Days until new stock is there; null = not said. */
  readonly restockDays: number | null;
  /** What advertising an order cost over all products, minor units; null = not known. */
  readonly adCost: number | null;
  /** Within their bounds. */
  readonly rules: OwnRules;
  /** Places by these rules, and by none. */
  readonly slots: Slots;
  readonly usualSlots: Slots;
}

export interface Assessment {
  readonly statistics: ProductStatistics;
  readonly set: ProductSet;
  /** null = not known or below the gate of its own. */
  readonly cart: RateView | null;
  readonly pay: RateView | null;
  /** Of its buyer rate, whatever the gate; null = visitors or buyers are not known. */
  readonly belief: PayBelief | null;
  /** How many more visitors would settle it; worked out when it is asked for. null = nothing is believed. */
  readonly ahead: () => LookAhead | null;
  /** How sure of that further visitors must make: as long as nobody bought it, and after. */
  readonly settledAt: StopBars;
  /** How sure it lies below the lines; null where that cannot be said. */
  readonly below: StopChances | null;
  readonly price: number | null;
  /** What an order brings, measured as all of the shop are; null = not known. */
  readonly orderValue: number | null;
  /** What an order of a product nobody bought would bring, and at which price; null = it sold, or nothing tells. */
  readonly assumed: (AssumedPrice & { readonly value: number }) | null;
  /** What is left of an order; null = no cost is known. */
  readonly contribution: Contribution | null;
  /** Where no 件单价 is known: every order loses, whatever it is. */
  readonly loss: Contribution | null;
  /** null = not known, or of too few orders. */
  readonly refund: RefundView | null;
  /** null = not known. */
  readonly stock: StockView | null;
  /** null = nothing of its sales is known. */
  readonly sales: ExpectedSales | null;
  /** null = no trend can be given. */
  readonly trend: Trend | null;
  readonly direction: Direction | null;
  /** Visitors short of the sample gate; 0 = passed. */
  readonly short: number;
  /** Days from the end of the basis until today; 0 without a basis. */
  readonly age: number;
  /** Nothing is known of who looked at it, and what it sells is. */
  readonly bySales: boolean;
  /** No rate is known because the page gave rounded figures only. */
  readonly isRounded: boolean;
}

const RATED: ReadonlySet<MetricId> = new Set(['visitors', 'clickUsers', 'cartAdders', 'payBuyers']);

export function assess(statistics: ProductStatistics, shop: Shop): Assessment {
  const { rates, counts, category } = statistics;
  const { model, gate } = shop;
  const trend = trendOf(statistics.trend);
  const shopTrend = trend && shop.lines.trend?.[trend.span];
  const isRounded = rates.cart === null && rates.pay === null && statistics.rounded.some((metric) => RATED.has(metric));
  // A rounded count is no base of a rate, but it tells well enough whether the sample gate is passed.
  const judged = isRounded
    ? (counts[statistics.base ?? 'visitors'] ?? 0)
    : Math.max(rates.cart?.n ?? 0, rates.pay?.n ?? 0);
  const set = model.setOf(category);
  const belief = payBelief(model.buyers, funnelOf(statistics));
  const contribution = model.values.contribution(statistics);
  const orderValue = model.values.of(statistics);
  const assumed = assumedOf(statistics, model);
  const sales = salesExpected(statistics, belief, model);
  const people = counts[statistics.base ?? 'visitors'] ?? null;
  const bySales = statistics.basis !== null && people === null && sales !== null;
  const below = belief && set.lines && stopChances(belief.ahead, stopValue({ orderValue, assumed }), set.lines.item);
  const facts = { cartsKnown: rates.cart !== null, at: shop.rules.stopAt };
  const barOf = (isAssumed: boolean) => stopBar(below?.value ?? null, { ...facts, isAssumed });
  const at = { unsold: barOf(assumed !== null), sold: barOf(false) };
  return {
    statistics,
    set,
    cart: cartView(statistics, set, shop),
    pay: belief && rates.pay && rates.pay.n >= gate ? payView(rates.pay, belief, statistics, shop, set) : null,
    belief,
    settledAt: at,
    ahead: once(() => lookAheadOf(belief, set, at)),
    below,
    price: unitPrice(statistics),
    orderValue,
    assumed,
    contribution,
    loss: contribution ? null : model.values.loss(statistics),
    bySales,
    refund: refundView(statistics, model.refunds),
    stock: stockView(statistics, sales, shop.restockDays),
    sales,
    trend,
    direction: trend && shopTrend ? directionOf(trendScore(trend, shopTrend)) : null,
    short: bySales ? 0 : visitorsShort(judged, gate),
    isRounded,
    age: statistics.basis ? daysBetween(statistics.basis.to, shop.today) : 0,
  };
}

/** What an order counts as where it is asked whether the product is stopped. */
export function stopValue({ orderValue, assumed }: Pick<Assessment, 'orderValue' | 'assumed'>): number | null {
  return orderValue ?? assumed?.value ?? null;
}

function assumedOf(statistics: ProductStatistics, { values, assumed }: ShopModel): Assessment['assumed'] {
  const told = assumed(statistics);
  const value = told && values.ofPrice(told.price, statistics);
  return told && value !== null ? { ...told, value } : null;
}

/** Taken once, however often it is asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function payView(
  own: RateCounts,
  { now, ahead }: PayBelief,
  statistics: ProductStatistics,
  { model }: Shop,
  { lines, category }: ProductSet,
): RateView | null {
  if (!model.buyers || !lines) return null;
  const prior = model.buyers.expect(funnelOf(statistics));
  return view(statistics, 'payRate', own, prior, { now, ahead }, lines.item.rate, category);
}

function cartView(statistics: ProductStatistics, set: ProductSet, shop: Shop): RateView | null {
  const own = statistics.rates.cart;
  const prior = shop.model.carts(statistics.category);
  if (own === null || own.n < shop.gate || !prior || set.cart === null) return null;
  const now = believed(prior, own);
  return view(statistics, 'cartRate', own, prior, { now, ahead: capped(now, STAGES.cart.cap) }, set.cart, set.category);
}

function view(
  statistics: ProductStatistics,
  metric: RateView['metric'],
  own: RateCounts,
  prior: RateView['prior'],
  { now, ahead }: { readonly now: Beta; readonly ahead: Beta },
  line: number,
  set: string | null,
): RateView {
  return {
    kind: 'rate',
    metric,
    ...onBase(statistics),
    own: { ...own, ...range80(ahead) },
    mean: meanOf(now),
    prior,
    worth: ahead.a + ahead.b,
    line,
    set,
    p: chanceAbove(line, ahead),
  };
}

export function withInterval(own: RateCounts): RateEvidence {
  return { ...own, ...wilson(own.k, own.n) };
}

export function clearlyAbove(rate: RateView | null): rate is RateView {
  return rate !== null && rate.p >= CLEAR;
}
