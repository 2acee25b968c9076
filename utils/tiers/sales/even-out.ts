/**
 * Days within a promotion in the measure of 平销 days: a product counts on them by its share of what the products read
 * sold on the same day. Otherwise one that was first read in a promotion would outsell those read before it.
 */
import { dayNumber } from '../../time/day.ts';
import type { Pace, ProductStatistics, PromotionFigures } from '../product-statistics.ts';
import { eachFigure } from './each-figure.ts';
import { HALF_LIVES } from './recency.ts';

export interface EvenDay {
  /** What one on that day counts as. */
  readonly factor: number;
  /** How many times as much as on a 平销 day was sold on it. */
  readonly times: number;
}

/**
 * By figure and number of the day. Days of which it is not known what the products read come to on a 平销 day are not
 * among them and count as they were read.
 */
export type Evenness = Readonly<Record<keyof Pace, ReadonlyMap<number, EvenDay>>>;

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

/** A part of the whole below this is what rounding left of it. */
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
  if (weight <= NOTHING * all[name]) return null;
  return sum <= NOTHING * mean * all[name] ? 0 : sum / weight;
}

interface DaySum {
  /** What those with 平销 days come to on one of them, and on this day. */
  usual: number;
  told: number;
  /** What all come to on this day. */
  all: number;
}

/** Fewer on a day, or of less than half of all that is told of it, and its factor would rest on chance. */
const FEWEST = 30;
const HALF = 0.5;
/** A day on which hardly anything sold, as when a page was down, is none to scale up from. */
const LARGEST = 3;

function evenDay({ usual, told, all }: DaySum): EvenDay | null {
  const isTelling = usual > 0 && told >= FEWEST && told >= all * HALF;
  return isTelling ? { factor: Math.min(LARGEST, usual / told), times: told / usual } : null;
}

function evennessOf(owns: readonly Own[], name: keyof Pace, place: number): ReadonlyMap<number, EvenDay> {
  const sums = new Map<number, DaySum>();
  for (const own of owns) {
    const usual = ordinary(own, name, place);
    toldOf(own.promotion, place).forEach((value, at) => {
      if (value < 0) return;
      const day = own.promotion.days[at] ?? 0;
      const sum = sums.get(day) ?? { usual: 0, told: 0, all: 0 };
      sum.all += value;
      if (usual !== null) {
        sum.usual += usual;
        sum.told += value;
      }
      sums.set(day, sum);
    });
  }
  return new Map(
    [...sums].flatMap(([day, sum]) => {
      const even = evenDay(sum);
      return even ? [[day, even] as const] : [];
    }),
  );
}

function evenedPace({ pace, promotion, weights, all }: Own, evenness: Evenness): Pace {
  return eachFigure((name, place) => {
    const mean = pace[name];
    if (mean === null || all[name] <= 0) return mean;
    let more = 0;
    toldOf(promotion, place).forEach((value, at) => {
      const factor = value > 0 ? (evenness[name].get(promotion.days[at] ?? 0)?.factor ?? 1) : 1;
      more += (weights[at] ?? 0) * value * (factor - 1);
    });
    return Math.max(0, mean + more / all[name]);
  });
}

export interface EvenedOut {
  readonly statistics: readonly ProductStatistics[];
  readonly evenness: Evenness;
}

/**
 * Products with their paces evened out; those read on no day of a promotion as they are.
 * @param members those that make the shop's lines
 * @param recency which of `HALF_LIVES`
 */
export function evenOut(
  statistics: readonly ProductStatistics[],
  members: readonly ProductStatistics[],
  recency: number,
): EvenedOut {
  const owns = new Map(
    statistics.flatMap((one) => {
      const own = ownOf(one, recency);
      return own ? [[one, own] as const] : [];
    }),
  );
  const counted = members.flatMap((one) => owns.get(one) ?? []);
  const evenness = eachFigure((name, place) => evennessOf(counted, name, place));
  const evened = (one: ProductStatistics): ProductStatistics => {
    const own = owns.get(one);
    if (!own || !one.paces) return one;
    const pace = evenedPace(own, evenness);
    return { ...one, paces: one.paces.map((was, at) => (at === recency ? pace : was)) };
  };
  return { statistics: statistics.map(evened), evenness };
}
