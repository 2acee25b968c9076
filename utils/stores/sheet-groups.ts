/** Readings by the list they are pages of, so that a month of reading stays a screen of lines. */
import { partBy } from '../sheets/sheet.ts';
import type { SheetLine } from '../storage/sheet-lines.ts';
import { daysBetween } from '../time/day.ts';
import { type Period, periodEnd, periodKey } from '../time/period.ts';

export interface SheetGroup {
  /** Page kind, channel, scope and period. */
  readonly key: string;
  readonly page: SheetLine['page'];
  readonly channel: SheetLine['channel'];
  readonly period: Period;
  /** Why its figures are of a part. */
  readonly part: ReturnType<typeof partBy>;
  /** Rows of all its sheets together. */
  readonly rows: number;
  /** Epoch ms at which any of them was last seen. */
  readonly last: number;
  /** In the order of the list. */
  readonly sheets: readonly SheetLine[];
}

function keyOf({ page, channel, scope, period }: SheetLine): string {
  return JSON.stringify([page, channel, scope.device, Object.entries(scope.filters), periodKey(period)]);
}

function groupOf(key: string, first: SheetLine, sheets: readonly SheetLine[]): SheetGroup {
  const { page, channel, period, scope } = first;
  return {
    key,
    page,
    channel,
    period,
    part: partBy(scope.filters),
    rows: sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0),
    last: Math.max(...sheets.map((sheet) => sheet.seenAt.at(-1) ?? 0)),
    sheets: sheets.toSorted((a, b) => (a.listing?.page ?? 0) - (b.listing?.page ?? 0)),
  };
}

const newestFirst = (a: SheetGroup, b: SheetGroup) =>
  b.last - a.last || daysBetween(periodEnd(a.period), periodEnd(b.period));

/** The list read last stands first; of those read together, that of the newest days. */
export function groupSheets(lines: readonly SheetLine[]): readonly SheetGroup[] {
  const byKey = new Map<string, [SheetLine, ...SheetLine[]]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = byKey.get(key);
    if (group) group.push(line);
    else byKey.set(key, [line]);
  }
  return [...byKey].map(([key, sheets]) => groupOf(key, sheets[0], sheets)).sort(newestFirst);
}
