/** The next two promotions of the current shop's platform, with their dated tasks. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { PlannedTasks } from '../files/promotion-events.ts';
import type { TaskRecord } from '../notes/records.ts';
import { nextPromotions, nextWaves } from '../promotions/next-waves.ts';
import type { UpcomingWave } from '../promotions/promotion.ts';
import { type DatedTask, tasksFor } from '../promotions/tasks.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { type Day, dayOfInstant } from '../time/day.ts';

export interface PromotionsStore {
  readonly now: ReadonlySignal<number>;
  readonly today: ReadonlySignal<Day>;
  /** The wave that opens next, of any promotion. */
  readonly next: ReadonlySignal<UpcomingWave | null>;
  /** The running or next two. */
  readonly planned: ReadonlySignal<readonly PlannedTasks[]>;
  readonly platform: ReadonlySignal<PlatformId>;
}

/** A task stays where it was ticked as long as its days last. */
export function isDue({ state, from, to }: DatedTask, today: Day): boolean {
  return state === 'now' || (state === 'done' && from <= today && today <= to);
}

const SHOWN = 2;

export function createPromotionsStore(
  clock: ReadonlySignal<number>,
  platform: ReadonlySignal<PlatformId>,
  ticked: ReadonlySignal<readonly TaskRecord[]>,
): PromotionsStore {
  const today = computed(() => dayOfInstant(clock.value));
  const doneOf = (promotion: string) =>
    new Set(ticked.value.filter((t) => t.wave === promotion && t.done).map((t) => t.task));
  return {
    now: clock,
    today,
    platform,
    next: computed(() => nextWaves(clock.value, platform.value, 1)[0] ?? null),
    planned: computed(() =>
      nextPromotions(clock.value, platform.value, SHOWN).map((promotion) => ({
        promotion,
        tasks: tasksFor(promotion, today.value, doneOf(promotion.id)),
      })),
    ),
  };
}
