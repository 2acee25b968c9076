/**
 * Where a table is cut into what a ranking sees and what it is judged by.
 * Five cut-offs of a fortnight (the research's test A), fortnightly ones of a long table (its test E).
 */
import { addDays, type Day, daysBetween } from '../../utils/time/day.ts';
import { Refused } from './refused.ts';

export interface Cutoff {
  /** Last day a ranking may see. */
  readonly trainTo: Day;
  /** Last day it is judged by; the first is the day after `trainTo`. */
  readonly testTo: Day;
}

export const SHORTEST = 4;
/** Days of training and of testing in a table of a fortnight. */
const FORTNIGHT: readonly (readonly [train: number, test: number])[] = [
  [3, 6],
  [5, 6],
  [7, 7],
  [9, 5],
  [11, 3],
];
const FORTNIGHT_DAYS = 14;
/** Tables near a fortnight are cut at those very days; others in proportion. */
const NEAR: readonly [least: number, most: number] = [12, 16];

interface Rolling {
  readonly fromDays: number;
  readonly test: number;
  readonly leastTrain: number;
}
const ROLLING: readonly Rolling[] = [
  { fromDays: 56, test: 14, leastTrain: 28 },
  { fromDays: 28, test: 7, leastTrain: 14 },
];
const MOST = 20;

function nearest(borders: readonly Day[], day: Day): Day | undefined {
  const far = (border: Day) => Math.abs(daysBetween(border, day));
  return borders.reduce<Day | undefined>((best, b) => (best === undefined || far(b) < far(best) ? b : best), undefined);
}

function scaled(borders: readonly Day[], from: Day, span: number): readonly Cutoff[] {
  const scale = span >= NEAR[0] && span <= NEAR[1] ? 1 : span / FORTNIGHT_DAYS;
  const cutoffs = new Map<Day, Cutoff>();
  for (const [train, test] of FORTNIGHT) {
    const trainTo = nearest(borders.slice(0, -1), addDays(from, Math.round(train * scale) - 1));
    if (trainTo === undefined) continue;
    const later = borders.filter((border) => border > trainTo);
    const testTo = nearest(later, addDays(trainTo, Math.max(1, Math.round(test * scale))));
    if (testTo !== undefined && !cutoffs.has(trainTo)) cutoffs.set(trainTo, { trainTo, testTo });
  }
  return [...cutoffs.values()];
}

/** From the end backwards, so that the last days are judged and no day is judged twice. */
function rolling(borders: readonly Day[], from: Day, { test, leastTrain }: Rolling): readonly Cutoff[] {
  const cutoffs: Cutoff[] = [];
  let testTo = borders.at(-1);
  while (testTo !== undefined && cutoffs.length < MOST) {
    const latest = addDays(testTo, -test);
    const trainTo = borders.findLast((border) => border <= latest);
    if (trainTo === undefined || daysBetween(from, trainTo) + 1 < leastTrain) break;
    cutoffs.unshift({ trainTo, testTo });
    testTo = trainTo;
  }
  return cutoffs;
}

/** @param borders days the table may be cut after, as bordersOf. @throws Refused for too short a table */
export function cutoffsOf(borders: readonly Day[], from: Day, to: Day): readonly Cutoff[] {
  const span = daysBetween(from, to) + 1;
  if (span < SHORTEST) throw new Refused(`too short a table: ${span} days, ${SHORTEST} are needed`);
  const how = ROLLING.find(({ fromDays }) => span >= fromDays);
  const rolled = how ? rolling(borders, from, how) : [];
  const cutoffs = rolled.length > 0 ? rolled : scaled(borders, from, span);
  if (cutoffs.length > 0) return cutoffs;
  throw new Refused(`too short a table: no day within ${from} to ${to} at which no row is cut in two`);
}
