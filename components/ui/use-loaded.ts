import { useEffect, useState } from 'preact/hooks';
import { failure, LOADING, type Loaded } from '../../utils/stores/live-query.ts';

interface Asked<T> {
  /** Its signal aborts once nobody waits for the answer any more. null = nothing to ask. */
  readonly ask: ((signal: AbortSignal) => Promise<T>) | null;
  /** Where one of these changes it is asked anew. */
  readonly by: readonly unknown[];
  /**
   * When this changes the old answer no longer belongs to the question and is dropped at once;
   * otherwise it stays on screen until the new one is there. Default: never dropped.
   */
  readonly subject?: unknown;
}

/** What is asked for once a view shows it. An answer nobody waits for any more is never shown. */
export function useLoaded<T>({ ask, by, subject }: Asked<T>): Loaded<T> {
  const [found, setFound] = useState<{ readonly loaded: Loaded<T>; readonly subject: unknown }>({
    loaded: LOADING,
    subject,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks says what its question rests on
  useEffect(() => {
    // What was left is not what is come back to.
    setFound((before) => (Object.is(before.subject, subject) ? before : { loaded: LOADING, subject }));
    if (ask === null) return;
    const gone = new AbortController();
    const show = (loaded: Loaded<T>) => gone.signal.aborted || setFound({ loaded, subject });
    ask(gone.signal).then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => show(failure(error)),
    );
    return () => gone.abort();
  }, [...by, subject, ask === null]);
  return ask !== null && Object.is(found.subject, subject) ? found.loaded : LOADING;
}
