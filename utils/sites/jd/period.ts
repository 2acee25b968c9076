/** The period a request of 商智 names. */
import { addDays, type Day, dayOfMonth, monthOf, parseDay } from '../../time/day.ts';
import { type Period, periodDays } from '../../time/period.ts';
import { type Parameters, textOf } from './parameters.ts';

/** Today's requests give moments: `2026-11-22 00:00:00`. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}:\d{2}))?$/;

interface End {
  readonly day: Day;
  /** '' where the request names the day alone. */
  readonly time: string;
}

function endOf(text: string): End | null {
  const [, date = '', time = ''] = MOMENT.exec(text) ?? [];
  const day = parseDay(date);
  return day && { day, time };
}

/** Both ends; old requests for one day may name it as `date` alone. */
function endsOf(parameters: Parameters): readonly [End, End] | null {
  const only = textOf(parameters, 'date');
  const from = endOf(textOf(parameters, 'startDate') || only);
  const to = endOf(textOf(parameters, 'endDate') || only);
  return from && to && from.day <= to.day ? [from, to] : null;
}

/** null where `realtime` and `dateType` (`todayRealtime`, `day`, `custom`, …) contradict each other. */
function isLive(parameters: Parameters): boolean | null {
  const named = /realtime/i.test(textOf(parameters, 'dateType'));
  const flag = textOf(parameters, 'realtime');
  if (flag === '') return named;
  return flag === 'true' ? true : named ? null : false;
}

/** Whether the days are as many as their `dateType` promises; of other types the days alone say it. */
function lengthFits(dateType: string, period: Extract<Period, { kind: 'range' }>): boolean {
  const { from, to } = period;
  switch (dateType) {
    case 'day':
      return from === to;
    case 'week':
      return periodDays(period) === 7;
    case 'month':
      return dayOfMonth(from) === 1 && monthOf(from) === monthOf(to) && dayOfMonth(addDays(to, 1)) === 1;
    default:
      return true;
  }
}

/** null when it cannot be told for certain. */
export function jdPeriod(parameters: Parameters): Period | null {
  const live = isLive(parameters);
  const ends = endsOf(parameters);
  if (live === null || !ends) return null;
  const [from, to] = ends;
  if (live) return from.day === to.day ? { kind: 'live', day: from.day } : null;
  // A part of a day is no finished day.
  if (!['', '00:00:00'].includes(from.time) || !['', '23:59:59'].includes(to.time)) return null;
  if (!lengthFits(textOf(parameters, 'dateType'), { kind: 'range', from: from.day, to: to.day })) return null;
  return from.day === to.day ? { kind: 'day', day: from.day } : { kind: 'range', from: from.day, to: to.day };
}
