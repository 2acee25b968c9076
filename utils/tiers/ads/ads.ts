/**
 * What advertising a product cost, and what it did scene by scene. Money of several plans and scenes adds up; rates are
 * never taken over scenes.
 */
import { grouped } from '../../statistics/grouped.ts';
import { type Day, daysBetween } from '../../time/day.ts';
import { exactly, figure, pairKnown, type Read, sumKnown } from '../figures.ts';
import type { Ads, SceneAds } from '../product-statistics.ts';

/** What was read of one plan over one day or one range. */
export interface AdReading extends Read {
  /** null = its page names no scene. */
  readonly scene: string | null;
  readonly from: Day;
  readonly to: Day;
  /** Which plan; read in two ways, it counts once. */
  readonly plan: string;
  /** Of its channel: of one stretch the channel with the lowest rank counts alone. */
  readonly rank: number;
}

const lengthOf = ({ from, to }: AdReading): number => daysBetween(from, to) + 1;

/** Readings of one stretch, all of one channel. */
type Stretch = readonly [AdReading, ...AdReading[]];

function stretchesOf(readings: readonly AdReading[]): Stretch[] {
  return [...grouped(readings, ({ from, to }) => `${from} ${to}`).values()].flatMap((all) => {
    const best = Math.min(...all.map(({ rank }) => rank));
    const plans = [
      ...grouped(
        all.filter(({ rank }) => rank === best),
        ({ plan }) => plan,
      ).values(),
    ];
    const [first, ...more] = plans.flatMap((readings) => readings.slice(0, 1));
    return first ? [[first, ...more] as const] : [];
  });
}

const covered = (stretches: readonly Stretch[]): number =>
  stretches.reduce((days, [first]) => days + lengthOf(first), 0);

/** Single days, or the one range that covers more: a range contains days, so both together would count twice. */
function chosen(readings: readonly AdReading[]): readonly Stretch[] {
  const all = stretchesOf(readings);
  const days = all.filter(([{ from, to }]) => from === to);
  const ranges = all.filter(([{ from, to }]) => from !== to).map((range) => [range]);
  return ranges
    .toSorted((a, b) => (key(a) < key(b) ? 1 : -1))
    .reduce((best, range) => (covered(range) > covered(best) ? range : best), days);
}

const key = (stretches: readonly Stretch[]): string => stretches[0]?.[0].to ?? '';

/** A plan whose cost is not known makes that of its day unknown, never smaller. */
function spentOver(stretches: readonly Stretch[]): Ads['spent'] {
  const known = stretches.flatMap((readings) => {
    const costs = readings.map(({ figures }) => figure(figures, 'adCost'));
    return costs.some((cost) => cost === null)
      ? []
      : [{ cost: costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0), days: lengthOf(readings[0]) }];
  });
  if (known.length === 0) return null;
  return {
    cost: known.reduce((sum, { cost }) => sum + cost, 0),
    days: known.reduce((sum, { days }) => sum + days, 0),
  };
}

function scenesOf(readings: readonly AdReading[]): SceneAds[] {
  const named = readings.filter(({ scene }) => scene !== null);
  return [...grouped(named, ({ scene }) => scene ?? '')]
    .flatMap(([scene, own]) => {
      const told = own.map(exactly).filter((figures) => pairKnown([figures], 'adClicks', 'adImpressions') !== null);
      const click = pairKnown(told, 'adClicks', 'adImpressions');
      return click ? [{ scene, click, orders: sumKnown(told, 'adOrders') }] : [];
    })
    .sort((a, b) => (a.scene < b.scene ? -1 : 1));
}

/** @returns null when nothing of it was read within these days, both included */
export function adsOf(readings: readonly AdReading[], from: Day, to: Day): Ads | null {
  const stretches = chosen(readings.filter((one) => one.from >= from && one.to <= to));
  if (stretches.length === 0) return null;
  return { spent: spentOver(stretches), scenes: scenesOf(stretches.flat()) };
}
