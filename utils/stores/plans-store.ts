/** Plans of promotions: making one, its tasks as they stand today, and what becomes of them. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PlannerEvent } from '../planner/anchor.ts';
import { type Candidate, planned } from '../planner/candidate.ts';
import { type ChangeBasis, changedPlan, type PlanTerms } from '../planner/change-plan.ts';
import type { DatedPlan } from '../planner/dated-plan.ts';
import { calendarFrom, type EventOf, eventLookup } from '../planner/event-lookup.ts';
import { makePlan, type NewPlan } from '../planner/make-plan.ts';
import { type MovedEvents, movedPlans } from '../planner/move-year.ts';
import { ownTask } from '../planner/own-task.ts';
import { eventRecordId } from '../planner/planner-ids.ts';
import type {
  EventRecord,
  FestivalRecord,
  PlannerRecord,
  PlanPart,
  PlanProductRecord,
  PlanRecord,
  PlanTaskRecord,
  TemplateRecord,
} from '../planner/planner-record.ts';
import { type PriceBreak, priceBreaks } from '../planner/price-breaks.ts';
import type { Terms } from '../planner/read-product-terms.ts';
import { type Reminder, recentReminders } from '../planner/reminders.ts';
import { createReplan, type Replan } from '../planner/replan.ts';
import { type Calendar, promotionId } from '../promotions/calendar.ts';
import { ABROAD, HOME } from '../sheets/platform-ids.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { grouped } from '../statistics/grouped.ts';
import type { CeilingWatch } from '../storage/list-price-breaks.ts';
import type { ShopRow } from '../storage/tables.ts';
import type { Day } from '../time/day.ts';
import { type Loaded, liveSignal, mapLoaded, valueOr, type Watched } from './live-query.ts';
import { aTaskLater } from './own-task.ts';
import type { PlanShelf } from './plan-shelf.ts';
import { tellingWrites, type WriteProblem } from './telling-writes.ts';

export interface PlansSource {
  /** Everything but tasks and products, the removed ones too. */
  readonly records: () => Watched<readonly Exclude<PlannerRecord, PlanPart>[]>;
  /** Tasks and products of every plan. */
  readonly parts: () => Watched<readonly PlanPart[]>;
  readonly save: (records: readonly PlannerRecord[]) => Promise<void>;
  /** Stores what is made of the record as it is stored at that moment. */
  readonly change: (id: string, next: (stored: PlannerRecord | null) => readonly PlannerRecord[]) => Promise<void>;
  readonly shelf: PlanShelf;
  /** Days on which tasks of an event were ticked before there was a plan, by task. */
  readonly ticked: (event: string) => Promise<ReadonlyMap<string, Day>>;
  /** Products of a shop that match, the one worth most first. */
  readonly find: (shop: string, search: string) => Promise<readonly Candidate[]>;
  /** Those with a role. */
  readonly roled: (shop: string) => Promise<readonly Candidate[]>;
  readonly breaks: (today: Day) => Watched<CeilingWatch>;
  /** Ids of reminders the operator took note of. */
  readonly seen: () => Watched<ReadonlySet<string>>;
  readonly markSeen: (reminders: readonly Reminder[]) => Promise<void>;
  readonly mayNotify: () => Promise<boolean>;
  /** Must be called directly in a click handler. */
  readonly askToNotify: () => Promise<boolean>;
  readonly now: () => number;
  readonly newId: () => string;
}

export type NewPlanTerms = Pick<NewPlan, 'title' | 'template' | 'events'>;
type TaskPatch = Partial<Pick<PlanTaskRecord, 'owner' | 'note' | 'title' | 'from' | 'to' | 'dependsOn'>>;

