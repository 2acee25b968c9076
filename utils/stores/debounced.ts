import { effect, type ReadonlySignal, signal } from '@preact/signals';

/** Follows `source` once it has been still for `ms` milliseconds; an emptied text follows at once. */
export function debounced(source: ReadonlySignal<string>, ms: number, until: AbortSignal): ReadonlySignal<string> {
  const settled = signal(source.peek());
  const stop = effect(() => {
    const value = source.value;
    const timer = setTimeout(
      () => {
        settled.value = value;
      },
      value === '' ? 0 : ms,
    );
    return () => clearTimeout(timer);
  });
  until.addEventListener('abort', stop, { once: true });
  return settled;
}
