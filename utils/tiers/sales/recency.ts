/**
 * How much late days weigh more than earlier ones, by the shop's own past: of a few half-lives the one that would have
 * foretold its last fortnights best. A shop of a few days' history takes the shortest, which suits one that lives on
 * fresh traffic; where weekly deals come and go the longest is far better (83 supermarkets: 0.55 of what the best
 * fifty sold against 0.39).
 */
import { addDays, type Day } from '../../time/day.ts';
import { lengthOf, paceOf, type Stretch } from './pace.ts';

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

/** The stretches that end by a day, and those wholly within the fortnight after it. */
function split(stretches: readonly Stretch[], day: Day) {
  const end = addDays(day, FORTNIGHT);
  return {
    before: stretches.filter(({ to }) => to <= day),
    after: stretches.filter(({ from, to }) => from > day && to <= end),
  };
}

/** @param stretches of a product's orders; @param to the newest day that counts */
export function foretell(stretches: readonly Stretch[], to: Day): Foretold {
  const off = HALF_LIVES.map(() => 0);
  let orders = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const day = addDays(to, -FORTNIGHT * round);
    const { before, after } = split(stretches, day);
    if (before.length === 0 || after.length === 0) continue;
    const sold = after.reduce((sum, { value }) => sum + value, 0);
    const days = after.reduce((sum, one) => sum + lengthOf(one), 0);
    orders += sold;
    HALF_LIVES.forEach((halfLife, at) => {
      const pace = paceOf(before, day, halfLife) ?? 0;
      off[at] = (off[at] ?? 0) + deviance(pace * days + FLOOR, sold);
    });
  }
  return { orders, off };
}

/** The half-life that suits the shop's products together. */
export function halfLifeOf(products: readonly Foretold[]): (typeof HALF_LIVES)[number] {
  const orders = products.reduce((sum, one) => sum + one.orders, 0);
  if (orders < FEWEST_ORDERS) return SHORTEST;
  const off = HALF_LIVES.map((_, at) => products.reduce((sum, one) => sum + (one.off[at] ?? 0), 0));
  const least = Math.min(...off);
  return HALF_LIVES.find((_, at) => off[at] === least) ?? SHORTEST;
}
