/** What a shop's own products say: what to expect of their rates, where the lines lie, how it sells. */

import { type RefundModel, refundModel, refundsRead } from './after-sale/refund-model.ts';
import { type AssumedPrice, assumedPrices } from './assumed-price.ts';
import { type CheapLines, cheapLines } from './cheap-lines.ts';
import { type DearLines, dearLines } from './dear-lines.ts';
import { hitLines } from './hit-lines.ts';
import { newcomerLine } from './newcomer-line.ts';
import { type Costs, NO_COSTS, type OrderValues, orderValues } from './order-values.ts';
import { type ShopUplift, shopUplift } from './past-uplift.ts';
import { unitPrice } from './price-link.ts';
import type { Pace, ProductStatistics } from './product-statistics.ts';
import { type ProfitLines, profitLines } from './profit-lines.ts';
import { type BuyerModel, buyerModel, type Funnel } from './rates/buyer-model.ts';
import { type Beta, believed, capped, meanOf } from './rates/posterior.ts';
import {
  FEWEST_PRODUCTS,
  FEWEST_TRIALS,
  type GroupedRate,
  type Priors,
  shopPriors,
  tellingCategories,
} from './rates/shop-prior.ts';
import { STAGES } from './rates/stages.ts';
import type { HitLine } from './role-evidence-kinds.ts';
import { type ExpectedSales, expectedSales, type ShopPace } from './sales/demand.ts';
import { HALF_LIVES, halfLifeOf } from './sales/recency.ts';
import { type ProductSet, productSets } from './sets.ts';
import { type TrafficSums, trafficOfSets } from './traffic-sums.ts';

export interface ShopModel {
  /** null = no visitor of the shop is known. */
  readonly buyers: BuyerModel | null;
  readonly carts: Priors;
  readonly values: OrderValues;
  /** Of a product nobody bought; null = it sold, or no price tells. */
  readonly assumed: (statistics: ProductStatistics) => AssumedPrice | null;
  readonly refunds: RefundModel;
  /** null = too few costs are known. */
  readonly profit: ProfitLines | null;
  readonly dearFrom: DearLines;
  readonly cheapTo: CheapLines;
  /** By what makes its buyers unlike others: of all products of a set of which it is known. @param set null = the shop */
  readonly traffic: (set: string | null) => TrafficSums;
  /** What made a hit in each four weeks of the past; null = too few products are known, or nobody stood out. */
  readonly hits: readonly (HitLine | null)[];
  /** Visitors a day that four of five new products stay below; null with too few. */
  readonly newcomers: number | null;
  /** null = too few waves of promotions were read. */
  readonly uplift: ShopUplift | null;
  readonly setOf: (category: string | null) => ProductSet;
  /** Categories with a set of their own, ascending. */
  readonly categories: readonly string[];
  /** null = nothing of its sales is known. */
  readonly pace: ShopPace | null;
  /** Too few products or buyers to tell how its products differ. */
  readonly thin: boolean;
  /** Whether built-in figures may stand in then. */
  readonly assume: boolean;
  /** Which of `HALF_LIVES` suits the shop. */
  readonly recency: number;
}

export function funnelOf(statistics: ProductStatistics): Funnel {
  const { category, rates } = statistics;
  return { category, cart: rates.cart, pay: rates.pay, price: unitPrice(statistics) };
}

/** What is believed of a product's buyer rate: of these days, and of the weeks to come. */
export interface PayBelief {
  readonly now: Beta;
  readonly ahead: Beta;
}

/** null where its visitors or buyers are not known. */
export function payBelief(model: BuyerModel | null, funnel: Funnel): PayBelief | null {
  if (!model || funnel.pay === null) return null;
  const now = believed(model.expect(funnel), funnel.pay);
  return { now, ahead: capped(now, STAGES.pay.cap) };
}

