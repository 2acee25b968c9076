/** The calendar of the real database, for as long as a screen is open. */
import type { Signal } from '@preact/signals';
import { BUILT_IN } from '../promotions/calendar.ts';
import { storedCalendar } from '../storage/calendar.ts';
import type { Database } from '../storage/database.ts';
import { watch } from '../storage/watch.ts';
import { type Planning, planningOf } from './planning.ts';

/** Where it cannot be read, what is built in still counts down. */
export function watchPlanning(db: Database, planning: Signal<Planning | null>, until: AbortSignal): void {
  const subscription = watch(() => storedCalendar(db)).subscribe(
    (calendar) => {
      planning.value = planningOf(calendar);
    },
    () => {
      planning.value ??= planningOf(BUILT_IN);
    },
  );
  until.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
