/** What the good sheets of one list of a shop looked like: what the next one is compared with. */
import { isMetricId } from '../metrics/vocabulary.ts';
import type { Hints } from './hints.ts';
import { nextLevels } from './known-levels.ts';
import { type Levels, levelNames, levelsOf } from './levels.ts';
import type { SheetBody, SheetColumn } from './sheet.ts';

export interface KnownColumn extends SheetColumn {
  /** A few figures of the sheet in which it was first seen so, as the source wrote them. */
  readonly examples: readonly string[];
}

/** The columns of one channel and kind of period: today's answer has others than a finished day's. */
export interface Shape {
  readonly columns: readonly KnownColumn[];
  /** Names of fields nobody declared; their figures are not kept. */
  readonly unknown: readonly string[];
}

export interface LastGood {
  /** By channel and kind of period, such as `answer:day`. */
  readonly shapes: Readonly<Record<string, Shape>>;
  /** By name of the level. Units are those figures are kept in. */
  readonly levels: Readonly<Record<string, Levels>>;
}

export const NOTHING_GOOD: LastGood = { shapes: {}, levels: {} };

const UNKNOWN = 120;
const EXAMPLES = 3;

export function shapeKey({ channel, period }: Pick<SheetBody, 'channel' | 'period'>): string {
  return `${channel}:${period.kind}`;
}

export function shapeOf(good: LastGood, sheet: Pick<SheetBody, 'channel' | 'period'>): Shape | null {
  return good.shapes[shapeKey(sheet)] ?? null;
}

const NO_LEVELS: Levels = new Map();

export function levelsThen(good: LastGood, name: string): Levels {
  return good.levels[name] ?? NO_LEVELS;
}

/** A few figures of a column. */
export function examplesOf({ rows }: Pick<SheetBody, 'rows'>, at: number): readonly string[] {
  const given = rows.flatMap(({ cells }) => cells[at] ?? []).filter((cell) => cell.length <= 30);
  return given.slice(0, EXAMPLES);
}

function nextShape(before: Shape | null, sheet: SheetBody, { unknown }: Hints): Shape | null {
  const known = before?.columns ?? [];
  const fresh = sheet.columns.flatMap((column, at): KnownColumn[] => {
    const { field, as, unit } = column;
    const same = known.some((one) => one.as === as && one.field === field && one.unit === unit);
    return same || !isMetricId(as) ? [] : [{ ...column, examples: examplesOf(sheet, at) }];
  });
  const names = unknown.map(({ field }) => field).filter((field) => !before?.unknown.includes(field));
  if (before && fresh.length === 0 && names.length === 0) return null;
  const kept = known.filter(({ as }) => !fresh.some((one) => one.as === as));
  return { columns: [...kept, ...fresh], unknown: [...(before?.unknown ?? []), ...names].slice(-UNKNOWN) };
}

/**
 * What is known after one more good sheet, or null where that is nothing new: reading the same pages day
 * by day writes nothing.
 */
export function nextGood(good: LastGood, sheet: SheetBody, hints: Hints): LastGood | null {
  const shape = nextShape(shapeOf(good, sheet), sheet, hints);
  const levels: Record<string, Levels> = {};
  for (const [at, { as, unit }] of sheet.columns.entries()) {
    for (const name of levelNames(as)) {
      const next = nextLevels(levelsThen(good, name), levelsOf(sheet, at, unit, name));
      if (next) levels[name] = next;
    }
  }
  if (!shape && Object.keys(levels).length === 0) return null;
  const shapes = shape ? { ...good.shapes, [shapeKey(sheet)]: shape } : good.shapes;
  return { shapes, levels: { ...good.levels, ...levels } };
}

/** The same without columns the operator says are no longer there. */
export function withoutColumns(good: LastGood, sheet: SheetBody, gone: readonly SheetColumn['as'][]): LastGood {
  const shape = shapeOf(good, sheet);
  if (!shape) return good;
  const columns = shape.columns.filter(({ as }) => !gone.includes(as));
  return { ...good, shapes: { ...good.shapes, [shapeKey(sheet)]: { ...shape, columns } } };
}
