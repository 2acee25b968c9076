/** Months of a shop as one: a range, or a quarter. */
import type { Amount } from '../amount.ts';
import type { MonthSums } from './book-sums.ts';
import type { Part } from './parts.ts';

export interface Figure {
  /** null where nothing that was read could tell it. */
  readonly amount: Amount | null;
  readonly rows: number;
  /** Parts nothing tells of in some month of the period: no part of the amount, and not 0. */
  readonly unknown: readonly Part[];
}

/** Both included. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

const within = (months: readonly MonthSums[], { from, to }: Months): readonly MonthSums[] =>
  months.filter(({ month }) => month >= from && month <= to);

/** What some parts come to together; null without a month in which money moved. */
export function figureOf(all: readonly MonthSums[], period: Months, parts: readonly Part[]): Figure {
  const months = within(all, period);
  let [amount, rows, told] = [0, 0, false];
  for (const { sums, unknown } of months) {
    for (const part of parts) {
      const sum = sums.get(part);
      amount += sum?.amount ?? 0;
      rows += sum?.rows ?? 0;
      if (!unknown.has(part)) told = true;
    }
  }
  const unknown = parts.filter((part) => months.some((month) => month.unknown.has(part)));
  return { amount: told ? amount : null, rows, unknown };
}

/** Of several shops together; null where none of them knows it. */
export function addFigures(figures: readonly Figure[]): Figure {
  const known = figures.flatMap(({ amount }) => amount ?? []);
  return {
    amount: known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0),
    rows: figures.reduce((sum, { rows }) => sum + rows, 0),
    unknown: [...new Set(figures.flatMap(({ unknown }) => unknown))],
  };
}

const MONTHS = 12;
const numberOf = (month: string): number => Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5, 7)) - 1;
const monthOf = (number: number): string =>
  `${String(Math.floor(number / MONTHS)).padStart(4, '0')}-${String((number % MONTHS) + 1).padStart(2, '0')}`;

/** How many months of a period its figures hold, and how many it has. */
export function heldMonths(all: readonly MonthSums[], period: Months): { readonly held: number; readonly of: number } {
  return { held: within(all, period).length, of: numberOf(period.to) - numberOf(period.from) + 1 };
}

/** Stretches of the period no bill row tells of. */
export function lackingMonths(all: readonly MonthSums[], period: Months): readonly Months[] {
  const lacking: Months[] = [];
  let next = numberOf(period.from);
  for (const number of [...within(all, period).map(({ month }) => numberOf(month)), numberOf(period.to) + 1]) {
    if (number > next) lacking.push({ from: monthOf(next), to: monthOf(number - 1) });
    next = number + 1;
  }
  return lacking;
}

/** What was paid out as one within the sales of a period. */
export function payoutsOf(all: readonly MonthSums[], period: Months): Amount {
  return within(all, period).reduce((sum, { payouts }) => sum + payouts, 0);
}

/** Months of the period in which days of bills are missing. */
export function missingOf(all: readonly MonthSums[], period: Months): readonly MonthSums[] {
  return within(all, period).filter(({ missing }) => missing !== null);
}

const QUARTER = 3;

/** `2026-Q4` */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / QUARTER)}`;
}

export function monthsOfQuarter(quarter: string): Months {
  const last = Number(quarter.slice(6)) * QUARTER;
  const month = (number: number) => `${quarter.slice(0, 4)}-${String(number).padStart(2, '0')}`;
  return { from: month(last - QUARTER + 1), to: month(last) };
}
