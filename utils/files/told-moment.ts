/** When an anchor is, as a spreadsheet can say it. */
import type { Anchor } from '../planner/anchor.ts';
import { dayOfAnchor } from '../planner/anchor-day.ts';
import { minuteText } from '../planner/anchor-text.ts';
import { type Day, dayOfInstant } from '../time/day.ts';

/** A day, or a moment in epoch ms. */
export type ToldMoment = { readonly day: Day } | { readonly at: number };

/** What closes at midnight closes on the day before: a spreadsheet knows no 24:00. Of a day alone no hour is known. */
export function toldMoment(anchor: Anchor): ToldMoment {
  const { at } = anchor.date;
  const day = dayOfAnchor(anchor);
  return day !== dayOfInstant(at) || minuteText(anchor) === '' ? { day } : { at };
}
