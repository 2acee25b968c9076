/**
 * Days within a promotion in the measure of 平销 days: a product counts on them by its share of what the products read
 * sold on the same day. Otherwise one that was first read in a promotion would outsell those read before it.
 */
import { dayNumber } from '../../time/day.ts';
import type { Pace, ProductStatistics, PromotionFigures } from '../product-statistics.ts';
import { eachFigure } from './each-figure.ts';
import { HALF_LIVES } from './recency.ts';

/** By figure and number of the day: what the products read come to on a 平销 day, for one of theirs on that day. */
export type Evenness = Readonly<Record<keyof Pace, ReadonlyMap<number, number>>>;

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
  const to = dayNumber(basis.to);
  return { pace, promotion, weights: promotion.days.map((day) => 2 ** ((day - to) / halfLife)), all };
}

/** What is told of a figure on each of the days; negative = not known. */
function toldOf({ days, told }: PromotionFigures, at: number): Int32Array {
  return told.subarray(at * days.length, (at + 1) * days.length);
}

/** Below this the weight of all other days is what rounding left of it. */
const NOTHING = 1e-9;

/** What it comes to on its 平销 days; null where none of them is known. */
function ordinary({ pace, promotion, weights, all }: Own, name: keyof Pace, place: number): number | null {
  const mean = pace[name];
  if (mean === null) return null;
  let [sum, weight] = [mean * all[name], all[name]];
  toldOf(promotion, place).forEach((value, at) => {
    if (value < 0) return;
    const own = weights[at] ?? 0;
    sum -= own * value;
    weight -= own;
  });
  return weight <= NOTHING ? null : Math.max(0, sum / weight);
}

function evennessOf(owns: readonly Own[], name: keyof Pace, place: number): ReadonlyMap<number, number> {
  const sums = new Map<number, { usual: number; told: number }>();
  for (const own of owns) {
    const usual = ordinary(own, name, place);
    if (usual === null) continue;
    toldOf(own.promotion, place).forEach((value, at) => {
      if (value < 0) return;
      const day = own.promotion.days[at] ?? 0;
      const sum = sums.get(day);
      if (!sum) sums.set(day, { usual, told: value });
      else {
        sum.usual += usual;
        sum.told += value;
      }
    });
  }
  // Where either is nothing the day tells nothing of how much more was sold on it.
  const telling = [...sums].filter(([, { usual, told }]) => usual > 0 && told > 0);
  return new Map(telling.map(([day, { usual, told }]) => [day, usual / told]));
}

/** @param members the shop's read products without price links @param recency which of `HALF_LIVES` */
export function evenness(members: readonly ProductStatistics[], recency: number): Evenness {
  const owns = members.flatMap((one) => ownOf(one, recency) ?? []);
  return eachFigure((name, place) => evennessOf(owns, name, place));
}

function evenedPace({ pace, promotion, weights, all }: Own, evenness: Evenness): Pace {
  return eachFigure((name, place) => {
    const mean = pace[name];
    if (mean === null || all[name] <= 0) return mean;
    let more = 0;
    toldOf(promotion, place).forEach((value, at) => {
      const factor = value > 0 ? (evenness[name].get(promotion.days[at] ?? 0) ?? 1) : 1;
      more += (weights[at] ?? 0) * value * (factor - 1);
    });
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
