import { useLoaded } from '../ui/use-loaded.ts';

interface Trying<T> {
  /** null = it cannot be tried as it was said. */
  readonly ask: (() => Promise<T>) | null;
  /** All that a trial rests on: said otherwise, what was tried before is forgotten. */
  readonly said: readonly unknown[];
}

/** What the whole file comes to, read as it was last said; null while it is being tried, or cannot be. */
export function useTrial<T>({ ask, said }: Trying<T>): T | 'failed' | null {
  const tried = useLoaded({ ask, by: [], subject: JSON.stringify(said) });
  if (tried.state === 'loading') return null;
  return tried.state === 'ready' ? tried.value : 'failed';
}
