/** Facts from the parameters of a request of 生意参谋's product pages. */
import { withoutPersonalData } from '../../sheets/personal-data.ts';
import { ABOUT, type Scope } from '../../sheets/sheet.ts';
import { addDays, type Day, dayOfMonth, monthOf, parseDay } from '../../time/day.ts';
import { type Period, periodDays } from '../../time/period.ts';
import type { PageRequest, RequestFacts } from '../site.ts';
import { SYCM_FIELDS } from './fields.ts';

const DEVICES: Readonly<Record<string, string>> = { '': 'all', '0': 'all', '1': 'pc', '2': 'wireless' };

/** Lengths a `dateType` promises, in days; a `dateRange` of another length is not believed. */
const RANGE_DAYS: Readonly<Record<string, number>> = { recent7: 7, recent15: 15, recent30: 30, week: 7 };

/** Values besides '' by which the page says "no filter", by parameter. */
const NO_FILTER: Readonly<Record<string, string>> = { follow: 'false' };

/** Parameters that choose no part of the shop. */
const UNFILTERED: ReadonlySet<string> = new Set([
  'dateRange',
  'dateType',
  'page',
  'pageSize',
  'order',
  'orderBy',
  'device',
  'compareType',
  'indexCode',
  'token',
  'cateLevel',
  'needCycleCrc',
]);

/** Marks the platform's own scripts add to any request: cache breakers, tracing, risk signatures. */
const TECHNICAL = /^(?:_.*|bx[-_].*|spm|t|ts|timestamp|trace.*|onetrace.*)$/i;

/** The parameter that names one product. */
const ITEM = 'itemId';

/** The restricting parameters whose value is kept; of one we do not know only the name is. */
const FILTERS = new Set(['keyword', 'follow', 'cateId']);

/** null when there is a body that is no plain form: it may restrict what the address does not. */
function parametersOf({ method, url, body }: PageRequest): URLSearchParams | null {
  const all = new URLSearchParams(url.search);
  if (method !== 'POST') return all;
  if (body === null) return null;
  for (const [name, value] of new URLSearchParams(body)) {
    if (!/^\w[\w.[\]-]*$/.test(name)) return null;
    all.set(name, value);
  }
  return all;
}

function rangeFits(dateType: string, from: Day, to: Day): boolean {
  if (dateType === 'range') return true;
  if (dateType === 'month') {
    return dayOfMonth(from) === 1 && monthOf(from) === monthOf(to) && dayOfMonth(addDays(to, 1)) === 1;
  }
  const days = Object.hasOwn(RANGE_DAYS, dateType) ? RANGE_DAYS[dateType] : undefined;
  return days !== undefined && days === periodDays({ kind: 'range', from, to });
}

/** `2026-11-21|2026-11-21` with its `dateType`; null for a type or a day that does not exist. */
export function sycmPeriod(dateType: string, dateRange: string): Period | null {
  const [first = '', last = '', ...rest] = dateRange.split('|');
  const from = parseDay(first);
  const to = parseDay(last);
  if (!from || !to || rest.length > 0 || from > to) return null;
  if (dateType === 'day') return from === to ? { kind: 'day', day: from } : null;
  if (dateType === 'range' && from === to) return { kind: 'day', day: from };
  if (dateType === 'today') return from === to ? { kind: 'live', day: from } : null;
  return rangeFits(dateType, from, to) ? { kind: 'range', from, to } : null;
}

function filterName(name: string): string {
  return name.slice(0, 40).replace(/[^0-9A-Za-z_.-]/g, '_');
}

function scopeOf(parameters: URLSearchParams): Scope {
  const device = parameters.get('device') ?? '';
  const filters: [string, string][] = [];
  for (const [name, value] of parameters) {
    if (UNFILTERED.has(name) || TECHNICAL.test(name) || value === '' || value === NO_FILTER[name]) continue;
    if (name === ITEM && /^\d{6,20}$/.test(value)) filters.push([ABOUT, value]);
    else
      filters.push([filterName(name), (FILTERS.has(name) && withoutPersonalData(value.trim()).slice(0, 100)) || '*']);
  }
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  const known = Object.hasOwn(DEVICES, device) ? DEVICES[device] : undefined;
  return { device: known ?? device.slice(0, 20), filters: Object.fromEntries(filters) };
}

/** A whole number from 1 to 10,000; `absent` where the parameter is not there; null for anything else. */
function positive(text: string | null, absent: number): number | null {
  if (text === null) return absent;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

function sortedBy(code: string | null): string | null {
  if (!code) return null;
  return SYCM_FIELDS.find(({ chosenBy }) => chosenBy === code)?.as ?? code.slice(0, 40);
}

export function isSycmParameter(name: string): boolean {
  return UNFILTERED.has(name) || FILTERS.has(name) || name === ITEM;
}

/** The one product a request names, or null. */
export function sycmItemOf(request: PageRequest): string | null {
  const id = parametersOf(request)?.get(ITEM) ?? '';
  return /^\d{6,20}$/.test(id) ? id : null;
}

/**
 * Facts of an answer that is no page of a list: totals of the shop, or figures of the one product it names.
 * @returns null when the period cannot be told for certain
 */
export function sycmSingleFacts(request: PageRequest): RequestFacts | null {
  const parameters = parametersOf(request);
  const period = parameters && sycmPeriod(parameters.get('dateType') ?? '', parameters.get('dateRange') ?? '');
  if (!period) return null;
  const chosen = parameters.get('indexCode');
  return {
    period,
    scope: scopeOf(parameters),
    paging: null,
    chosen: chosen ? chosen.split(',').map((code) => code.trim()) : null,
  };
}

/** @returns null when period or paging cannot be told for certain. */
export function sycmListFacts(request: PageRequest): RequestFacts | null {
  const facts = sycmSingleFacts(request);
  const parameters = parametersOf(request);
  if (!facts || !parameters) return null;
  // Without these the platform itself gives the first page of ten rows.
  const page = positive(parameters.get('page'), 1);
  const pageSize = positive(parameters.get('pageSize'), 10);
  if (page === null || pageSize === null) return null;
  const orderBy = sortedBy(parameters.get('orderBy'));
  return { ...facts, paging: { page, pageSize, orderBy, descending: parameters.get('order') !== 'asc' } };
}
