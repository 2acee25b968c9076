/** A plan as a file from which a colleague goes on, with what the operator says of the dates it rests on. */
import * as v from 'valibot';
import { InstantSchema } from '../sheets/sheet-parts.ts';
import { ANCHOR_KINDS, type AnchorDate, type AnchorKind, type PlannerEvent } from './anchor.ts';
import { type CalendarFile, calendarRows, readCalendarRows } from './calendar-file.ts';
import { type FileKind, type HandedRefusal, handedText, hasMoreThan, openHanded } from './handed-file.ts';
import { datesOf, type HandedRecord, type PlanContents, recordsOf } from './plan-contents.ts';
import type { EventRecord, FestivalRecord, PlannerRecord, PlanProductRecord } from './planner-record.ts';
import { parsePlannerRecord } from './planner-schema.ts';

/** A thousand tasks and products with their notes are some megabytes. */
const KIND: FileKind = { format: 'kuance-plan', version: 1, longest: 8 * 1024 * 1024 };
export const LONGEST_PLAN_FILE = KIND.longest;
const MOST_TASKS = 4_000;
const MOST_PRODUCTS = 4_000;
const MOST_COUNTED = 400;
/** A record that was changed more often was not changed by people. */
const MOST_VERSIONS = 1_000_000;

/** A date the plan counted with where it was written. */
export interface CountedDate {
  readonly event: string;
  readonly kind: AnchorKind;
  /** Epoch ms. */
  readonly at: number;
  readonly certainty: AnchorDate['certainty'];
  readonly dayOnly?: boolean | undefined;
  /** Absent = not, or in files of older builds not known. */
  readonly confirmed?: boolean | undefined;
}

export interface PlanFile {
  /** Epoch ms. */
  readonly exportedAt: number;
  /** false = target prices and ceilings were left out. */
  readonly prices: boolean;
  readonly contents: PlanContents;
  readonly calendar: CalendarFile;
  readonly counted: readonly CountedDate[];
}

export type PlanRead =
  | { readonly ok: true; readonly file: PlanFile }
  | { readonly ok: false; readonly why: HandedRefusal };

export interface PlanToHand {
  readonly contents: PlanContents;
  readonly events: readonly PlannerEvent[];
  /** What the operator says of dates, without removed ones. */
  readonly said: readonly (FestivalRecord | EventRecord)[];
  readonly prices: boolean;
  /** Epoch ms. */
  readonly now: number;
}

const withoutPrices = (product: PlanProductRecord): PlanProductRecord => ({
  ...product,
  targetPrice: null,
  ceiling: null,
});

export function countedDates(events: readonly PlannerEvent[]): readonly CountedDate[] {
  return events.flatMap(({ id, anchors }) =>
    anchors.map(({ kind, confirmed, date: { at, certainty, dayOnly } }) => ({
      ...{ event: id, kind, at, certainty, dayOnly },
      ...(confirmed && { confirmed }),
    })),
  );
}

/** Whether its own reader would take the file: what cannot be opened again must not be handed over. */
export function isTooLargeToHand({ tasks, products }: PlanContents, text: string): boolean {
  return tasks.length > MOST_TASKS || products.length > MOST_PRODUCTS || text.length > LONGEST_PLAN_FILE;
}

export function planFileText({ contents, events, said, prices, now }: PlanToHand): string {
  const { plan, tasks, products } = contents;
  return handedText(KIND, {
    exportedAt: now,
    prices,
    plan,
    tasks,
    products: prices ? products : products.map(withoutPrices),
    calendar: calendarRows(datesOf(plan, said)),
    counted: countedDates(events),
  });
}

const BodySchema = v.object({
  exportedAt: InstantSchema,
  prices: v.boolean(),
  plan: v.unknown(),
  tasks: v.array(v.unknown()),
  products: v.array(v.unknown()),
  calendar: v.unknown(),
  counted: v.pipe(
    v.array(
      v.object({
        event: v.pipe(v.string(), v.maxLength(200)),
        kind: v.picklist(ANCHOR_KINDS),
        at: InstantSchema,
        certainty: v.optional(v.picklist(['official', 'reported', 'guessed']), 'reported'),
        dayOnly: v.optional(v.boolean()),
        confirmed: v.optional(v.boolean()),
      }),
    ),
    v.maxLength(MOST_COUNTED),
  ),
});

type Kind<K extends PlannerRecord['kind']> = Extract<PlannerRecord, { readonly kind: K }>;

/** A clock that runs ahead makes nothing newer than the moment it is read. @returns null when one is wrong */
function all<K extends 'plan' | 'plan-task' | 'plan-product'>(kind: K, rows: readonly unknown[], now: number) {
  const found: Kind<K>[] = [];
  for (const row of rows) {
    const record = parsePlannerRecord(row);
    if (record?.kind !== kind || record.version > MOST_VERSIONS) return null;
    const updatedAt = Math.min(record.updatedAt, now);
    const made = record.kind === 'plan' ? { createdAt: Math.min(record.createdAt, now) } : {};
    found.push({ ...record, ...made, updatedAt } as Kind<K>);
  }
  return found;
}

const ownPlan = (record: HandedRecord): string => (record.kind === 'plan' ? record.id : record.plan);

function contentsOf(body: v.InferOutput<typeof BodySchema>, now: number): PlanContents | null {
  const [plan] = all('plan', [body.plan], now) ?? [];
  const tasks = all('plan-task', body.tasks, now);
  const products = all('plan-product', body.products, now);
  if (!plan || plan.removed || !tasks || !products) return null;
  const contents = { plan, tasks, products };
  const records = recordsOf(contents);
  const isOne = records.every((record) => ownPlan(record) === plan.id);
  return isOne && new Set(records.map(({ id }) => id)).size === records.length ? contents : null;
}

function hasTooMany(value: unknown): boolean {
  const { tasks, products } = value as { readonly tasks?: unknown; readonly products?: unknown };
  return hasMoreThan(MOST_TASKS, tasks) || hasMoreThan(MOST_PRODUCTS, products);
}

/** Whatever it is, it is only looked at. One wrong row refuses the whole file. Never throws. @param now epoch ms */
export function readPlanFile(text: string, now: number): PlanRead {
  const opened = openHanded(text, KIND);
  if (!opened.ok) return opened;
  if (hasTooMany(opened.value)) return { ok: false, why: 'too-many' };
  const body = v.safeParse(BodySchema, opened.value, { abortEarly: true });
  if (!body.success) return { ok: false, why: 'damaged' };
  const { exportedAt, prices, counted } = body.output;
  const contents = contentsOf(body.output, now);
  const calendar = readCalendarRows(body.output.calendar);
  if (!contents || !calendar.ok) return { ok: false, why: 'damaged' };
  return { ok: true, file: { exportedAt, prices, contents, calendar: calendar.file, counted } };
}