export interface PlansStore extends Pick<PlansSource, 'find' | 'roled' | 'markSeen' | 'mayNotify' | 'askToNotify'> {
  /** Why the last write did not come to pass. */
  readonly problem: ReadonlySignal<WriteProblem | null>;
  readonly records: ReadonlySignal<Loaded<readonly Exclude<PlannerRecord, PlanPart>[]>>;
  /** The newest first. */
  readonly plans: ReadonlySignal<readonly PlanRecord[]>;
  readonly templates: ReadonlySignal<readonly TemplateRecord[]>;
  readonly calendar: ReadonlySignal<Calendar>;
  /** Platforms of the operator's shops. */
  readonly platforms: ReadonlySignal<readonly PlatformId[]>;
  /** Those a plan may be made for: those of the shops first. */
  readonly offered: ReadonlySignal<readonly PlatformId[]>;
  readonly eventOf: ReadonlySignal<EventOf>;
  readonly today: ReadonlySignal<Day>;
  /** Id of the plan on screen. */
  readonly open: ReadonlySignal<string | null>;
  readonly show: (plan: string | null) => void;
  /** Every plan as its tasks stand today, the newest first. */
  readonly dated: ReadonlySignal<Loaded<readonly DatedPlan[]>>;
  /** What plans would be with these records instead of those of their ids, and with the events of `to`. */
  readonly datedWith: (instead: readonly (FestivalRecord | EventRecord)[], to?: MovedEvents) => readonly DatedPlan[];
  /**
   * @param own a festival made up for it, whose events it is for
   * @returns id of the plan, which is then on screen
   */
  readonly make: (terms: NewPlanTerms, own: FestivalRecord | null) => Promise<string>;
  /** Takes products into a plan; those in it already stay as they are. */
  readonly take: (plan: DatedPlan, event: string, shop: string, products: readonly Candidate[]) => Promise<void>;
  /** Due and not taken note of, the newest first. */
  readonly reminders: ReadonlySignal<readonly Reminder[]>;
  /** Of every plan. */
  readonly breaks: ReadonlySignal<readonly PriceBreak[]>;
  readonly unpriced: ReadonlySignal<CeilingWatch['unpriced']>;
  /** Products of plans whose ceiling this one's price would break in the days it sells. */
  readonly wouldBreak: (product: PlanProductRecord) => readonly PlanProductRecord[];
  readonly shops: ReadonlySignal<readonly ShopRow[]>;
  readonly tick: (task: PlanTaskRecord, done: boolean) => Promise<void>;
  /** A task of the operator's own for all platforms, to be done from today on. */
  readonly addTask: (plan: DatedPlan, title: string) => Promise<void>;
  readonly edit: (task: PlanTaskRecord, patch: TaskPatch) => Promise<void>;
  readonly editProduct: (product: PlanProductRecord, patch: Partial<Terms>) => Promise<void>;
  /** It stays as a mark, so that a merge does not bring it back. */
  readonly drop: (part: PlanPart) => Promise<void>;
  readonly save: (...records: readonly PlannerRecord[]) => Promise<void>;
  /** With the plans that go along. */
  readonly moveFestival: (festival: FestivalRecord, to: MovedEvents) => Promise<void>;
  /** What is said of an event, made of what is stored; gives back what else was found of it. */
  readonly changeEvent: <T>(event: string, decide: EventDecision<T>) => Promise<T>;
  /**
   * Renames a plan, and takes platforms in or out with everything of theirs.
   * @returns false where it would be left without a platform: nothing was written
   */
  readonly changePlan: (plan: string, terms: PlanTerms) => Promise<boolean>;
  /** For taking plans away and handing them over. */
  readonly shelf: PlanShelf;
  /** The plan with everything in it; it stays as a mark, so that a merge does not bring it back. */
  readonly remove: (plan: PlanRecord) => Promise<void>;
  readonly now: () => number;
  readonly newId: () => string;
}

/** Of the year it was made for. */
function eventsOf(own: FestivalRecord): readonly PlannerEvent[] {
  const eventOf = eventLookup([own]);
  const year = Number(own.opens.slice(0, 4));
  return own.platforms.flatMap((platform) => eventOf(promotionId(own.festival, year, platform)) ?? []);
}

const removed = <T extends PlannerRecord>(record: T, now: number): T => ({ ...record, removed: true, updatedAt: now });

type EventDecision<T> = (stored: EventRecord | undefined) => { readonly next: EventRecord; readonly found: T };

async function changeEvent<T>(source: PlansSource, event: string, decide: EventDecision<T>): Promise<T> {
  const found: T[] = [];
  await source.change(eventRecordId(event), (stored) => {
    const decision = decide(stored?.kind === 'event' ? stored : undefined);
    found.push(decision.found);
    return [decision.next];
  });
  return found[0] as T;
}

/** A shop that sells abroad plans abroad too. */
function offeredTo(platforms: readonly PlatformId[]): readonly PlatformId[] {
  const more = platforms.some((platform) => ABROAD.includes(platform)) ? [...HOME, ...ABROAD] : HOME;
  return [...new Set([...platforms, ...more])];
}

/** What the screen around it knows. */
export interface PlansPlace {
  /** Epoch ms. */
  readonly clock: ReadonlySignal<number>;
  readonly today: ReadonlySignal<Day>;
  /** Those that were claimed. */
  readonly shops: ReadonlySignal<readonly ShopRow[]>;
}

const UNREAD: CeilingWatch = { breaks: [], unpriced: new Set() };

