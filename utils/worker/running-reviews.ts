/**
 * 建议回看 takes seconds of the worker: what several views ask of a shop is made once, and made no further once the last
 * of them was left.
 */
interface Running<T> {
  readonly made: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

export interface RunningReviews<T> {
  readonly ask: (shop: string) => Promise<T>;
  /** A view that asked was left. */
  readonly leave: (shop: string) => void;
}

export function createRunningReviews<T>(make: (shop: string, signal: AbortSignal) => Promise<T>): RunningReviews<T> {
  const running = new Map<string, Running<T>>();

  function begin(shop: string): Running<T> {
    const stop = new AbortController();
    const own: Running<T> = { made: make(shop, stop.signal), stop, waiting: 0 };
    running.set(shop, own);
    const forget = () => {
      if (running.get(shop) === own) running.delete(shop);
    };
    own.made.then(forget, forget);
    return own;
  }

  return {
    ask: (shop) => {
      const own = running.get(shop) ?? begin(shop);
      own.waiting += 1;
      return own.made;
    },
    leave: (shop) => {
      const own = running.get(shop);
      if (!own) return;
      own.waiting -= 1;
      if (own.waiting > 0) return;
      running.delete(shop);
      own.stop.abort();
    },
  };
}
