/** What the calendar says of the days of a window, and whether that is what is built in. */
import { earliestOf } from '../history/earliest.ts';
import type { DayWindow } from '../history/window.ts';
import { BUILT_IN, type Calendar } from '../promotions/calendar.ts';
import { eventDays } from '../promotions/event-days.ts';
import { type Freeze, freezesBetween } from '../promotions/freezes.ts';
import { NO_PROMOTION, type PromotionDays, promotionDays } from '../promotions/promotion-days.ts';
import { textHash } from '../sheets/text-hash.ts';
import { addDays, type Day } from '../time/day.ts';
import type { ShopRow } from './tables.ts';

/** Days yet to come of which some may be event days: how long a trend, or a role that is kept, still takes depends on them. */
const AHEAD_DAYS = 28;

export interface WindowCalendar {
  /** Event days that do not count: none of the window where it is compared within the event. */
  readonly eventDaysOf: (window: DayWindow | null) => Set<Day>;
  /** Days of promotions that count otherwise than 平销 days; within the event all days are alike. */
  readonly promotionDaysOf: (window: DayWindow | null) => PromotionDays;
  /** Days within a window that are known to be no 平销 days: those left out, and those of promotions that were published. */
  readonly notOrdinary: (window: DayWindow) => ReadonlySet<Day>;
  /** Those the newest days of the window may lie in, or the next ones. */
  readonly freezesOf: (window: DayWindow | null) => readonly Freeze[];
}

export function windowCalendar(row: ShopRow | undefined, calendar: Calendar): WindowCalendar {
  const eventDaysOf: WindowCalendar['eventDaysOf'] = (window) => {
    if (!row || !window) return new Set();
    const days = eventDays(earliestOf(window), addDays(window.to, AHEAD_DAYS), row.platform, calendar);
    const isWithin = (day: Day) => window.phase === 'event' && day >= window.from && day <= window.to;
    return new Set(days.filter((day) => !isWithin(day)));
  };
  const promotionDaysOf: WindowCalendar['promotionDaysOf'] = (window) => {
    if (!row || !window) return NO_PROMOTION;
    const days = promotionDays(earliestOf(window), window.to, row.platform, calendar);
    return window.phase === 'event' ? { ...days, within: new Set() } : days;
  };
  return {
    eventDaysOf,
    promotionDaysOf,
    notOrdinary: (window) => new Set([...eventDaysOf(window), ...promotionDaysOf(window).published]),
    freezesOf: (window) =>
      row && window ? freezesBetween(window.from, addDays(window.to, AHEAD_DAYS), row.platform, calendar) : [],
  };
}

const textOf = ({ eventDaysOf, promotionDaysOf, freezesOf }: WindowCalendar, window: DayWindow): string => {
  const { within, published, balance, waves } = promotionDaysOf(window);
  return JSON.stringify([
    [...eventDaysOf(window)],
    [...within],
    [...published],
    [...balance],
    waves,
    freezesOf(window),
  ]);
};

/** Text of what the operator's own dates change in a window; '' for nothing. */
export function datesKey(row: ShopRow | undefined, calendar: Calendar, window: DayWindow | null): string {
  if (!row || !window) return '';
  const own = textOf(windowCalendar(row, calendar), window);
  return own === textOf(windowCalendar(row, BUILT_IN), window) ? '' : textHash(own).toString(36);
}
