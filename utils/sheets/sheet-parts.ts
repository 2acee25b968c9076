/** Valibot schemas of a sheet's parts. Unknown keys are dropped, every text has a length. */
import * as v from 'valibot';
import { FOREIGN_CODES } from '../metrics/currencies.ts';
import { isMetricId, type MetricId } from '../metrics/vocabulary.ts';
import { parseDay } from '../time/day.ts';
import { LONGEST_PERIOD_DAYS, type Period, periodDays } from '../time/period.ts';
import { cleanText } from './clean-text.ts';
import { PLATFORMS } from './platform-ids.ts';
import type { AbsenceReason, Channel, ColumnUnit, FactId, Level, Scope } from './sheet.ts';

const MAX_FILTERS = 30;
const MAX_LIST_PAGES = 10_000;
/** Parameter names as the backends write them, in Latin or Chinese. */
const FILTER_NAME = /^[0-9A-Za-z_.\-\u4e00-\u9fff]{1,60}$/;
const NOT_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const CHANNELS = ['answer', 'table', 'file'] as const satisfies readonly Channel[];
const LEVELS = ['spu', 'sku', 'shop'] as const satisfies readonly Level[];
const FACTS = [
  'title',
  'picture',
  'status',
  'category',
  'articleNo',
  'isNew',
  'parent',
  'trafficLimit',
] as const satisfies readonly FactId[];
const UNITS = [
  'count',
  'yuan',
  'fen',
  'ratio',
  'percent',
  'seconds',
  'days',
  'text',
] as const satisfies readonly ColumnUnit[];
const ABSENCES = [
  'not-chosen',
  'not-published',
  'platform-none',
  'not-given',
  'no-base',
  'no-currency',
] as const satisfies readonly AbsenceReason[];

/** Text of 1 to `longest` characters after cleaning. */
export function shortText(longest: number) {
  return v.pipe(v.string(), v.maxLength(longest), v.transform(cleanText), v.minLength(1));
}

export const PlatformSchema = v.picklist(PLATFORMS);
export const ChannelSchema = v.picklist(CHANNELS);
export const LevelSchema = v.picklist(LEVELS);
export const CurrencySchema = v.picklist(FOREIGN_CODES);
export const PageKindSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9.-]{0,59}$/));
export const AdapterSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9.-]{0,59}@\d{1,5}$/));

export const MetricSchema = v.custom<MetricId>((input) => typeof input === 'string' && isMetricId(input));

const DaySchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const day = parseDay(dataset.value);
    if (day) return day;
    addIssue();
    return NEVER;
  }),
);

export const PeriodSchema = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.literal('day'), day: DaySchema }),
    v.object({ kind: v.literal('range'), from: DaySchema, to: DaySchema }),
    v.object({ kind: v.literal('live'), day: DaySchema }),
  ]),
  v.check((period: Period) => periodDays(period) >= 1 && periodDays(period) <= LONGEST_PERIOD_DAYS),
);

/** Own keys only, of harmless names, sorted: what arrives as a record never reaches a prototype. */
const FiltersSchema = v.pipe(
  v.custom<object>((input) => typeof input === 'object' && input !== null && !Array.isArray(input)),
  v.transform((input): [string, unknown][] => Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))),
  v.maxLength(MAX_FILTERS),
  v.everyItem(([name]) => FILTER_NAME.test(name) && !NOT_NAMES.has(name)),
  v.array(v.tuple([v.string(), v.pipe(v.string(), v.maxLength(200), v.transform(cleanText))])),
  v.transform((entries): Scope['filters'] => Object.fromEntries(entries)),
);

export const ScopeSchema = v.object({ device: shortText(40), filters: FiltersSchema });

export const MetricOrFactSchema = v.union([MetricSchema, v.picklist(FACTS)]);
export const UnitSchema = v.picklist(UNITS);

export const ColumnSchema = v.object({ field: shortText(120), as: MetricOrFactSchema, unit: UnitSchema });

/** Text that may be nothing once it is cleaned: what only helps must not cost the sheet. */
function maybeText(longest: number) {
  return v.pipe(v.string(), v.maxLength(longest), v.transform(cleanText));
}

/** Something of the source that nobody declared: its name and a few figures. */
export const UnknownFieldSchema = v.object({
  field: maybeText(120),
  samples: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40), v.transform(cleanText))), v.maxLength(5)),
});

export const AbsenceSchema = v.object({ metric: MetricSchema, why: v.picklist(ABSENCES) });

const Whole = v.pipe(v.number(), v.safeInteger());

export const ListingSchema = v.pipe(
  v.object({
    page: v.pipe(Whole, v.minValue(1), v.maxValue(MAX_LIST_PAGES)),
    pageSize: v.pipe(Whole, v.minValue(1), v.maxValue(1000)),
    total: v.nullable(v.pipe(Whole, v.minValue(0))),
    orderBy: v.nullable(shortText(60)),
    descending: v.boolean(),
  }),
  v.check(({ total, pageSize }) => total === null || total <= pageSize * MAX_LIST_PAGES),
);

/** Opaque ids are hashed before they get here; names are short. */
export const IdentitySchema = v.object({ kind: v.picklist(['answer-field', 'page-text']), value: maybeText(200) });

/** Original text of one cell; null where the source gave nothing. */
export const CellSchema = v.nullable(v.pipe(v.string(), v.maxLength(500)));

/** A figure of a row of sums: a number and its signs, nothing longer. */
export const TotalSchema = v.nullable(v.pipe(v.string(), v.maxLength(64)));

/** Epoch ms from 2010 to 2100. */
export const InstantSchema = v.pipe(Whole, v.minValue(1_262_304_000_000), v.maxValue(4_102_444_800_000));

export const PlaceSchema = v.object({ listing: ListingSchema, at: InstantSchema });
