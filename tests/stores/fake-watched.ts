import type { Watched } from '../../utils/stores/live-query.ts';

export interface FakeWatched<T> extends Watched<T> {
  readonly emit: (value: T) => void;
  readonly fail: (error: unknown) => void;
  readonly listeners: () => number;
}

/** A stream the test pushes into. */
export function fakeWatched<T>(): FakeWatched<T> {
  const all = new Set<{ next: (value: T) => void; failed: (error: unknown) => void }>();
  return {
    subscribe(next, failed) {
      const own = { next, failed };
      all.add(own);
      return { unsubscribe: () => all.delete(own) };
    },
    emit: (value) => {
      for (const { next } of all) next(value);
    },
    fail: (error) => {
      for (const { failed } of all) failed(error);
    },
    listeners: () => all.size,
  };
}