export function createPlansStore(given: PlansSource, place: PlansPlace, until: AbortSignal): PlansStore {
  const { problem, told } = tellingWrites();
  const { save: write, change: rewrite, markSeen } = given;
  const source = { ...given, save: told(write), change: told(rewrite), markSeen: told(markSeen) };
  const { clock, today, shops } = place;
  const seen = liveSignal({ ask: source.seen }, until);
  const platforms = computed(() => [...new Set(shops.value.map(({ platform }) => platform))]);
  const breaks = liveSignal({ ask: () => source.breaks(today.value) }, until);
  const records = liveSignal({ ask: source.records }, until);
  const standing = computed(() => valueOr(records.value, []).filter((record) => !record.removed));
  const open = signal<string | null>(null);
  const parts = liveSignal({ ask: source.parts }, until);
  const eventOf = computed(() => eventLookup(standing.value));
  const plans = computed(() =>
    standing.value.filter((record) => record.kind === 'plan').toSorted((a, b) => b.createdAt - a.createdAt),
  );
  const templates = computed(() => standing.value.filter((record) => record.kind === 'template'));
  const byPlan = computed(() => grouped(valueOr(parts.value, []), (part) => part.plan));
  const runs = new Map<string, Replan>();
  const runOf = (plan: string): Replan => {
    const run = runs.get(plan) ?? createReplan();
    runs.set(plan, run);
    return run;
  };
  const count = (runFor: (plan: string) => Replan, of: EventOf) =>
    plans.value.map((plan) => runFor(plan.id)(plan, byPlan.value.get(plan.id) ?? [], of, today.value));
  const counted = computed(
    (): Loaded<readonly DatedPlan[]> =>
      records.value.state !== 'ready' ? records.value : mapLoaded(parts.value, () => count(runOf, eventOf.value)),
  );
  const dated = aTaskLater(counted, until);
  const save = (...next: readonly PlannerRecord[]) => source.save(next);
  // What was said of it elsewhere since it was shown stays.
  const ticks = async (events: readonly PlannerEvent[]): Promise<ChangeBasis['doneOn']> => {
    const ticked = new Map(await Promise.all(events.map(async ({ id }) => [id, await source.ticked(id)] as const)));
    return (event, task) => ticked.get(event)?.get(task) ?? null;
  };
  const change = <T extends PlanPart>(part: T, patch: Partial<T>) =>
    source.change(part.id, (stored) => [{ ...part, ...stored, ...patch, updatedAt: source.now() }]);
  return {
    problem,
    records,
    plans,
    templates,
    calendar: computed(() => calendarFrom(standing.value)),
    platforms,
    offered: computed(() => offeredTo(platforms.value)),
    eventOf,
    today,
    open,
    show: (id) => {
      open.value = id;
    },
    dated,
    datedWith: (instead, to) => {
      const ids = new Set(instead.map(({ id }) => id));
      const other = eventLookup([...standing.value.filter(({ id }) => !ids.has(id)), ...instead]);
      return count(createReplan, (id) => other(to?.get(id) ?? id));
    },
    make: async ({ events: given, ...terms }, own) => {
      const events = own ? eventsOf(own) : given;
      const made = makePlan({ ...terms, events, id: source.newId(), now: source.now(), doneOn: await ticks(events) });
      await source.save(own ? [own, ...made] : made);
      open.value = made[0].id;
      return made[0].id;
    },
    find: source.find,
    roled: source.roled,
    markSeen: source.markSeen,
    mayNotify: source.mayNotify,
    askToNotify: source.askToNotify,
    reminders: computed(() =>
      seen.value.state === 'ready' ? recentReminders(valueOr(dated.value, []), clock.value, seen.value.value) : [],
    ),
    take: async ({ plan, products }, event, shop, taken) => {
      const there = new Set(products.map(({ id }) => id));
      const next = taken
        .map((one) => planned(plan.id, event, shop, one, source.now()))
        .filter(({ id }) => !there.has(id));
      if (next.length > 0) await source.save(next);
    },
    breaks: computed(() => valueOr(breaks.value, UNREAD).breaks),
    unpriced: computed(() => valueOr(breaks.value, UNREAD).unpriced),
    wouldBreak: (product) => {
      const products = valueOr(parts.value, [])
        .filter((part) => part.kind === 'plan-product')
        .filter((one) => one.shop === product.shop && one.product === product.product)
        .filter(
          ({ id, removed: gone, plan }) => id !== product.id && !gone && plans.value.some((one) => one.id === plan),
        );
      const found = priceBreaks({
        products: [...products, product],
        eventOf: eventOf.value,
        soldOf: () => [],
        markedOf: () => null,
        today: today.value,
      });
      return found.flatMap((one) => (one.kind === 'planned' && one.other === product ? [one.product] : []));
    },
    shops,
    tick: (task, done) => change(task, { doneOn: done ? today.value : null }),
    addTask: ({ plan, events }, title) =>
      save(ownTask({ plan: plan.id, events, title, today: today.value, id: source.newId(), now: source.now() })),
    edit: (task, patch) => change(task, patch),
    editProduct: (product, patch) => change(product, patch),
    drop: (part) => change(part, { removed: true }),
    save,
    moveFestival: (festival, to) =>
      save(festival, ...movedPlans(plans.value, (plan) => byPlan.value.get(plan) ?? [], to, source.now())),
    changeEvent: (event, decide) => changeEvent(source, event, decide),
    changePlan: told(async (plan: string, terms: PlanTerms) => {
      const now = source.now();
      const basis = { templates: templates.value, now, doneOn: await ticks(terms.add) };
      return source.shelf.change<boolean>(plan, now, ({ contents }) => {
        // Of one that was deleted meanwhile there is nothing to change.
        if (!contents || contents.plan.removed) return { records: [], found: true };
        const records = changedPlan(contents, terms, basis);
        return { records, found: records.length > 0 };
      });
    }),
    shelf: source.shelf,
    remove: async (gone) => {
      const own = byPlan.value.get(gone.id) ?? [];
      if (open.value === gone.id) open.value = null;
      await save(...[gone, ...own].map((record) => removed(record, source.now())));
    },
    now: source.now,
    newId: source.newId,
  };
}
