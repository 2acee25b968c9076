/** Live queries: a query runs again whenever what it read has changed, in whatever context. */
import { liveQuery } from 'dexie';

/** A stream of results that starts over whenever its data changes. */
export interface Watched<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): { unsubscribe(): void };
}

/**
 * Dexie names a database that could not be opened as one that was closed on purpose, and its live
 * queries keep silent about those; the reason it could not be opened stands inside.
 */
function openFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'DatabaseClosedError') return error;
  const { inner } = error as { inner?: unknown };
  return inner ?? error;
}

export function watch<T>(query: () => Promise<T> | T): Watched<T> {
  return liveQuery(async () => {
    try {
      return await query();
    } catch (error) {
      throw openFailure(error);
    }
  });
}
