/** The parameters of a ranking request, checked as strictly as the real backend does. */
import { addDays, type Day, dayOfMonth, daysBetween, monthOf, parseDay, weekday } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { columnOf } from './columns.ts';

export interface Query {
  readonly period: Period;
  readonly page: number;
  readonly pageSize: number;
  readonly orderBy: string;
  readonly descending: boolean;
  /** 0 all, 1 PC, 2 wireless */
  readonly device: 0 | 1 | 2;
  readonly keyword: string;
  readonly cateId: string;
  /** null = every column */
  readonly chosen: readonly string[] | null;
}

const MOST_ROWS = 100;

/** @returns the query, or the name of the parameter at fault */
export function parseQuery(parameters: URLSearchParams, live: boolean, today: Day): Query | string {
  const period = parsePeriod(parameters, live, today);
  if (typeof period === 'string') return period;
  const page = wholeNumber(parameters.get('page') ?? '1', 1, 10_000);
  if (page === null) return 'page';
  const pageSize = wholeNumber(parameters.get('pageSize') ?? '10', 1, MOST_ROWS);
  if (pageSize === null) return 'pageSize';
  const order = parameters.get('order') ?? 'desc';
  if (order !== 'desc' && order !== 'asc') return 'order';
  const orderBy = parameters.get('orderBy') ?? 'payAmt';
  if (columnOf(orderBy) === null) return 'orderBy';
  const device = deviceOf(parameters.get('device') ?? '0');
  if (device === null) return 'device';
  const codes = (parameters.get('indexCode') ?? '').split(',').filter((code) => code !== '');
  if (codes.some((code) => columnOf(code) === null)) return 'indexCode';
  return {
    period,
    page,
    pageSize,
    orderBy,
    descending: order === 'desc',
    device,
    keyword: (parameters.get('keyword') ?? '').trim(),
    cateId: parameters.get('cateId') ?? '',
    chosen: codes.length === 0 ? null : codes,
  };
}

function wholeNumber(text: string, low: number, high: number): number | null {
  if (!/^\d{1,5}$/.test(text)) return null;
  const n = Number(text);
  return n >= low && n <= high ? n : null;
}

function deviceOf(text: string): 0 | 1 | 2 | null {
  if (text === '0') return 0;
  if (text === '1') return 1;
  return text === '2' ? 2 : null;
}

function parsePeriod(parameters: URLSearchParams, live: boolean, today: Day): Period | string {
  const [first = '', last = '', ...more] = (parameters.get('dateRange') ?? '').split('|');
  const from = parseDay(first);
  const to = parseDay(last);
  if (from === null || to === null || more.length > 0 || to < from) return 'dateRange';
  const type = parameters.get('dateType') ?? '';
  if (live !== (type === 'today')) return 'dateType';
  if (live) return from === today && to === today ? { kind: 'live', day: today } : 'dateRange';
  if (to >= today) return 'dateRange';
  return fits(type, from, to, today) ? finished(from, to) : 'dateType';
}

function finished(from: Day, to: Day): Period {
  return from === to ? { kind: 'day', day: from } : { kind: 'range', from, to };
}

function fits(type: string, from: Day, to: Day, today: Day): boolean {
  const length = daysBetween(from, to) + 1;
  const endsYesterday = to === addDays(today, -1);
  switch (type) {
    case 'day':
      return length === 1;
    case 'recent7':
      return length === 7 && endsYesterday;
    case 'recent30':
      return length === 30 && endsYesterday;
    case 'week':
      return length === 7 && weekday(from) === 1;
    case 'month':
      return dayOfMonth(from) === 1 && dayOfMonth(addDays(to, 1)) === 1 && monthOf(from) === monthOf(to);
    case 'range':
      return true;
    default:
      return false;
  }
}
