/**
 * How much late days weigh more than earlier ones, by the shop's own past: of a few half-lives the one that would have
 * foretold its last fortnights best. A shop of a few days' history takes the shortest, which suits one that lives on
 * fresh traffic; where weekly deals come and go the longest is far better (83 supermarkets: 0.55 of what the best
 * fifty sold against 0.39).
 */
import { lengthOf, paceOf, type Span, type Track, weightsOf } from './pace.ts';

/** Days that are looked back on for what a product sells a day: three fortnights foretold from as many before them. */
export const PACE_DAYS = 90;
/** Days after which a day weighs half, shortest first. */
export const HALF_LIVES = [4, 14, 56] as const;
const SHORTEST = HALF_LIVES[0];

/** Fortnights that are looked back on. */
const ROUNDS = 3;
const FORTNIGHT = 14;
/** Fewer orders in all of them tell nothing. */
const FEWEST_ORDERS = 30;
/** Keeps a product that had sold nothing from being impossible to sell. */
const FLOOR = 0.5;

/** Of one product: how far each half-life was off, and how many orders there were to foretell. */
export interface Foretold {
  readonly orders: number;
  /** By half-life: Poisson deviance, 0 where it was right. */
  readonly off: readonly number[];
}

function deviance(expected: number, orders: number): number {
  const surprise = orders > 0 ? orders * Math.log(orders / expected) : 0;
  return expected - orders + surprise;
}

/** Orders told of the fortnight after a day, and over how many of its days. */
function soldAfter(
  spans: readonly Span[],
  orders: Track,
  day: number,
): { readonly sold: number; readonly days: number } {
  let sold = 0;
  let days = 0;
  for (let at = 0; at < spans.length; at++) {
    const value = orders[at] ?? null;
    const span = spans[at];
    if (value === null || !span || span.from <= day || span.to > day + FORTNIGHT) continue;
    sold += value;
    days += lengthOf(span);
  }
  return { sold, days };
}

/** By half-life, as of the newest day. */
export const allWeights = (spans: readonly Span[], to: number): readonly Float64Array[] =>
  HALF_LIVES.map((halfLife) => weightsOf(spans, to, halfLife));

/** @param to number of the newest day that counts */
export function foretell(spans: readonly Span[], orders: Track, to: number, weights = allWeights(spans, to)): Foretold {
  const off = HALF_LIVES.map(() => 0);
  let all = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const day = to - FORTNIGHT * round;
    const { sold, days } = soldAfter(spans, orders, day);
    const isKnown = (value: number | null, at: number) => value !== null && (spans[at]?.to ?? to) <= day;
    if (days === 0 || !orders.some(isKnown)) continue;
    all += sold;
    weights.forEach((own, at) => {
      const pace = paceOf(spans, orders, own, day) ?? 0;
      off[at] = (off[at] ?? 0) + deviance(pace * days + FLOOR, sold);
    });
  }
  return { orders: all, off };
}

/** The half-life that suits the shop's products together. */
export function halfLifeOf(products: readonly Foretold[]): (typeof HALF_LIVES)[number] {
  const orders = products.reduce((sum, one) => sum + one.orders, 0);
  if (orders < FEWEST_ORDERS) return SHORTEST;
  const off = HALF_LIVES.map((_, at) => products.reduce((sum, one) => sum + (one.off[at] ?? 0), 0));
  const least = Math.min(...off);
  return HALF_LIVES.find((_, at) => off[at] === least) ?? SHORTEST;
}
