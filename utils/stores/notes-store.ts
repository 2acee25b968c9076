/** The operator's own records of a shop: notes, decisions, names, ticked tasks. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type {
  DecisionRecord,
  NoteRecord,
  OwnRecord,
  PinChangeRecord,
  ProductRecord,
  RuleChangeRecord,
  TaskRecord,
} from '../notes/records.ts';
import { productRecordId } from '../storage/record-ids.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Day } from '../time/day.ts';
import { type Loaded, liveSignal, valueOr, type Watched } from './live-query.ts';
import { decisionOf, noteOf, type ProductFields, productOf, removedOf, type Stamp, taskOf } from './own-records.ts';

export interface RecordsSource {
  readonly records: (shop: string) => Watched<readonly OwnRecord[]>;
  /** What the operator knows products by, for entries that only hold ids. */
  readonly names: (shop: string, products: readonly string[]) => Watched<ReadonlyMap<string, string>>;
  /** Stores records together, and whatever list rows show of them. */
  readonly save: (...records: OwnRecord[]) => Promise<void>;
  /** The same for one, made of what is stored at that moment. */
  readonly change: (id: string, next: (stored: OwnRecord | undefined) => OwnRecord) => Promise<void>;
  readonly now: () => number;
  readonly newId: () => string;
}

interface Choice {
  readonly accepted: boolean;
  readonly reason: string;
  readonly revision: number;
}

/** What the screen of notes lists. */
export type JournalEntry = NoteRecord | DecisionRecord | PinChangeRecord | RuleChangeRecord;

export interface NotesStore {
  readonly records: ReadonlySignal<Loaded<readonly OwnRecord[]>>;
  /** Notes and decisions that were not removed, newest first. */
  readonly journal: ReadonlySignal<readonly JournalEntry[]>;
  readonly names: ReadonlySignal<ReadonlyMap<string, string>>;
  readonly tasks: ReadonlySignal<readonly TaskRecord[]>;
  readonly product: (product: string) => ProductRecord | undefined;
  readonly addNote: (product: string | null, text: string) => Promise<void>;
  readonly removeNote: (note: NoteRecord) => Promise<void>;
  readonly decide: (suggestion: Suggestion, choice: Choice) => Promise<void>;
  readonly describe: (product: string, patch: Partial<ProductFields>) => Promise<void>;
  /** Stores what `make` gives, all or none. */
  readonly keep: (make: (stamp: Stamp, newId: string) => readonly OwnRecord[]) => Promise<void>;
  readonly tick: (wave: string, task: string, doneOn: Day | null) => Promise<void>;
}

export function entryTime(entry: JournalEntry): number {
  if (entry.kind === 'pin-change' || entry.kind === 'rule-change') return entry.changedAt;
  return entry.kind === 'note' ? entry.createdAt : entry.decidedAt;
}

const ENTRIES: ReadonlySet<string> = new Set<JournalEntry['kind']>(['note', 'decision', 'pin-change', 'rule-change']);

function isEntry(record: OwnRecord): record is JournalEntry {
  return ENTRIES.has(record.kind);
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

type Shop = ReadonlySignal<string | null>;

/** Names of the products the journal mentions. */
function namesSignal(
  source: RecordsSource,
  shop: Shop,
  journal: ReadonlySignal<readonly JournalEntry[]>,
  until: AbortSignal,
) {
  // As text, so that another note on the same products does not ask again.
  const mentioned = computed(() => [...new Set(journal.value.flatMap((e) => e.product ?? []))].sort().join(' '));
  const names = liveSignal(
    {
      ask: () => (shop.value === null ? null : source.names(shop.value, mentioned.value.split(' ').filter(Boolean))),
      subject: () => shop.value,
    },
    until,
  );
  return computed(() => valueOr(names.value, NO_NAMES));
}

export function createNotesStore(source: RecordsSource, shop: Shop, until: AbortSignal): NotesStore {
  const records = liveSignal(
    { ask: () => (shop.value === null ? null : source.records(shop.value)), subject: () => shop.value },
    until,
  );
  const present = computed(() => valueOr(records.value, []).filter((record) => !record.removed));
  const tasks = computed(() => present.value.filter((record) => record.kind === 'task'));
  const journal = computed(() => present.value.filter(isEntry).toSorted((a, b) => entryTime(b) - entryTime(a)));
  const product = (id: string) => present.value.filter((r) => r.kind === 'product').find((r) => r.product === id);
  const ticked = (wave: string, task: string) => tasks.value.find((t) => t.wave === wave && t.task === task);
  const keep = async (make: (stamp: Stamp, newId: string) => readonly OwnRecord[]) => {
    if (shop.value !== null) await source.save(...make({ shop: shop.value, now: source.now() }, source.newId()));
  };
  const save = (make: (stamp: Stamp, newId: string) => OwnRecord) => keep((stamp, newId) => [make(stamp, newId)]);
  // Two forms of one product may be kept before the first is read again.
  const describe = async (id: string, patch: Partial<ProductFields>) => {
    if (shop.value === null) return;
    const stamp: Stamp = { shop: shop.value, now: source.now() };
    await source.change(productRecordId(stamp.shop, id), (stored) =>
      productOf(stamp, id, stored?.kind === 'product' && !stored.removed ? stored : undefined, patch),
    );
  };
  return {
    records,
    journal,
    names: namesSignal(source, shop, journal, until),
    tasks,
    product,
    addNote: (on, text) => save((stamp, id) => noteOf(stamp, id, on, text)),
    removeNote: (note) => save((stamp) => removedOf(note, stamp.now)),
    decide: (suggestion, choice) => save((stamp, id) => decisionOf(stamp, id, suggestion, choice)),
    describe,
    keep,
    tick: (wave, task, doneOn) => save((stamp) => taskOf(stamp, wave, task, ticked(wave, task), doneOn)),
  };
}
