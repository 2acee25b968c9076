/** The next two promotions of the current shop's platform, with their dated tasks. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { PlannedTasks } from '../files/promotion-events.ts';
import type { TaskRecord } from '../notes/records.ts';
import type { UpcomingAnchor } from '../promotions/next-anchors.ts';
import type { DatedTask } from '../promotions/tasks.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { type Day, dayOfInstant } from '../time/day.ts';
import type { Planning } from './planning.ts';

export interface PromotionsStore {
  readonly now: ReadonlySignal<number>;
  readonly today: ReadonlySignal<Day>;
  /** false until the calendar was read. */
  readonly ready: ReadonlySignal<boolean>;
  /** The wave that opens next, of any promotion, or another date that must not be missed. */
  readonly next: ReadonlySignal<UpcomingAnchor | null>;
  /** The running or next two. */
  readonly planned: ReadonlySignal<readonly PlannedTasks[]>;
  readonly platform: ReadonlySignal<PlatformId>;
}

/** A task stays where it was ticked as long as its days last. */
export function isDue({ state, from, to }: DatedTask, today: Day): boolean {
  return state === 'now' || (state === 'done' && from <= today && today <= to);
}

/** @param planning null until it was loaded */
export function createPromotionsStore(
  clock: ReadonlySignal<number>,
  platform: ReadonlySignal<PlatformId>,
  ticked: ReadonlySignal<readonly TaskRecord[]>,
  planning: ReadonlySignal<Planning | null>,
): PromotionsStore {
  const today = computed(() => dayOfInstant(clock.value));
  const doneOf = (promotion: string) =>
    new Set(ticked.value.filter((t) => t.wave === promotion && t.done).map((t) => t.task));
  return {
    now: clock,
    today,
    platform,
    ready: computed(() => planning.value !== null),
    next: computed(() => planning.value?.next(clock.value, platform.value) ?? null),
    planned: computed(() => planning.value?.planned(clock.value, platform.value, doneOf) ?? []),
  };
}
