/** One listing cannot have its price frozen for one promotion and changed for another. */
import { grouped } from '../statistics/grouped.ts';
import type { Day } from '../time/day.ts';
import { anchorOf, firstMinute, isGuess, type PlannerEvent } from './anchor.ts';
import { dayOfAnchor } from './anchor-day.ts';
import type { DatedPlan, DatedPlanTask } from './dated-plan.ts';
import { type DaySpan, spanOf, touch } from './event-span.ts';
import type { PlanProductRecord } from './planner-record.ts';

/** Days on which an event holds its prices. */
interface FrozenEvent {
  readonly event: PlannerEvent;
  readonly days: DaySpan;
  /** It rests on a guess. */
  readonly guessed: boolean;
  /** Title of its plan. */
  readonly plan: string;
}

export type FreezeClash = {
  readonly freeze: FrozenEvent;
  /** Listings that are in both. */
  readonly products: readonly PlanProductRecord[];
} & (
  | /** Both hold the price at once. */
  { readonly kind: 'freeze'; readonly other: FrozenEvent }
  /** The task would change the price while it is held. */
  | { readonly kind: 'frozen-task'; readonly task: DatedPlanTask; readonly plan: string }
);

/** Tasks of the built-in templates that set another price, by key. */
const PRICE_TASKS: readonly string[] = ['a1-product', 'protection', 'ma1-product', 's7-product', 'sa1-product'];

/**
 * From 报名截止 to the end of sale; where nobody published that day, from the first minute, as a guess of weeks holds
 * nothing. null = when it sells is not known.
 */
function frozen(event: PlannerEvent, plan: string): FrozenEvent | null {
  const sells = spanOf(event);
  const first = firstMinute(event);
  if (!sells || !first) return null;
  const closes = anchorOf(event, 'registration-closes');
  const known = closes && !isGuess(closes) ? dayOfAnchor(closes) : null;
  const from = known !== null && known < sells.from ? known : sells.from;
  const ends = anchorOf(event, 'ends');
  const guessed = isGuess(first) || (ends !== null && isGuess(ends));
  return { event, days: { from, to: sells.to }, guessed, plan };
}

const listing = ({ shop, product }: PlanProductRecord): string => `${shop}\n${product}`;

/** Those of the first that are in the second too. */
function shared(a: readonly PlanProductRecord[], b: readonly PlanProductRecord[]): readonly PlanProductRecord[] {
  const there = new Set(b.map(listing));
  return a.filter((one) => there.has(listing(one)));
}

type Products = ReadonlyMap<string, readonly PlanProductRecord[]>;

/** Tasks of an event that would change a price within the days. */
function changesWithin({ tasks }: DatedPlan, event: string, days: DaySpan): readonly DatedPlanTask[] {
  return tasks.filter(({ record, from, to, state }) => {
    const isOpen = state === 'now' || state === 'upcoming';
    if (!isOpen || record.event !== event || !PRICE_TASKS.includes(record.task)) return false;
    return from !== null && to !== null && touch({ from, to }, days);
  });
}

/** A plan with its products by event. */
interface Sorted {
  readonly plan: DatedPlan;
  readonly events: readonly FrozenEvent[];
  readonly products: Products;
}

function between(own: Sorted, a: FrozenEvent, other: Sorted, b: FrozenEvent): readonly FreezeClash[] {
  // A listing is of one platform.
  if (a.event.id === b.event.id || a.event.platform !== b.event.platform) return [];
  const products = shared(own.products.get(a.event.id) ?? [], other.products.get(b.event.id) ?? []);
  if (products.length === 0) return [];
  const both: readonly FreezeClash[] = touch(a.days, b.days) ? [{ kind: 'freeze', freeze: a, other: b, products }] : [];
  const task = (freeze: FrozenEvent, by: FrozenEvent, from: DatedPlan) =>
    changesWithin(from, by.event.id, freeze.days).map(
      (one): FreezeClash => ({ kind: 'frozen-task', freeze, products, task: one, plan: by.plan }),
    );
  return [...both, ...task(a, b, other.plan), ...task(b, a, own.plan)];
}

/** With the other plans that stand; what is over is left out. */
export function freezeClashes(plan: DatedPlan, others: readonly DatedPlan[], today: Day): readonly FreezeClash[] {
  const sorted = (one: DatedPlan): Sorted => ({
    plan: one,
    events: one.events.flatMap((event) => frozen(event, one.plan.title) ?? []).filter(({ days }) => days.to >= today),
    products: grouped(one.products, ({ event }) => event),
  });
  const own = sorted(plan);
  return others
    .filter((other) => other.plan.id !== plan.plan.id)
    .map(sorted)
    .flatMap((other) => other.events.flatMap((b) => own.events.flatMap((a) => between(own, a, other, b))));
}
