/** A sheet set aside as it comes back from a backup: checked field by field, the sheet in it like any other. */
import * as v from 'valibot';
import { cleanText } from '../sheets/clean-text.ts';
import type { DriftFinding } from '../sheets/drift.ts';
import type { KnownColumn } from '../sheets/last-good.ts';
import { withoutPeople } from '../sheets/personal-data.ts';
import type { SheetBody } from '../sheets/sheet.ts';
import * as parts from '../sheets/sheet-parts.ts';
import { parseStoredSheet } from '../sheets/sheet-schema.ts';
import type { KeptAside } from './kept.ts';

const MOST_COLUMNS = 60;
const MOST_EXAMPLES = 10;
const LONGEST_BODY = 1_000_000;

const Text = v.pipe(v.string(), v.maxLength(500), v.transform(cleanText));
const Finite = v.pipe(v.number(), v.finite());
const column = { field: Text, as: parts.MetricSchema, unit: parts.UnitSchema } as const;

const PairSchema = v.object({ product: Text, was: Finite, now: Finite });

const FindingSchema = v.variant('kind', [
  v.object({
    kind: v.literal('missing'),
    ...column,
    asked: v.boolean(),
    candidates: v.pipe(
      v.array(parts.UnknownFieldSchema),
      v.maxLength(MOST_COLUMNS),
      v.transform((fields) => [...withoutPeople(fields)]),
    ),
  }),
  v.object({
    kind: v.literal('unit'),
    ...column,
    to: parts.UnitSchema,
    level: Text,
    pairs: v.pipe(v.array(PairSchema), v.maxLength(MOST_EXAMPLES)),
  }),
]) satisfies v.GenericSchema<unknown, DriftFinding>;

const KnownColumnSchema = v.object({
  field: Text,
  as: parts.MetricOrFactSchema,
  unit: parts.UnitSchema,
  examples: v.pipe(v.array(Text), v.maxLength(MOST_EXAMPLES)),
}) satisfies v.GenericSchema<unknown, KnownColumn>;

const KnownColumns = v.pipe(v.array(KnownColumnSchema), v.maxLength(MOST_COLUMNS));

const AsideSchema = v.object({
  findings: v.pipe(v.array(FindingSchema), v.minLength(1), v.maxLength(MOST_COLUMNS)),
  was: KnownColumns,
  now: KnownColumns,
  page: parts.PageKindSchema,
  channel: parts.ChannelSchema,
  level: v.exactOptional(parts.LevelSchema),
  period: parts.PeriodSchema,
  listing: v.nullable(parts.ListingSchema),
  shop: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  at: parts.InstantSchema,
  place: v.pipe(v.string(), v.maxLength(100_000)),
  body: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_BODY))),
}) satisfies v.GenericSchema<unknown, KeptAside>;

/** The sheet in it, checked as a stored one is; null when it is none. */
function bodyOf({ body, shop, at }: KeptAside & { readonly body: string }): SheetBody | null {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return null;
  }
  const parsed = parseStoredSheet({ ...Object(json), shop, id: 'a'.repeat(16), seenAt: [at], importId: null });
  if (!parsed.ok) return null;
  const { shop: _shop, id: _id, seenAt: _seenAt, importId: _importId, places: _places, ...sheet } = parsed.value;
  return sheet;
}

/** @returns null when it is no such row. */
export function parseKeptAside(input: unknown): KeptAside | null {
  const parsed = v.safeParse(AsideSchema, input, { abortEarly: true });
  if (!parsed.success) return null;
  const { body, ...row } = parsed.output;
  if (body === null) return parsed.output;
  const sheet = bodyOf({ ...row, body });
  if (!sheet) return null;
  // What is confirmed is what is stored: nothing beside the sheet says what it is of.
  const { page, channel, level, period, listing } = sheet;
  return { ...row, page, channel, level, period, listing, body: JSON.stringify(sheet) };
}
