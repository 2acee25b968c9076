/** How many times as much was sold in past promotions: of the product itself, else of the shop, where enough are known. */
import { medianOf } from '../statistics/median.ts';
import type { ProductStatistics, WaveSum } from './product-statistics.ts';
import type { Quarters } from './uplift.ts';

/** Fewer tell nothing of the next. */
export const FEWEST_PAST = 4;

/** To hundredths. */
export interface PastTimes extends Quarters {
  /** The middle multiple. */
  readonly times: number;
}

export interface ShopUplift extends PastTimes {
  /** Of so many waves of products, and of so many products. */
  readonly waves: number;
  readonly products: number;
}

/** As the operator would type it. */
const written = (all: readonly number[]): number => Math.round((medianOf(all) ?? 0) * 100) / 100;

export const timesOf = ({ during, usual }: WaveSum): number => during.units / during.days / (usual.units / usual.days);

/** null of too few. */
function middleOf(all: readonly number[]): PastTimes | null {
  if (all.length < FEWEST_PAST) return null;
  const sorted = all.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return {
    times: written(sorted),
    quarter: written(sorted.slice(0, half)),
    threeQuarters: written(sorted.slice(-half)),
  };
}

export function ownUplift({ waves = [] }: Pick<ProductStatistics, 'waves'>): PastTimes | null {
  return middleOf(waves.map(timesOf));
}

/** @param members the shop's read products without price links */
export function shopUplift(members: readonly ProductStatistics[]): ShopUplift | null {
  const known = members.flatMap(({ waves = [] }) => (waves.length === 0 ? [] : [waves.map(timesOf)]));
  const all = known.flat();
  const middle = middleOf(all);
  return middle && { ...middle, waves: all.length, products: known.length };
}
