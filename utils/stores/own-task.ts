/**
 * What a thousand records bring about when one of them changes (they are read, counted anew, drawn) follows in one go,
 * as each comes of the other: here the chain is cut, so that the browser can paint and hear the operator in between.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Watched } from './live-query.ts';

/** Runs only the newest. */
interface Turn {
  readonly next: (run: () => void) => void;
  readonly stop: () => void;
}

function turn(): Turn {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(waiting);
  return {
    next: (run) => {
      stop();
      waiting = setTimeout(run);
    },
    stop,
  };
}

/** Values come in tasks of their own. */
export function inOwnTask<T>(watched: Watched<T>): Watched<T> {
  return {
    subscribe(next, failed) {
      const { next: then, stop } = turn();
      const inner = watched.subscribe(
        (value) => then(() => next(value)),
        (error) => then(() => failed(error)),
      );
      return {
        unsubscribe() {
          stop();
          inner.unsubscribe();
        },
      };
    },
  };
}

/** The same, each change a task later. */
export function aTaskLater<T>(source: ReadonlySignal<T>, until: AbortSignal): ReadonlySignal<T> {
  const later = signal(source.peek());
  const { next, stop } = turn();
  const end = effect(() => {
    const value = source.value;
    next(() => {
      later.value = value;
    });
  });
  const stopAll = () => {
    end();
    stop();
  };
  until.addEventListener('abort', stopAll, { once: true });
  if (until.aborted) stopAll();
  return later;
}
