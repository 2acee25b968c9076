import { useRef, useState } from 'preact/hooks';

interface Keep {
  readonly busy: boolean;
  /** Of the last writing. */
  readonly failed: boolean;
  readonly keep: (write: () => Promise<void>) => void;
}

/** One writing at a time: pressed again before it is done, nothing more is written. */
export function useKeep(): Keep {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const writing = useRef(false);
  const keep: Keep['keep'] = (write) => {
    if (writing.current) return;
    writing.current = true;
    setBusy(true);
    const done = (bad: boolean) => {
      writing.current = false;
      setBusy(false);
      setFailed(bad);
    };
    write().then(
      () => done(false),
      () => done(true),
    );
  };
  return { busy, failed, keep };
}
