/** Cells of a table as days and figures. */
import { addDays, type Day, daysBetween } from '../../utils/time/day.ts';
import { periodOfCell } from '../../utils/time/file-days.ts';
import { periodEnd, periodStart } from '../../utils/time/period.ts';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const UNKNOWN = /^(-{1,2}|na|n\/a|nan|null|none)?$/i;
const CURRENCY = /^[¥￥$€£]\s*/;
/** A time of the day behind a day says nothing here. */
const TIME = /^(\d{4}[-/.]?\d{1,2}[-/.]?\d{1,2})[T ]\d{1,2}:.*$/;

/** @returns null where nothing is known, NaN for what is no number */
export function figureOf(cell: string | null): number | null {
  const text = (cell ?? '').trim();
  if (UNKNOWN.test(text)) return null;
  const value = Number(text.replace(CURRENCY, '').replaceAll(',', ''));
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The days of one cell, which may itself be a range; null for what is no date. */
export function spanOf(cell: string | null): Span | null {
  const text = (cell ?? '').trim();
  const period = periodOfCell(text) ?? periodOfCell(text.replace(TIME, '$1'));
  return period && { from: periodStart(period), to: periodEnd(period) };
}

/**
 * The days of a row: to its last day where it has one, otherwise as many days as it says, otherwise one.
 * @returns null where a date is unreadable or the last day is before the first
 */
export function rowSpan(first: Span | null, last: Span | null | undefined, days: number | null): Span | null {
  if (first === null || last === null) return null;
  if (last !== undefined) return last.to < first.from ? null : { from: first.from, to: last.to };
  if (days === null || !(days >= 1) || first.to !== first.from) return first;
  return { from: first.from, to: addDays(first.from, Math.round(days) - 1) };
}

export function spanDays({ from, to }: Span): number {
  return daysBetween(from, to) + 1;
}
