import type { DriftFinding } from './drift.ts';
import { examplesOf, type KnownColumn, type LastGood, shapeOf } from './last-good.ts';
import type { SheetBody } from './sheet.ts';

/** What was found, with both sides of it. */
export interface DriftView {
  readonly findings: readonly DriftFinding[];
  /** The columns in question as they were last good, and as they are now. */
  readonly was: readonly KnownColumn[];
  readonly now: readonly KnownColumn[];
}

export function driftView(good: LastGood, sheet: SheetBody, findings: readonly DriftFinding[]): DriftView {
  const was = shapeOf(good, sheet)?.columns.filter(({ as }) => findings.some((one) => one.as === as)) ?? [];
  const now = sheet.columns.flatMap((column, at) =>
    findings.some(({ kind, as }) => kind === 'unit' && as === column.as)
      ? [{ ...column, examples: examplesOf(sheet, at) }]
      : [],
  );
  return { findings, was, now };
}
