/**
 * Seeded shops with a known truth, judged by the engine: what each product will do in the week after is drawn from that
 * truth, which moves on as it was measured to do (concentration 390 visitors for buyers, 316 for carts).
 */
import { costFactsOf } from '../../../utils/costs/cost-facts.ts';
import { UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../../utils/costs/cost-record.ts';
import { drawBinomial, drawNegativeBinomial, drawPoisson } from '../../../utils/statistics/count-draws.ts';
import { drawBeta, drawNormal } from '../../../utils/statistics/draws.ts';
import { type Random, randomOf } from '../../../utils/statistics/random.ts';
import { suggest } from '../../../utils/tiers/engine.ts';
import type { Costs } from '../../../utils/tiers/order-values.ts';
import type { ProductStatistics } from '../../../utils/tiers/product-statistics.ts';
import { DEFAULT_ENGINE_SETTINGS } from '../../../utils/tiers/settings.ts';
import { summariseStretches } from '../../../utils/tiers/statistics.ts';
import type { Suggestion } from '../../../utils/tiers/suggestion.ts';
import { addDays, type Day } from '../../../utils/time/day.ts';

const PRODUCTS = 120;
const DRIFT = { pay: 390, cart: 316 } as const;
const ALIKE = 150;
/**
 * How far the next week strays from what the weeks before foretold, traffic, conversion and all, as it was measured on real shops. The
 * weeks before have a level and stray from it by chance alone: that they did so as well would count it twice.
 */
const SIZE = 3;
const WEEKS = 4;
const WEEK = 7;
const TO = '2026-11-22' as Day;
const FROM = addDays(TO, 1 - WEEKS * WEEK);

export type ShopKind = 'test' | 'live';

interface Truth {
  readonly id: string;
  readonly visitors: number;
  readonly cart: number;
  readonly pay: number;
  readonly price: number;
  readonly cost: number;
}

/** What a product does in the week after. */
export interface NextWeek {
  readonly orders: number;
  readonly pay: number;
  readonly cart: number;
}

export interface JudgedShop {
  readonly suggestions: readonly Suggestion[];
  readonly next: ReadonlyMap<string, NextWeek>;
  /** Products that may lead: a place by sales is one among them. */
  readonly leads: ReadonlySet<string>;
}

function truthOf(random: Random, at: number): Truth {
  const cart = drawBeta(random, 0.04 * 60, 0.96 * 60);
  const dear = Math.exp(0.6 * drawNormal(random));
  const mean = Math.min(0.3, 0.015 * (cart / 0.04) * dear ** -0.35);
  const price = Math.round(8_900 * dear);
  return {
    id: `p${String(at).padStart(3, '0')}`,
    visitors: Math.round(60 + 400 * Math.exp(1.2 * drawNormal(random))),
    cart,
    pay: drawBeta(random, mean * ALIKE, (1 - mean) * ALIKE),
    price,
    cost: Math.round(price * (0.25 + 0.5 * random())),
  };
}

function weekOf(random: Random, { visitors, cart, pay, price }: Truth, from: Day) {
  const seen = drawPoisson(random, visitors / WEEKS);
  const payBuyers = drawBinomial(random, seen, pay);
  const figures = {
    visitors: seen,
    cartAdders: drawBinomial(random, seen, cart),
    payBuyers,
    payItems: payBuyers,
    payAmount: payBuyers * price,
  };
  return { from, to: addDays(from, WEEK - 1), figures, sheets: ['made'] };
}

function statisticsOf(random: Random, truth: Truth, kind: ShopKind, at: number): ProductStatistics {
  const weeks = Array.from({ length: WEEKS }, (_, week) => weekOf(random, truth, addDays(FROM, week * WEEK)));
  const own = summariseStretches(truth.id, 'made', weeks, { from: FROM, to: TO });
  if (kind === 'test') return { ...own, inTest: true, usableDays: WEEKS * WEEK };
  // One in six has a price planned for a promotion, one in four is new.
  const promo = at % 6 === 5 && { promo: { price: Math.round(truth.price * 0.95), uplift: 3 } };
  return { ...own, ...promo, ...(at % 4 === 3 && { isNew: true }) };
}

function costsOf(truths: readonly Truth[]): Costs {
  const said = truths.map(({ id, cost }) => [id, costFactsOf({ ...UNKNOWN_TERMS, cost }, UNKNOWN_DEFAULTS)] as const);
  return { byProduct: new Map(said), others: costFactsOf(null, null) };
}

const moved = (random: Random, rate: number, drift: number): number =>
  drawBeta(random, rate * drift, (1 - rate) * drift);

function nextOf(random: Random, truth: Truth): NextWeek {
  const pay = moved(random, truth.pay, DRIFT.pay);
  // How far its conversion moves is within that.
  const orders = drawNegativeBinomial(random, (truth.visitors / WEEKS) * truth.pay, SIZE);
  return { orders, pay, cart: moved(random, truth.cart, DRIFT.cart) };
}

/** test: every product is given traffic to try it; live: a shop whose costs are known. */
export function judgedShop(seed: number, kind: ShopKind): JudgedShop {
  const random = randomOf(seed, kind === 'test' ? 0 : 1);
  const truths = Array.from({ length: PRODUCTS }, (_, at) => truthOf(random, at));
  const statistics = truths.map((truth, at) => statisticsOf(random, truth, kind, at));
  const { suggestions, drawn } = suggest({
    ...{ statistics, listed: null, settings: DEFAULT_ENGINE_SETTINGS, previous: new Map(), calendar: new Set() },
    ...{ today: addDays(TO, 1), assume: true },
    ...(kind === 'live' && { costs: costsOf(truths) }),
  });
  const leads = new Set(drawn.map(({ product }) => product));
  return { suggestions, leads, next: new Map(truths.map((one) => [one.id, nextOf(random, one)])) };
}
