/** What plans have to tell, as lines; loaded after the first paint. */
import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import { breakWords } from '../planner/break-words.ts';
import { reminderLines } from '../planner/reminder-words.ts';
import type { Database } from '../storage/database.ts';
import { planWarnings } from '../storage/plan-warnings.ts';
import { watch } from '../storage/watch.ts';
import type { Language } from '../texts/texts.ts';

export interface WarningLines {
  readonly breaks: readonly string[];
  /** Prices above their own ceiling. */
  readonly above: readonly string[];
  readonly reminders: readonly string[];
}

interface Place {
  /** Epoch ms. */
  readonly clock: ReadonlySignal<number>;
  readonly language: ReadonlySignal<Language>;
}

/** Follows what is stored, the time and the language until aborted. */
export function watchWarnings(
  db: Database,
  { clock, language }: Place,
  into: Signal<WarningLines | null>,
  until: AbortSignal,
): void {
  const stop = effect(() => {
    const [now, words] = [clock.value, language.value];
    const subscription = watch(() => planWarnings(db, now)).subscribe(
      ({ breaks, reminders, eventOf }) => {
        const lines = (isAbove: boolean) => {
          const of = breaks.filter(({ kind }) => (kind === 'above') === isAbove);
          return [...new Set(of.map((one) => breakWords(one, eventOf, words)))];
        };
        into.value = {
          breaks: lines(false),
          above: lines(true),
          reminders: reminderLines(reminders, words),
        };
      },
      // The popup stands without them.
      () => undefined,
    );
    return () => subscription.unsubscribe();
  });
  until.addEventListener('abort', stop, { once: true });
}