/** What a product is expected to sell; null where nothing of its sales is known. */
export function salesExpected(
  { paces }: ProductStatistics,
  belief: PayBelief | null,
  model: Pick<ShopModel, 'pace' | 'recency'>,
): ExpectedSales | null {
  const pace = paces?.[model.recency];
  return pace && model.pace ? expectedSales(pace, belief && meanOf(belief.now), model.pace) : null;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A day of the products of which both are known: sums over other days for one than for the other say nothing. */
function ratioOf(paces: readonly Pace[], top: keyof Pace, base: keyof Pace): number | null {
  const both = paces.filter((pace) => pace[top] !== null && pace[base] !== null);
  const bottom = sum(both.map((pace) => pace[base] ?? 0));
  return bottom > 0 ? sum(both.map((pace) => pace[top] ?? 0)) / bottom : null;
}

function paceOfShop(members: readonly ProductStatistics[], recency: number): ShopPace | null {
  const paces = members.flatMap((one) => one.paces?.[recency] ?? []);
  const orders = paces.flatMap((pace) => (pace.orders === null ? [] : [pace.orders]));
  if (orders.length === 0) return null;
  return {
    ordersPerCart: ratioOf(paces, 'orders', 'carts'),
    ordersPerBuyer: ratioOf(paces, 'orders', 'buyers') ?? 1,
    // Half of what a product sells a day.
    floor: sum(orders) / orders.length / 2,
  };
}

const FEWEST_BUYERS = 30;

function isThin(pays: readonly GroupedRate[]): boolean {
  const telling = pays.flatMap(({ rate }) => (rate && rate.n >= FEWEST_TRIALS ? [rate] : []));
  return telling.length < FEWEST_PRODUCTS || sum(telling.map(({ k }) => k)) < FEWEST_BUYERS;
}

/** Which of `HALF_LIVES` suits the shop. @param members its read products without price links */
export function recencyOf(members: readonly ProductStatistics[]): number {
  return HALF_LIVES.indexOf(halfLifeOf(members.flatMap(({ foretold }) => foretold ?? [])));
}

/** @param members the shop's read products without price links @param assume whether built-in means may stand in */
export function shopModel(members: readonly ProductStatistics[], assume: boolean, costs: Costs = NO_COSTS): ShopModel {
  const funnels = members.map(funnelOf);
  const buyers = buyerModel(funnels, assume);
  const pays = funnels.map(({ category, pay }) => ({ category, rate: pay }));
  const carts = shopPriors(
    funnels.map(({ category, cart }) => ({ category, rate: cart })),
    STAGES.cart,
    assume,
  );
  const refunds = refundModel(members);
  const values = orderValues(members, costs, (one) => refundsRead(one, refunds));
  const products = members.map((member) => {
    const funnel = funnelOf(member);
    const prior = funnel.cart && carts(funnel.category);
    return {
      ...funnel,
      visitors: funnel.pay?.n ?? 0,
      payBelief: payBelief(buyers, funnel)?.ahead ?? null,
      cartMean: prior ? meanOf(believed(prior, funnel.cart)) : null,
      orderValue: values.of(member),
      contribution: values.contribution(member),
    };
  });
  const categories = [...tellingCategories(pays).keys()].sort();
  const recency = recencyOf(members);
  return {
    buyers,
    carts,
    values,
    assumed: assumedPrices(members),
    refunds,
    profit: profitLines(products.map(({ payBelief: belief, ...one }) => ({ ...one, belief }))),
    dearFrom: dearLines(funnels, categories),
    cheapTo: cheapLines(funnels),
    traffic: trafficOfSets(members, categories),
    hits: hitLines(members),
    newcomers: newcomerLine(members, recency),
    uplift: shopUplift(members),
    setOf: productSets(products, categories, shopPriors(pays, STAGES.pay, assume)),
    categories,
    pace: paceOfShop(members, recency),
    thin: isThin(pays),
    assume,
    recency,
  };
}
