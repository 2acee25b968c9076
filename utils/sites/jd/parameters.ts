/** What a request of 商智 carries: 新商智 puts everything into a JSON body, the old one into the address. */
import { isObject, parseJson, plainText } from '../json-walk.ts';
import type { PageRequest } from '../site.ts';

export type Parameters = ReadonlyMap<string, unknown>;

/** The restricting parameters whose value is kept; of one we do not know only the name is. */
const FILTERS: ReadonlySet<string> = new Set(['channel', 'onlyAttention', 'second', 'third']);

/** Parameters that choose no part of the shop. `requestType` and `sort` say which products a short list names. */
const UNFILTERED: ReadonlySet<string> = new Set([
  'proType',
  'type',
  'realtime',
  'interval',
  'dateType',
  'date',
  'startDate',
  'endDate',
  'compareStartDate',
  'compareEndDate',
  'compareType',
  'cmpType',
  'categoryType',
  'indicators',
  'requestType',
  'referIndicator',
  'page',
  'pageNum',
  'pageSize',
  'orderBy',
  'sort',
  // Of 库存预警: its day, the product's own tenant of all shops, all areas together.
  'dt',
  'tenantId',
]);

/** Marks of the platform's own scripts: cache breakers, tracing, signatures. */
const TECHNICAL = /^(?:_.*|t|ts|timestamp|uuid|user-?m[nu]p|h5st|trace.*|callback)$/i;

/** Values by which the page says "all of it" (backends.md 2.2). */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  channel: ['all', '99'],
  onlyAttention: ['false'],
  second: ['999999'],
  third: ['999999'],
  areaType: ['0'],
};

export function isJdParameter(name: string): boolean {
  return UNFILTERED.has(name) || FILTERS.has(name);
}

/** null when there is a body that cannot be read: it may restrict what nothing else says. */
export function parametersOf({ method, url, body }: PageRequest): Parameters | null {
  const all = new Map<string, unknown>(url.searchParams);
  if (method !== 'POST' || body === '') return all;
  const given = body === null ? undefined : parseJson(body);
  if (!isObject(given)) return null;
  for (const [name, value] of Object.entries(given)) all.set(name, value);
  return all;
}

/** A parameter as text; '' for one that is not there or no plain value. */
export function textOf(parameters: Parameters, name: string): string {
  return plainText(parameters.get(name));
}

function restrictsNothing(name: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return Object.hasOwn(WHOLE, name) && (WHOLE[name]?.includes(String(value)) ?? false);
}

/** Every restriction of the request by its name, sorted. */
export function filtersOf(parameters: Parameters): Readonly<Record<string, string>> {
  const filters: [string, string][] = [];
  for (const [name, value] of parameters) {
    if (UNFILTERED.has(name) || TECHNICAL.test(name) || restrictsNothing(name, value)) continue;
    const kept = FILTERS.has(name) ? textOf(parameters, name).slice(0, 40) : '';
    filters.push([name.slice(0, 40).replace(/[^0-9A-Za-z_.-]/g, '_'), kept || '*']);
  }
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(filters);
}
