import type { ReviewQuery } from '../messages/protocol.ts';

/**
 * 建议回看 takes seconds of the worker: what several views ask of a shop is made once, and made no further once the last
 * of them was left.
 */
interface Running<T> {
  readonly made: Promise<T>;
  readonly stop: AbortController;
  /** Ids of the views that wait for it. */
  readonly views: Set<string>;
}

export interface RunningReviews<T> {
  readonly ask: (query: ReviewQuery) => Promise<T>;
  /** A view that asked was left; one whose answer was already on its way takes nothing from the others. */
  readonly leave: (query: ReviewQuery) => void;
}

export function createRunningReviews<T>(make: (shop: string, signal: AbortSignal) => Promise<T>): RunningReviews<T> {
  const running = new Map<string, Running<T>>();

  function begin(shop: string): Running<T> {
    const stop = new AbortController();
    const own: Running<T> = { made: make(shop, stop.signal), stop, views: new Set() };
    running.set(shop, own);
    const forget = () => {
      if (running.get(shop) === own) running.delete(shop);
    };
    own.made.then(forget, forget);
    return own;
  }

  return {
    ask: ({ shop, view }) => {
      const own = running.get(shop) ?? begin(shop);
      own.views.add(view);
      return own.made;
    },
    leave: ({ shop, view }) => {
      const own = running.get(shop);
      if (!own?.views.delete(view) || own.views.size > 0) return;
      running.delete(shop);
      own.stop.abort();
    },
  };
}
