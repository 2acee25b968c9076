import { grouped } from '../statistics/grouped.ts';
import type { BroughtBy } from './brought.ts';
import type { ProductStatistics } from './product-statistics.ts';
import type { RateCounts } from './rate-counts.ts';

/** What most of a product's buyers may be: those who had bought before, came by a live room, or by a promoter. */
export type TrafficKind = 'returning' | BroughtBy;

export const TRAFFIC_KINDS = ['returning', 'live', 'affiliate'] as const satisfies readonly TrafficKind[];

export interface TrafficShare extends RateCounts {
  /** Whether it covers so few of the product's buyers that it says nothing of the rest. */
  readonly few: boolean;
  /** Orders are set against buyers. */
  readonly mixed: boolean;
}

const HALF = 0.5;

/** null = not read. */
export function trafficOf({ returning, brought }: ProductStatistics, kind: TrafficKind): TrafficShare | null {
  if (kind === 'returning') return returning ? { ...returning, few: false, mixed: false } : null;
  const own = brought?.find(({ by }) => by === kind);
  return own ? { k: own.k, n: own.n, few: own.n < own.all * HALF, mixed: own.mixed ?? false } : null;
}

/** Over all products of which it is known; null = of none. */
export type TrafficSums = Readonly<Record<TrafficKind, RateCounts | null>>;

function trafficSums(members: readonly ProductStatistics[]): TrafficSums {
  const sumOf = (kind: TrafficKind): RateCounts | null => {
    const known = members.flatMap((one) => trafficOf(one, kind) ?? []);
    if (known.length === 0) return null;
    return { k: known.reduce((sum, { k }) => sum + k, 0), n: known.reduce((sum, { n }) => sum + n, 0) };
  };
  return { returning: sumOf('returning'), live: sumOf('live'), affiliate: sumOf('affiliate') };
}

/** By set: of a category with a set of its own, else of the shop. */
export function trafficOfSets(
  members: readonly ProductStatistics[],
  categories: readonly string[],
): (set: string | null) => TrafficSums {
  const shop = trafficSums(members);
  const byCategory = grouped(members, ({ category }) => category ?? '');
  const own = new Map(categories.map((name) => [name, trafficSums(byCategory.get(name) ?? [])]));
  return (set) => (set === null ? undefined : own.get(set)) ?? shop;
}
