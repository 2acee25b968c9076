import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';

/** What a screen knows of something that is read: nothing yet, the value, or why not. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: string };

/** A stream of results that starts over whenever its data changes, as the storage room gives it. */
export interface Watched<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): { unsubscribe(): void };
}

export const LOADING: Loaded<never> = { state: 'loading' };

export interface LiveQuery<T> {
  /** Read as a signal effect: the signals it reads decide when it is asked anew. null = nothing to ask. */
  readonly ask: () => Watched<T> | null;
  /**
   * When this changes the old value no longer belongs to the question and is dropped at once;
   * otherwise it stays on screen until the new one is there. Default: never dropped.
   */
  readonly subject?: () => unknown;
}

/** In one line: the storage adds the causes below. */
export function failure(error: unknown): Loaded<never> {
  const text = error instanceof Error ? error.message : String(error);
  return { state: 'failed', error: text.split('\n', 1)[0] ?? text };
}

/**
 * A signal that follows a live query until `signal` aborts.
 * Failures of the query become a value (`failed`), they never throw into a screen.
 */
export function liveSignal<T>(query: LiveQuery<T>, until: AbortSignal): ReadonlySignal<Loaded<T>> {
  const result = signal<Loaded<T>>(LOADING);
  let subject: unknown;
  const stop = effect(() => {
    const next = query.subject?.();
    const watched = query.ask();
    if (watched === null || !Object.is(next, subject)) result.value = LOADING;
    subject = next;
    if (watched === null) return;
    const subscription = untracked(() =>
      watched.subscribe(
        (value) => {
          result.value = { state: 'ready', value };
        },
        (error) => {
          result.value = failure(error);
        },
      ),
    );
    return () => subscription.unsubscribe();
  });
  until.addEventListener('abort', stop, { once: true });
  if (until.aborted) stop();
  return result;
}

/** A stream whose code is loaded when it is first listened to. */
export function deferred<T>(load: () => Promise<Watched<T>>): Watched<T> {
  return {
    subscribe(next, failed) {
      let inner: { unsubscribe(): void } | null = null;
      let closed = false;
      load().then((watched) => {
        if (!closed) inner = watched.subscribe(next, failed);
      }, failed);
      return {
        unsubscribe() {
          closed = true;
          inner?.unsubscribe();
        },
      };
    },
  };
}

/** The value when it is there, otherwise the given one. */
export function valueOr<T>(loaded: Loaded<T>, otherwise: NoInfer<T>): T {
  return loaded.state === 'ready' ? loaded.value : otherwise;
}

/** The same state with another value. */
export function mapLoaded<T, U>(loaded: Loaded<T>, to: (value: T) => U): Loaded<U> {
  return loaded.state === 'ready' ? { state: 'ready', value: to(loaded.value) } : loaded;
}
