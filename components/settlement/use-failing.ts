import { useCallback, useState } from 'preact/hooks';

/** Runs what a click asks for. @returns whether the last one failed, and how to run the next */
export function useFailing(): readonly [boolean, (job: () => Promise<unknown>) => void] {
  const [failed, setFailed] = useState(false);
  const run = useCallback((job: () => Promise<unknown>) => {
    setFailed(false);
    job().catch(() => setFailed(true));
  }, []);
  return [failed, run];
}
