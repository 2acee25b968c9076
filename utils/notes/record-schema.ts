/** The operator's own records and shops as they come back from a file: checked field by field, unknown keys dropped. */
import * as v from 'valibot';
import { MOST_MINOR } from '../costs/cost-record.ts';
import { DEFAULT_UNITS } from '../metrics/shop-units.ts';
import { InstantSchema, PlatformSchema, shortText } from '../sheets/sheet-parts.ts';
import { BOUNDS, MOST_SLOTS } from '../tiers/own-rules.ts';
import { type Day, parseDay } from '../time/day.ts';
import type { BackupShop } from './backup-data.ts';
import { MOST_UPLIFT } from './parse-uplift.ts';
import type { OwnRecord } from './records.ts';
import { CountSchema as Count, PINNED, ProbabilitySchema as Probability, VerdictSchema } from './verdict-schema.ts';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const Product = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,64}$/));
/** The operator's own words are kept as they are, line breaks included. */
const Words = v.pipe(v.string(), v.maxLength(1_000_000));
const Name = v.pipe(v.string(), v.maxLength(2_000));
const DayText = v.custom<Day>((input) => typeof input === 'string' && parseDay(input) !== null);

/** Minor units of a price that something is sold at. */
const Price = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_MINOR));
const Uplift = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(MOST_UPLIFT));

/** A reason is asked for, so that it can be read later. */
const Reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

const suggestedThen = {
  verdict: VerdictSchema,
  certainty: v.nullable(Probability),
  revision: Count,
} as const;

const TermsSchema = v.nullable(
  v.object({
    ...suggestedThen,
    role: v.picklist(PINNED),
    reason: Reason,
    until: v.nullable(DayText),
    setAt: InstantSchema,
  }),
);

/** Single days of single products: more than this is a slip of the finger. */
const Few = v.pipe(Count, v.maxValue(1_000_000));
const UncountedSchema = v.nullable(
  v.object({
    orders: v.pipe(Few, v.minValue(1)),
    buyers: v.nullable(v.pipe(Few, v.minValue(1))),
    items: v.nullable(Few),
    amount: v.nullable(v.object({ minor: Count, currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) })),
    reason: Reason,
    setAt: InstantSchema,
  }),
);

const Places = v.nullable(v.pipe(Count, v.minValue(1), v.maxValue(MOST_SLOTS)));
const Bar = v.nullable(v.pipe(v.number(), v.minValue(BOUNDS.low), v.maxValue(BOUNDS.high)));
const RulesSchema = v.nullable(v.object({ mainSlots: Places, secondSlots: Places, stopAt: Bar, roleAt: Bar }));

const base = {
  id: Id,
  shop: Id,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  updatedAt: InstantSchema,
  removed: v.boolean(),
} as const;

const RecordSchema = v.pipe(
  v.variant('kind', [
    v.object({
      ...base,
      kind: v.literal('note'),
      product: v.nullable(Product),
      text: Words,
      createdAt: InstantSchema,
    }),
    v.object({
      ...base,
      kind: v.literal('decision'),
      product: Product,
      accepted: v.boolean(),
      reason: Words,
      verdict: VerdictSchema,
      certainty: v.nullable(Probability),
      revision: Count,
      decidedAt: InstantSchema,
    }),
    v.object({
      ...base,
      kind: v.literal('product'),
      product: Product,
      nickname: Name,
      articleNo: Name,
      inTest: v.nullable(v.boolean()),
      excluded: v.exactOptional(v.nullable(v.object({ reason: Reason }))),
      brand: v.exactOptional(v.boolean()),
      seasonal: v.exactOptional(v.boolean()),
      promo: v.exactOptional(v.nullable(v.object({ price: Price, uplift: v.nullable(Uplift) }))),
      linkedTo: v.exactOptional(v.nullable(Product)),
    }),
    v.object({
      ...base,
      kind: v.literal('task'),
      wave: shortText(120),
      task: shortText(120),
      done: v.boolean(),
      doneOn: v.nullable(DayText),
    }),
    v.object({
      ...base,
      kind: v.literal('pin'),
      product: Product,
      terms: TermsSchema,
      before: v.nullable(v.object({ terms: TermsSchema })),
    }),
    v.object({
      ...base,
      kind: v.literal('uncounted'),
      product: Product,
      day: DayText,
      terms: UncountedSchema,
      before: v.nullable(v.object({ terms: UncountedSchema })),
    }),
    v.object({
      ...base,
      ...suggestedThen,
      kind: v.literal('pin-change'),
      product: Product,
      change: v.picklist(['set', 'removed', 'undone', 'excluded', 'counted', 'uncounted', 'recounted']),
      of: v.exactOptional(v.object({ day: DayText, orders: Few })),
      role: v.nullable(v.picklist(PINNED)),
      reason: v.pipe(v.string(), v.maxLength(200)),
      until: v.nullable(DayText),
      changedAt: InstantSchema,
    }),
    v.object({
      ...base,
      kind: v.literal('rules'),
      terms: RulesSchema,
      before: v.nullable(v.object({ terms: RulesSchema })),
    }),
    v.object({
      ...base,
      kind: v.literal('rule-change'),
      product: v.null(),
      change: v.picklist(['set', 'reset', 'undone']),
      terms: RulesSchema,
      was: RulesSchema,
      changedAt: InstantSchema,
    }),
  ]),
  v.check(hasItsId),
  v.check((record) => record.kind !== 'product' || record.linkedTo !== record.product),
) satisfies v.GenericSchema<unknown, OwnRecord>;

const CurrencySchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  sign: v.pipe(v.string(), v.minLength(1), v.maxLength(4), v.regex(/^[^\p{C}\p{Z}\d.,-]+$/u)),
  exponent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
});

const HALF_DAY = 14 * 60;
const ZoneSchema = v.object({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+/-]{1,64}$/)),
  offsetMinutes: v.pipe(v.number(), v.integer(), v.minValue(-HALF_DAY), v.maxValue(HALF_DAY)),
});

const ShopSchema = v.object({
  id: Id,
  platform: PlatformSchema,
  name: Name,
  claimed: v.boolean(),
  demo: v.boolean(),
  identities: v.pipe(v.array(Id), v.maxLength(500)),
  firstSeenAt: InstantSchema,
  // Files of older builds name neither.
  currency: v.optional(CurrencySchema, DEFAULT_UNITS.currency),
  zone: v.optional(ZoneSchema, DEFAULT_UNITS.zone),
}) satisfies v.GenericSchema<unknown, BackupShop>;

/** Records that exist once for what they speak of carry the id that says so. */
function hasItsId(record: OwnRecord): boolean {
  switch (record.kind) {
    case 'product':
      return record.id === `product:${record.shop}:${record.product}`;
    case 'task':
      return record.id === `task:${record.shop}:${record.wave}:${record.task}`;
    case 'pin':
      return record.id === `pin:${record.shop}:${record.product}`;
    case 'uncounted':
      return record.id === `uncounted:${record.shop}:${record.product}:${record.day}`;
    case 'rules':
      return record.id === `rules:${record.shop}`;
    case 'note':
    case 'decision':
    case 'pin-change':
    case 'rule-change':
      return true;
  }
}

/** @returns null when it is no such record. */
export function parseOwnRecord(input: unknown): OwnRecord | null {
  const parsed = v.safeParse(RecordSchema, input, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}

/** @returns null when it is no shop. */
export function parseShop(input: unknown): BackupShop | null {
  const parsed = v.safeParse(ShopSchema, input, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
