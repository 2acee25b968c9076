/** How many times as much was sold in past promotions: of the product itself, else of the shop, where enough are known. */
import { medianOf } from '../statistics/median.ts';
import type { ProductStatistics, WaveSum } from './product-statistics.ts';

/** Fewer tell nothing of the next. */
export const FEWEST_PAST = 4;

export interface ShopUplift {
  /** The middle multiple, to hundredths. */
  readonly times: number;
  /** Of so many waves of products, and of so many products. */
  readonly waves: number;
  readonly products: number;
}

/** As the operator would type it. */
const written = (times: number | null): number | null => (times === null ? null : Math.round(times * 100) / 100);

export const timesOf = ({ during, usual }: WaveSum): number => during.units / during.days / (usual.units / usual.days);

/** The middle one, to hundredths; null where too few of its own are known. */
export function ownUplift({ waves = [] }: Pick<ProductStatistics, 'waves'>): number | null {
  return waves.length < FEWEST_PAST ? null : written(medianOf(waves.map(timesOf)));
}

/** @param members the shop's read products without price links */
export function shopUplift(members: readonly ProductStatistics[]): ShopUplift | null {
  const known = members.flatMap(({ waves = [] }) => (waves.length === 0 ? [] : [waves.map(timesOf)]));
  const all = known.flat();
  const times = all.length < FEWEST_PAST ? null : written(medianOf(all));
  return times === null ? null : { times, waves: all.length, products: known.length };
}
