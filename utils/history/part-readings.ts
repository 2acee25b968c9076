/** What a record of a part tells at each place of its axis. */
import type { Read } from '../tiers/figures.ts';
import { type Day, dayFromNumber } from '../time/day.ts';
import { isRangeBucket, rangeOfAxis } from './buckets.ts';
import { type Figures, figureAt, type PackedRecord, roundedAt } from './packed.ts';

export interface PartReading extends Read {
  readonly from: Day;
  readonly to: Day;
  /** The sheet that told it last. */
  readonly sheet: string;
}

function figuresAt(record: PackedRecord, index: number): Figures {
  const known = record.metrics.flatMap((metric, m) => {
    const value = figureAt(record, m, index);
    return Number.isNaN(value) ? [] : [[metric, value] as const];
  });
  return Object.fromEntries(known);
}

export function partReadings(record: PackedRecord): PartReading[] {
  const isRange = isRangeBucket(record.bucket);
  return record.axis.map((axis, index) => {
    const { from, to } = isRange ? rangeOfAxis(axis) : { from: dayFromNumber(axis), to: dayFromNumber(axis) };
    const sheet = record.sheets[index] ?? '';
    return { figures: figuresAt(record, index), rounded: roundedAt(record, axis), from, to, sheet };
  });
}
