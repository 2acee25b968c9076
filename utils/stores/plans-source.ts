/** What the store of plans is made of: where records come from and go to, and what its screen knows. */
import type { ReadonlySignal } from '@preact/signals';
import type { Candidate } from '../planner/candidate.ts';
import type { PlannerRecord, PlanPart } from '../planner/planner-record.ts';
import type { Reminder } from '../planner/reminders.ts';
import type { CeilingWatch } from '../storage/list-price-breaks.ts';
import type { ShopRow } from '../storage/tables.ts';
import type { Day } from '../time/day.ts';
import type { Watched } from './live-query.ts';
import type { PlanShelf } from './plan-shelf.ts';

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

/** What the screen around it knows. */
export interface PlansPlace {
  /** Epoch ms. */
  readonly clock: ReadonlySignal<number>;
  readonly today: ReadonlySignal<Day>;
  /** Those that were claimed. */
  readonly shops: ReadonlySignal<readonly ShopRow[]>;
}
