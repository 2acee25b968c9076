/** Planner records as they come back from a file: checked field by field, unknown keys dropped. */
import * as v from 'valibot';
import { MOST_MINOR } from '../costs/cost-record.ts';
import { ROLES } from '../notes/verdict-schema.ts';
import { InstantSchema, PlatformSchema } from '../sheets/sheet-parts.ts';
import { type Day, parseDay } from '../time/day.ts';
import { ANCHOR_KINDS } from './anchor.ts';
import { areFestivalDays } from './festival-days.ts';
import { MOST_WAITED_FOR } from './may-wait-for.ts';
import { MOST_DAYS } from './parse-days.ts';
import { ownId } from './planner-ids.ts';
import type { PlannerRecord } from './planner-record.ts';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
/** Parts of ids: no colon, so that they cannot be read apart in two ways. */
const Key = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,120}$/));
const PlanId = v.pipe(v.string(), v.regex(/^plan:[0-9A-Za-z-]{1,64}$/));
const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const Words = v.pipe(v.string(), v.maxLength(2_000));
const Line = v.pipe(v.string(), v.maxLength(200));
export const DaySchema = v.custom<Day>((input) => typeof input === 'string' && parseDay(input) !== null);
const Clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const Few = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000));
const Product = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,64}$/));

const SpreadDays = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(366));
const Year = v.pipe(v.number(), v.safeInteger(), v.minValue(2000), v.maxValue(2100));

/** A date somebody else than us is the source of names it. */
const TypedDateSchema = v.pipe(
  v.object({
    kind: v.picklist(ANCHOR_KINDS),
    at: InstantSchema,
    certainty: v.picklist(['official', 'reported', 'guessed']),
    spreadDays: SpreadDays,
    basedOn: v.nullable(Year),
    source: Line,
    sourceDate: v.nullable(DaySchema),
    dayOnly: v.optional(v.boolean()),
    confirmed: v.boolean(),
  }),
  v.check(({ certainty, source }) => certainty === 'guessed' || source.trim() !== ''),
);

/** More would be no calendar any more. */
export const MOST_DATES = 200;
export const MOST_TEMPLATE_TASKS = 500;
const MOST_EVENTS = 12;
const Platforms = v.pipe(v.array(PlatformSchema), v.minLength(1), v.maxLength(MOST_EVENTS));

const DatesSchema = v.pipe(
  v.array(TypedDateSchema),
  v.maxLength(MOST_DATES),
  v.check((dates) => {
    const confirmed = dates.filter((date) => date.confirmed).map(({ kind }) => kind);
    return new Set(confirmed).size === confirmed.length;
  }),
);

const HungSchema = v.object({
  anchor: v.picklist([...ANCHOR_KINDS, 'open']),
  days: v.pipe(v.number(), v.safeInteger(), v.minValue(-MOST_DAYS), v.maxValue(MOST_DAYS)),
});

const terms = {
  task: Key,
  title: v.nullable(Name),
  area: v.picklist(['product', 'stock', 'traffic', 'service', 'data']),
  from: HungSchema,
  to: HungSchema,
  atMinute: v.boolean(),
  dependsOn: v.pipe(v.array(Key), v.maxLength(MOST_WAITED_FOR)),
} as const;

const AmountSchema = v.object({
  minor: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_MINOR)),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
});

const CeilingSchema = v.pipe(
  v.object({ price: AmountSchema, from: DaySchema, to: DaySchema, source: Name }),
  v.check(({ from, to }) => from <= to),
);

const base = {
  id: Id,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  updatedAt: InstantSchema,
  removed: v.boolean(),
} as const;

const RecordSchema = v.pipe(
  v.variant('kind', [
    v.pipe(
      v.object({
        ...base,
        kind: v.literal('festival'),
        festival: v.pipe(Key, v.startsWith('own-')),
        name: Name,
        scale: v.picklist(['major', 'minor']),
        platforms: Platforms,
        opens: DaySchema,
        at: Clock,
        closes: DaySchema,
        yearly: v.boolean(),
      }),
      v.check(({ opens, closes }) => areFestivalDays(opens, closes)),
    ),
    v.object({ ...base, kind: v.literal('event'), event: Key, dates: DatesSchema }),
    v.object({
      ...base,
      id: PlanId,
      kind: v.literal('plan'),
      title: Name,
      note: v.optional(Words),
      template: Id,
      events: v.pipe(v.array(Key), v.minLength(1), v.maxLength(MOST_EVENTS)),
      createdAt: InstantSchema,
    }),
    v.object({
      ...base,
      ...terms,
      kind: v.literal('plan-task'),
      plan: PlanId,
      event: v.nullable(Key),
      owner: Line,
      note: Words,
      doneOn: v.nullable(DaySchema),
    }),
    v.object({
      ...base,
      kind: v.literal('plan-product'),
      plan: PlanId,
      event: Key,
      shop: Id,
      product: Product,
      name: v.pipe(v.string(), v.maxLength(2_000)),
      articleNo: v.pipe(v.string(), v.maxLength(2_000)),
      suggested: v.nullable(v.picklist(ROLES)),
      role: v.nullable(v.picklist(ROLES)),
      reason: Line,
      targetPrice: v.nullable(AmountSchema),
      stock: v.nullable(Few),
      onHand: v.nullable(Few),
      trafficShare: v.nullable(v.pipe(Few, v.maxValue(10_000))),
      ceiling: v.nullable(CeilingSchema),
    }),
    v.object({
      ...base,
      id: v.pipe(v.string(), v.regex(/^template:[0-9A-Za-z-]{1,64}$/)),
      kind: v.literal('template'),
      name: Name,
      tasks: v.pipe(
        v.array(v.object({ ...terms, once: v.boolean(), platforms: v.optional(v.nullable(Platforms)) })),
        v.maxLength(MOST_TEMPLATE_TASKS),
        v.check((tasks) => new Set(tasks.map(({ task }) => task)).size === tasks.length),
      ),
    }),
  ]),
  v.check((record) => (ownId(record) ?? record.id) === record.id),
) satisfies v.GenericSchema<unknown, PlannerRecord>;

/** @returns null when it is no such record. */
export function parsePlannerRecord(input: unknown): PlannerRecord | null {
  const parsed = v.safeParse(RecordSchema, input, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
