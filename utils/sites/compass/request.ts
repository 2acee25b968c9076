/** Facts from the parameters of a request of 罗盘's product list and shop cards. */
import { withoutPersonalData } from '../../sheets/personal-data.ts';
import type { Scope } from '../../sheets/sheet.ts';
import { isObject, parseJson, plainText } from '../json-walk.ts';
import type { PageRequest, RequestFacts } from '../site.ts';
import { COMPASS_FIELDS } from './fields.ts';
import { compassPeriod } from './period.ts';

/** Parameters that choose no part of the shop. */
const UNFILTERED: ReadonlySet<string> = new Set([
  'date_type',
  'begin_date',
  'end_date',
  'index_selected',
  'page_no',
  'page_size',
  'page_req',
  'sort_field',
  'is_asc',
  'new_version',
]);

/** Signatures and tracing that the platform's scripts add to any request, and thresholds of marks. */
const TECHNICAL = /^(?:_.*|msToken|a_bogus|verifyFp|fp|X-Bogus|abnormal_threshold_.*)$/;

/** 全部 of 自卖/合作 and of 载体: the list is first asked for with 1. */
const WHOLE: Readonly<Record<string, string>> = { sale_type: '1', content_type: '1' };

/** The restricting parameters whose value is kept; of one we do not know only the name is. */
const FILTERS = new Set(['key_word', 'sale_type', 'content_type', 'cate_ids', 'product_tab', 'activity_id']);

function restricts(name: string, value: string): boolean {
  if (value === '' || UNFILTERED.has(name) || TECHNICAL.test(name)) return false;
  if (Object.hasOwn(WHOLE, name)) return value !== WHOLE[name];
  return name === 'key_word' || !['0', 'false'].includes(value);
}

function scopeOf(parameters: URLSearchParams): Scope {
  const filters: [string, string][] = [];
  for (const [name, value] of parameters) {
    if (!restricts(name, value)) continue;
    const kept = FILTERS.has(name) ? withoutPersonalData(value.trim()).slice(0, 100) : '';
    filters.push([name.slice(0, 40).replace(/[^0-9A-Za-z_.-]/g, '_'), kept || '*']);
  }
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  return { device: 'all', filters: Object.fromEntries(filters) };
}

function positive(value: unknown, absent: number): number | null {
  if (value === null || value === undefined) return absent;
  return /^[1-9]\d{0,3}$/.test(plainText(value)) ? Number(value) : null;
}

/** Older builds of the page put both numbers as JSON into one parameter. */
function pageOf(parameters: URLSearchParams): { page: number; pageSize: number } | null {
  const both = parseJson(parameters.get('page_req') ?? '{}');
  if (!isObject(both)) return null;
  const page = positive(parameters.get('page_no') ?? both.page_no, 1);
  const pageSize = positive(parameters.get('page_size') ?? both.page_size, 10);
  return page && pageSize ? { page, pageSize } : null;
}

export function isCompassParameter(name: string): boolean {
  return UNFILTERED.has(name) || FILTERS.has(name);
}

/** Facts of the shop's own cards: no list. @returns null when the period cannot be told for certain */
export function compassCardFacts({ method, url }: PageRequest): RequestFacts | null {
  if (method !== 'GET') return null;
  const parameters = url.searchParams;
  const text = (name: string) => parameters.get(name) ?? '';
  const period = compassPeriod(text('date_type'), text('begin_date'), text('end_date'));
  if (!period) return null;
  const chosen = text('index_selected');
  return {
    period,
    scope: scopeOf(parameters),
    paging: null,
    chosen: chosen ? chosen.split(',').map((code) => code.trim()) : null,
  };
}

/** @returns null when period or paging cannot be told for certain. */
export function compassListFacts(request: PageRequest): RequestFacts | null {
  const facts = compassCardFacts(request);
  const parameters = request.url.searchParams;
  const paging = pageOf(parameters);
  if (!facts || !paging) return null;
  const code = parameters.get('sort_field');
  const sorted = COMPASS_FIELDS.find(({ chosenBy }) => chosenBy === code)?.as ?? code?.slice(0, 40);
  return {
    ...facts,
    paging: { ...paging, orderBy: (code && sorted) || null, descending: parameters.get('is_asc') !== 'true' },
  };
}
