import { useLayoutEffect } from 'preact/hooks';

/**
 * Files let go anywhere while the settings show a view that takes them; the browser would open them in the panel's
 * place. `use-file-drop.ts` is for the tabs: what they need at once is kept apart from what is loaded later.
 */
export function useDropped(onFiles: (files: readonly File[]) => void): void {
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        onFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => stop.abort();
  });
}
