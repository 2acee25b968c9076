/**
 * Days within a promotion in the measure of 平销 days: a product counts on them by its share of what the products read
 * sold on the same day. Otherwise one that was first read in a promotion would outsell those read before it.
 */
import { type Day, daysBetween } from '../../time/day.ts';
import type { Pace, ProductStatistics, PromotionFigures } from '../product-statistics.ts';
import { eachFigure } from './each-figure.ts';
import { HALF_LIVES } from './recency.ts';

/** By figure and day: what the products read come to on a 平销 day, for one of theirs on that day. */
export type Evenness = Readonly<Record<keyof Pace, ReadonlyMap<Day, number>>>;

interface Own {
  readonly pace: Pace;
  readonly promotion: PromotionFigures;
  /** Of its days in promotions. */
  readonly weights: readonly number[];
  /** Of all its days, by figure. */
  readonly all: Readonly<Record<keyof Pace, number>>;
}

function ownOf({ basis, paces, promotion }: ProductStatistics, recency: number): Own | null {
  const pace = paces?.[recency];
  const all = promotion?.weights[recency];
  const halfLife = HALF_LIVES[recency];
  if (!basis || !pace || !promotion || !all || !halfLife) return null;
  return { pace, promotion, weights: promotion.days.map((day) => 2 ** (-daysBetween(day, basis.to) / halfLife)), all };
}

/** Below this the weight of all other days is what rounding left of it. */
const NOTHING = 1e-9;

/** What it comes to on its 平销 days; null where none of them is known. */
function ordinary({ pace, promotion, weights, all }: Own, name: keyof Pace): number | null {
  const mean = pace[name];
  if (mean === null) return null;
  let [sum, weight] = [mean * all[name], all[name]];
  promotion.told[name].forEach((value, at) => {
    if (value === null) return;
    const own = weights[at] ?? 0;
    sum -= own * value;
    weight -= own;
  });
  return weight <= NOTHING ? null : Math.max(0, sum / weight);
}

function evennessOf(owns: readonly Own[], name: keyof Pace): ReadonlyMap<Day, number> {
  const sums = new Map<Day, { usual: number; told: number }>();
  for (const own of owns) {
    const usual = ordinary(own, name);
    if (usual === null) continue;
    own.promotion.days.forEach((day, at) => {
      const value = own.promotion.told[name][at] ?? null;
      if (value === null) return;
      const sum = sums.get(day) ?? { usual: 0, told: 0 };
      sum.usual += usual;
      sum.told += value;
      sums.set(day, sum);
    });
  }
  // Where either is nothing the day tells nothing of how much more was sold on it.
  const telling = [...sums].filter(([, { usual, told }]) => usual > 0 && told > 0);
  return new Map(telling.map(([day, { usual, told }]) => [day, usual / told]));
}

/** @param members the shop's read products without price links @param recency which of `HALF_LIVES` */
export function evenness(members: readonly ProductStatistics[], recency: number): Evenness {
  const owns = members.flatMap((one) => ownOf(one, recency) ?? []);
  return eachFigure((name) => evennessOf(owns, name));
}

function evenedPace({ pace, promotion, weights, all }: Own, evenness: Evenness): Pace {
  return eachFigure((name) => {
    const mean = pace[name];
    if (mean === null || all[name] <= 0) return mean;
    const more = promotion.days.reduce((sum, day, at) => {
      const factor = evenness[name].get(day) ?? 1;
      return sum + (weights[at] ?? 0) * (promotion.told[name][at] ?? 0) * (factor - 1);
    }, 0);
    return Math.max(0, mean + more / all[name]);
  });
}

/** The product with its pace evened out; as it is where it was read on no day of a promotion. */
export function evenedOut(one: ProductStatistics, evenness: Evenness, recency: number): ProductStatistics {
  const own = ownOf(one, recency);
  if (!own || !one.paces) return one;
  const evened = evenedPace(own, evenness);
  return { ...one, paces: one.paces.map((pace, at) => (at === recency ? evened : pace)) };
}
