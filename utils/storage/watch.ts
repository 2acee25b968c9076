/** Live queries: a query runs again whenever what it read has changed, in whatever context. */
import { liveQuery } from 'dexie';

/** A stream of results that starts over whenever its data changes. */
export interface Watched<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): { unsubscribe(): void };
}

export function watch<T>(query: () => Promise<T> | T): Watched<T> {
  return liveQuery(query);
}
