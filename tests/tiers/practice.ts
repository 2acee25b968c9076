/** Seeded shops with a known truth, for the tests of this folder. */

import type { EngineInput } from '../../utils/tiers/engine-types.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { DEFAULT_ENGINE_SETTINGS } from '../../utils/tiers/settings.ts';
import { type ProductInput, summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays, type Day, parseDay } from '../../utils/time/day.ts';

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`no day: ${text}`);
  return parsed;
}

export const TODAY = day('2026-11-22');
export const TO = day('2026-11-21');

/** mulberry32: small, seeded, the same everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function poisson(random: () => number, mean: number): number {
  let left = mean;
  let count = 0;
  while (left > 0) {
    const limit = Math.exp(-Math.min(left, 20));
    let product = random();
    while (product > limit) {
      count += 1;
      product *= random();
    }
    left -= 20;
  }
  return count;
}

export function binomial(random: () => number, n: number, p: number): number {
  let hits = 0;
  for (let i = 0; i < n; i += 1) if (random() < p) hits += 1;
  return hits;
}

export interface Truth {
  readonly product: string;
  readonly visitorsADay: number;
  readonly cartRate: number;
  readonly payRate: number;
  readonly price: number;
  readonly inTest: boolean;
}

/** A product's last `days` finished days, drawn from its truth. */
export function live(random: () => number, truth: Truth, days: number): ProductInput {
  const list = Array.from({ length: days }, (_, i) => {
    const visitors = poisson(random, truth.visitorsADay);
    const payBuyers = binomial(random, visitors, truth.payRate);
    return {
      day: addDays(TO, -i),
      figures: {
        visitors,
        favoriters: binomial(random, visitors, 0.03),
        cartAdders: binomial(random, visitors, truth.cartRate),
        payBuyers,
        payItems: payBuyers,
        payAmount: payBuyers * truth.price,
      },
      sheets: [`sheet-${i}`],
    };
  });
  return {
    product: truth.product,
    history: { kind: 'days', from: addDays(TO, -29), to: TO, days: list },
    eventDays: new Set(),
    today: TODAY,
    facts: { isNew: null, firstSeen: null, category: null, markedInTest: truth.inTest },
  };
}

/** 86 products as in a middling shop: few heroes, a long tail, a dozen and a half in test. */
function practiceShop(random: () => number): Truth[] {
  return Array.from({ length: 86 }, (_, i) => {
    const inTest = i >= 68;
    const quality = inTest ? [0.2, 0.35, 1, 1.1, 2.2, 2.5][i % 6]! : 0.7 + random() * 0.7;
    return {
      product: `6000000000${String(i).padStart(2, '0')}`,
      visitorsADay: inTest ? [3, 12, 30][i % 3]! : 400 * (i + 1) ** -0.8,
      cartRate: 0.05 * (0.4 + 0.6 * quality) * (i % 9 === 8 ? 1.9 : 1),
      payRate: 0.018 * quality,
      price: i % 9 === 8 ? 3_900 : 5_900 + Math.floor(random() * 20_000),
      inTest,
    };
  });
}

export function inputOf(statistics: readonly ProductStatistics[]): EngineInput {
  return {
    statistics,
    listed: null,
    settings: DEFAULT_ENGINE_SETTINGS,
    previous: new Map(),
    calendar: new Set(),
    today: TODAY,
    assume: true,
  };
}

export function simulate(seed: number, days = 30): { truths: Truth[]; input: EngineInput } {
  const random = randomOf(seed);
  const truths = practiceShop(random);
  return { truths, input: inputOf(truths.map((t) => summariseProduct(live(random, t, days)))) };
}
