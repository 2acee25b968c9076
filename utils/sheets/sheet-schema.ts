/** Whatever claims to be a sheet, from a page or a backup, becomes one here or is refused. */
import * as v from 'valibot';
import { NO_HINTS } from './hints.ts';
import { withoutPeople } from './personal-data.ts';
import { MOST_SHEET_ROWS } from './rows-of-sheet.ts';
import type { Refusal, RefusalCode, Result, SheetBody, SheetDraft, StoredSheet } from './sheet.ts';
import * as parts from './sheet-parts.ts';
import { cleanRows, cleanTotals, sheetContradiction } from './sheet-rules.ts';

/** A sheet once stored may come from a long file. */
const MAX_STORED_ROWS = 100_000;
const MAX_COLUMNS = 60;
const MAX_READINGS = 100_000;
const MAX_PLACES = 100_000;
const MAX_UNKNOWN = 60;

/** The length is judged before the items are looked at. */
function shortList<TItem extends v.GenericSchema>(item: TItem, longest: number) {
  return v.pipe(v.array(v.unknown()), v.maxLength(longest), v.array(item));
}

function bodyEntries(maxRows: number) {
  return {
    version: v.literal(1),
    platform: parts.PlatformSchema,
    page: parts.PageKindSchema,
    channel: parts.ChannelSchema,
    level: parts.LevelSchema,
    scope: parts.ScopeSchema,
    period: parts.PeriodSchema,
    columns: v.pipe(shortList(parts.ColumnSchema, MAX_COLUMNS), v.minLength(1)),
    rows: shortList(v.object({ product: v.string(), cells: shortList(parts.CellSchema, MAX_COLUMNS) }), maxRows),
    absent: shortList(parts.AbsenceSchema, 200),
    currency: v.exactOptional(parts.CurrencySchema),
    totals: v.exactOptional(shortList(parts.TotalSchema, MAX_COLUMNS)),
    listing: v.nullable(parts.ListingSchema),
    within: v.exactOptional(parts.ListingSchema),
    adapter: parts.AdapterSchema,
  } as const;
}

/** The first ones that are what they should be: a remark beside the figures is never a reason to lose them. */
function soundOnes<TItem extends v.GenericSchema>(item: TItem, most: number) {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((all) =>
      all.slice(0, most).flatMap((one): v.InferOutput<TItem>[] => {
        const parsed = v.safeParse(item, one);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}

const HintsSchema = v.fallback(
  v.object({
    gone: v.optional(soundOnes(parts.shortText(120), MAX_COLUMNS), []),
    unknown: v.pipe(
      v.optional(soundOnes(parts.UnknownFieldSchema, MAX_UNKNOWN), []),
      v.transform((fields) => withoutPeople(fields.filter(({ field }) => field !== ''))),
    ),
  }),
  NO_HINTS,
);

const DraftSchema = v.object({
  ...bodyEntries(MOST_SHEET_ROWS),
  identities: v.pipe(
    shortList(parts.IdentitySchema, 8),
    v.transform((given) => given.filter(({ value }) => value !== '')),
  ),
  hints: v.exactOptional(HintsSchema),
});

const StoredSchema = v.object({
  ...bodyEntries(MAX_STORED_ROWS),
  shop: parts.shortText(300),
  id: v.pipe(v.string(), v.regex(/^[a-z2-7]{16}$/)),
  seenAt: v.pipe(shortList(parts.InstantSchema, MAX_READINGS), v.minLength(1)),
  importId: v.nullable(parts.shortText(80)),
  places: v.exactOptional(v.pipe(shortList(parts.PlaceSchema, MAX_PLACES), v.minLength(1))),
});

/**
 * A sheet draft from a hostile sender: at most 1,000 rows × 60 columns × 500 characters, known metrics
 * in fitting units, an existing period of at most 400 days, texts without steering characters and
 * personal data. Unknown keys are dropped. Never throws.
 * Refuses with `too-large`, `bad-period`, `bad-id` or `invalid-sheet`.
 */
export function parseSheetDraft(input: unknown): Result<SheetDraft> {
  return parseAs<SheetDraft>(DraftSchema, input);
}

/**
 * The same for a sheet out of a backup, up to 100,000 rows. That its id is the hash of what it says
 * is for the caller to check with `sheetId`.
 */
export function parseStoredSheet(input: unknown): Result<StoredSheet> {
  return parseAs<StoredSheet>(StoredSchema, input);
}

function parseAs<T extends SheetBody>(schema: v.GenericSchema<unknown, T>, input: unknown): Result<T> {
  try {
    const parsed = v.safeParse(schema, input, { abortEarly: true });
    if (!parsed.success) return refuse(input, codeOf(parsed.issues[0]), whereOf(parsed.issues[0]));
    const found = sheetContradiction(parsed.output);
    if (found) return refuse(input, found.code, found.shape);
    const { totals: _totals, ...rest } = parsed.output;
    return { ok: true, value: { ...(rest as T), rows: cleanRows(parsed.output), ...cleanTotals(parsed.output) } };
  } catch {
    return refuse(undefined, 'invalid-sheet', 'unreadable');
  }
}

function codeOf(issue: v.BaseIssue<unknown>): RefusalCode {
  const keys = issue.path?.map((item) => item.key) ?? [];
  if (issue.type === 'max_length') return 'too-large';
  if (keys[0] === 'period') return 'bad-period';
  return keys[0] === 'rows' && keys[2] === 'product' ? 'bad-id' : 'invalid-sheet';
}

/** Key names of our own shape only: filter names and values of the page do not go into the log. */
function whereOf(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map((item) => (typeof item.key === 'number' ? '#' : String(item.key))) ?? [];
  return `${keys.slice(0, 2).join('.')}: ${issue.type}`;
}

const Origin = v.object({
  page: v.fallback(parts.PageKindSchema, 'unknown'),
  channel: v.fallback(parts.ChannelSchema, 'answer'),
});

function refuse<T>(input: unknown, code: RefusalCode, shape: string): Result<T> {
  const origin = v.safeParse(Origin, input);
  const { page, channel } = origin.success ? origin.output : { page: 'unknown', channel: 'answer' as const };
  const refusal: Refusal = { code, page, channel, shape };
  return { ok: false, refusal };
}
