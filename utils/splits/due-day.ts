import { lastDayOf } from '../settlement/month-cover.ts';
import { addDays, type Day } from '../time/day.ts';
import { nextMonth } from './months.ts';

/** days: after the month's last day. day: that of the following month, or its last where it has none such. */
export type Due = { readonly kind: 'days'; readonly days: number } | { readonly kind: 'day'; readonly day: number };

export const MOST_DUE_DAYS = 365;

/** The day by which what is owed for a month is to be paid. */
export function dueDay(month: string, due: Due): Day {
  if (due.kind === 'days') return addDays(lastDayOf(month), due.days);
  const last = lastDayOf(nextMonth(month));
  const wanted = `${nextMonth(month)}-${String(due.day).padStart(2, '0')}` as Day;
  return wanted > last ? last : wanted;
}
