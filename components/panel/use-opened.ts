import { useEffect, useState } from 'preact/hooks';

/** What is opened for as long as the view stands; null until it is there. */
export function useOpened<T>(open: (until: AbortSignal) => Promise<T>): T | null {
  const [opened, setOpened] = useState<T | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    void open(gone.signal).then((value) => gone.signal.aborted || setOpened(() => value));
    return () => gone.abort();
  }, [open]);
  return opened;
}
