/** The ranking answers of 生意参谋, shaped like the real ones: envelopes, metrics, noise, odd keys. */
import { NEW_TAG, STATUS } from '../../utils/demo/catalogue.ts';
import type { DemoFigures } from '../../utils/demo/daily.ts';
import { hash32 } from '../../utils/demo/draws.ts';
import type { DemoRow } from '../../utils/demo/rows.ts';
import { addDays, type Day, daysBetween, parseDay, SHANGHAI_OFFSET_MINUTES } from '../../utils/time/day.ts';
import { type Period, periodDays, periodEnd, periodStart } from '../../utils/time/period.ts';
import { COLUMNS } from './columns.ts';
import type { Query } from './parameters.ts';
import { figureOf } from './values.ts';
import type { World } from './world.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonRow = { readonly [key: string]: Json };

export interface Ranking {
  readonly recordCount: number;
  readonly rows: readonly JsonRow[];
}

/** @returns null when the world knows nothing of the period */
export function ranking(world: World, query: Query): Ranking | null {
  const rows = world.rows(query.period);
  if (rows === null) return null;
  const month = monthToDate(world, query);
  const shown = rows.filter((row) => matches(row, query)).map((row) => onDevice(row, query.device));
  const key = (row: DemoRow) => figureOf(query.orderBy, row, month(row)) ?? Number.NEGATIVE_INFINITY;
  const sign = query.descending ? -1 : 1;
  const sorted = shown
    .map((row) => ({ row, by: key(row) }))
    .sort((a, b) => sign * (a.by - b.by) || (a.row.facts.product < b.row.facts.product ? -1 : 1));
  const start = (query.page - 1) * query.pageSize;
  const before = (shift: number) => earlier(world, query, shift);
  const compared = { cycle: before(periodDays(query.period)), sync: before(7), month };
  return {
    recordCount: sorted.length,
    rows: sorted.slice(start, start + query.pageSize).map(({ row }) => jsonRow(world, query, row, compared)),
  };
}

function matches({ facts }: DemoRow, { keyword, cateId }: Query): boolean {
  if (cateId !== '' && String(facts.categoryId) !== cateId) return false;
  return [facts.title, facts.product, facts.articleNo ?? ''].some((text) => text.includes(keyword));
}

const PC_SHARE = 0.08;

/** PC is a small part, wireless the rest; means stay as they are. */
function onDevice(row: DemoRow, device: 0 | 1 | 2): DemoRow {
  if (device === 0) return row;
  const figures: Record<string, number> = {};
  for (const [id, value] of Object.entries(row.figures)) {
    const pc = Math.floor(value * PC_SHARE);
    figures[id] = id === 'stayTime' || id === 'bounceRate' ? value : device === 1 ? pc : value - pc;
  }
  return { facts: row.facts, figures: figures as DemoFigures };
}

type Lookup = (row: DemoRow) => DemoRow | null;
interface Compared {
  readonly cycle: Lookup;
  readonly sync: Lookup;
  readonly month: Lookup;
}

const NOTHING: Lookup = () => null;

function lookup(rows: readonly DemoRow[] | null): Lookup {
  if (rows === null) return NOTHING;
  const byProduct = new Map(rows.map((row) => [row.facts.product, row]));
  return (row) => byProduct.get(row.facts.product) ?? null;
}

function earlier(world: World, { period, device }: Query, shift: number): Lookup {
  if (period.kind === 'live') return NOTHING;
  const from = addDays(periodStart(period), -shift);
  const to = addDays(periodEnd(period), -shift);
  const rows = world.rows(daysBetween(from, to) === 0 ? { kind: 'day', day: from } : { kind: 'range', from, to });
  return lookup(rows?.map((row) => onDevice(row, device)) ?? null);
}

const MONTH_CODES = ['mtdPayAmt', 'mtdPayItmCnt'];

function monthToDate(world: World, { period, chosen, orderBy }: Query): Lookup {
  const wanted = chosen === null || [...chosen, orderBy].some((code) => MONTH_CODES.includes(code));
  const to = periodEnd(period);
  const from = parseDay(`${to.slice(0, 8)}01`);
  if (!wanted || period.kind === 'live' || from === null) return NOTHING;
  return lookup(world.rows(from === to ? { kind: 'day', day: to } : { kind: 'range', from, to }));
}

function jsonRow(world: World, query: Query, row: DemoRow, compared: Compared): JsonRow {
  const { facts } = row;
  const metrics: Record<string, Json> = {};
  for (const { code } of COLUMNS) {
    if (query.chosen === null || query.chosen.includes(code)) metrics[code] = metric(code, row, compared);
  }
  return {
    mainProductId: { value: facts.product },
    hasAction: false,
    sellerId: { value: world.sellerId },
    itemStatus: facts.online ? STATUS.online : STATUS.offline,
    isMonitored: false,
    statDate: { value: shanghaiMidnight(periodEnd(query.period)) },
    ...metrics,
    item: itemOf(world, facts),
    itemId: { value: facts.product },
    isSubItem: { value: '0' },
    hasSku: true,
    isTmallNewItem: facts.isNew,
    itemTag: facts.isNew ? { value: NEW_TAG } : {},
    cateId: { value: facts.categoryId },
    brandId: { value: 0 },
    liveStarLevel: {},
    priceWarning: { value: '0' },
  };
}

function itemOf(world: World, facts: DemoRow['facts']): JsonRow {
  return {
    itemId: facts.product,
    mainProductId: facts.product,
    online: facts.online,
    pictUrl: `//img.alicdn.com/bao/uploaded/practice/${facts.product}.jpg`,
    mallItem: false,
    detailUrl: `//item.taobao.com/item.htm?id=${facts.product}`,
    title: facts.title,
    userId: world.sellerId,
    categoryId: facts.categoryId,
    outerId: facts.articleNo ?? '',
    mainSubItemType: 'notChannel',
  };
}

function metric(code: string, row: DemoRow, compared: Compared): Json {
  const month = compared.month(row);
  const value = figureOf(code, row, month);
  if (value === null) return {};
  const changeFrom = (base: DemoRow | null): number | null => {
    const was = base === null ? null : figureOf(code, base, month);
    return was === null || was === 0 ? null : Math.round(((value - was) / was) * 1e10) / 1e10;
  };
  const cycleCrc = changeFrom(compared.cycle(row));
  const syncCrc = changeFrom(compared.sync(row));
  return { ...(cycleCrc === null ? {} : { cycleCrc }), ...(syncCrc === null ? {} : { syncCrc }), value };
}

function shanghaiMidnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MINUTES * 60_000;
}

/** Finished answers hold the rows at `data.data`, live ones at `data.data.data`. */
export function envelope(period: Period, world: World, rows: Ranking, key: number): JsonRow {
  const list = { recordCount: rows.recordCount, data: rows.rows };
  const hour = String(world.hour).padStart(2, '0');
  const now = shanghaiMidnight(world.today) + world.hour * 3_600_000;
  const live = { updateTime: `${world.today} ${hour}:00:00`, interval: 30, timestamp: now, data: list };
  return { code: 0, data: period.kind === 'live' ? live : list, message: '操作成功', traceId: traceId(key) };
}

export function traceId(key: number): string {
  return [1, 2, 3, 4].map((i) => hash32(key, i).toString(16).padStart(8, '0')).join('');
}
