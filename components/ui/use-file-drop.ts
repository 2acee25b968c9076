import { useLayoutEffect } from 'preact/hooks';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Files let go anywhere on the panel: nowhere may they replace it, as the browser would do by itself.
 * Listening begins with what is shown, not a frame later: what is let go in between would be lost.
 * @param onEnter files are being dragged over; @param onFiles they were let go
 */
export function useFileDrop(onEnter: () => void, onFiles: (files: readonly File[]) => void): void {
  useLayoutEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'drop', handle: (event: DragEvent) => void) =>
      window.addEventListener(type, (event) => holdsFiles(event) && handle(event), { signal: stop.signal });
    listen('dragenter', onEnter);
    listen('dragover', (event) => event.preventDefault());
    listen('drop', (event) => {
      event.preventDefault();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, [onEnter, onFiles]);
}
