/** Each link of a chain in a task of its own. */
import { effect, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Watched } from '../../utils/stores/live-query.ts';
import { aTaskLater, inOwnTask } from '../../utils/stores/own-task.ts';

/** What was put off before this has run by then; nothing is run by the microtasks that go before. */
const nextTask = () => new Promise((done) => setTimeout(done));

interface Heard {
  readonly next: (value: number) => void;
  readonly failed: (error: unknown) => void;
}

function source() {
  const heard: Heard[] = [];
  let closed = 0;
  const watched: Watched<number> = {
    subscribe(next, failed) {
      heard.push({ next, failed });
      return {
        unsubscribe: () => {
          closed += 1;
        },
      };
    },
  };
  return { watched, last: () => heard.at(-1)!, closed: () => closed };
}

it('a value, or why there is none, comes a task after it was read; of several at once the newest', async () => {
  const { watched, last, closed } = source();
  const seen: unknown[] = [];
  const subscription = inOwnTask(watched).subscribe(
    (value) => seen.push(value),
    (error) => seen.push(error),
  );
  last().next(1);
  last().next(2);
  await Promise.resolve();
  expect(seen).toEqual([]);
  await nextTask();
  expect(seen).toEqual([2]);
  last().failed('full');
  await nextTask();
  expect(seen).toEqual([2, 'full']);
  last().next(3);
  subscription.unsubscribe();
  await nextTask();
  expect(seen).toEqual([2, 'full']);
  expect(closed()).toBe(1);
});

it('a signal follows a task later, and no longer once its screen is gone', async () => {
  const own = signal(1);
  const gone = new AbortController();
  const later = aTaskLater(own, gone.signal);
  expect(later.value).toBe(1);
  own.value = 2;
  own.value = 3;
  expect(later.value).toBe(1);
  await nextTask();
  expect(later.value).toBe(3);
  own.value = 4;
  gone.abort();
  await nextTask();
  expect(later.value).toBe(3);
});

it('what changed back meanwhile is not shown', async () => {
  const own = signal(1);
  const later = aTaskLater(own, new AbortController().signal);
  const shown: number[] = [];
  effect(() => void shown.push(later.value));
  own.value = 2;
  own.value = 1;
  await nextTask();
  expect(shown).toEqual([1]);
});
