/** Whether a page has changed under its declarations: what in a sheet contradicts the good ones before it. */
import { isMetricId, type MetricId } from '../metrics/vocabulary.ts';
import type { Hints, UnknownField } from './hints.ts';
import { type LastGood, shapeOf } from './last-good.ts';
import { type OtherUnit, otherUnits } from './other-unit.ts';
import type { ColumnUnit, SheetBody } from './sheet.ts';

/** A column that was there and whose absence is not the operator's doing. */
export interface MissingColumn {
  readonly kind: 'missing';
  readonly field: string;
  readonly as: MetricId;
  readonly unit: ColumnUnit;
  /** The page asked for it: without it the sheet is never stored. Else the source always had it. */
  readonly asked: boolean;
  /** Fields that are new to this page: one of them may be it under another name. */
  readonly candidates: readonly UnknownField[];
}

export type DriftFinding = OtherUnit | MissingColumn;

/** Metrics whose columns the operator cannot leave out. */
export type Fixed = readonly MetricId[];

/** A column missing from this many rows and all of them is no accident of one product. */
const ROWS_TO_TELL = 3;

function missing(good: LastGood, sheet: SheetBody, { gone, unknown }: Hints, fixed: Fixed): readonly MissingColumn[] {
  const shape = shapeOf(good, sheet);
  const there = new Set(sheet.columns.filter(({ field }) => !gone.includes(field)).map(({ as }) => as));
  const candidates = shape ? unknown.filter(({ field }) => !shape.unknown.includes(field)) : [];
  // Without a single figure the reader itself left them out (digits it does not decode): nothing is missing then.
  const figures = sheet.columns.some(({ as }) => isMetricId(as));
  const told = figures && sheet.rows.length >= ROWS_TO_TELL && sheet.level !== 'shop';
  const expected = gone.length === 0 ? (shape?.columns ?? []) : [...(shape?.columns ?? []), ...sheet.columns];
  const found = new Map<MetricId, MissingColumn>();
  for (const { field, as, unit } of expected) {
    if (!isMetricId(as) || there.has(as) || found.has(as)) continue;
    const asked = sheet.columns.some((column) => column.as === as && gone.includes(column.field));
    if (asked || (told && fixed.includes(as))) {
      found.set(as, { kind: 'missing', field, as, unit, asked, candidates });
    }
  }
  return [...found.values()];
}

/**
 * What must be looked at before the sheet may be stored; empty for a good one. Only what cannot be true
 * counts: a column nobody ticked, a sale, another day's prices are no change of the page.
 */
export function driftOf(good: LastGood, sheet: SheetBody, hints: Hints, fixed: Fixed): readonly DriftFinding[] {
  return [...missing(good, sheet, hints, fixed), ...otherUnits(sheet, good)];
}

/** Whether the operator can settle it: what was asked for and is nowhere leaves nothing to choose. */
export function canBeReviewed(findings: readonly DriftFinding[]): boolean {
  return findings.every((one) => one.kind === 'unit' || !one.asked || one.candidates.length > 0);
}

/** Metrics and units only, for the log. */
export function driftShape(findings: readonly DriftFinding[]): string {
  const parts = findings.map((one) => (one.kind === 'unit' ? `${one.as}:${one.unit}>${one.to}` : `${one.as}:missing`));
  return parts.join(' ').slice(0, 200);
}
