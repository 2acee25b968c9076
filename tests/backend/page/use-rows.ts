import { useEffect, useRef, useState } from 'react';
import type { BootList } from '../boot.ts';
import { keep, kept, load, type Rows } from './load.ts';
import { requestOf, type View } from './view.ts';

export interface Loaded {
  readonly rows: Rows;
  readonly busy: boolean;
  readonly error: string | null;
}

const NOTHING: Loaded = { rows: { total: 0, rows: [] }, busy: true, error: null };

/**
 * The rows of a view. An answer that a newer request has overtaken is not shown; a failed one leaves
 * what was there.
 */
export function useRows(view: View, list: BootList, scenario: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const newest = useRef(0);
  const path = requestOf(view, list);
  useEffect(() => {
    const mine = ++newest.current;
    const stop = new AbortController();
    const cached = scenario === 'cached-reopen' ? kept(path) : null;
    if (cached) {
      setLoaded({ rows: cached, busy: false, error: null });
      return;
    }
    setLoaded((before) => ({ ...before, busy: true, error: null }));
    load(path, scenario, stop.signal).then(
      (rows) => {
        keep(path, rows);
        if (mine === newest.current) setLoaded({ rows, busy: false, error: null });
      },
      (error: unknown) => {
        const text =
          error instanceof SyntaxError || !(error instanceof Error) ? '数据加载失败，请稍后重试' : error.message;
        if (mine === newest.current) setLoaded((before) => ({ ...before, busy: false, error: text }));
      },
    );
    return () => stop.abort();
  }, [path, scenario]);
  return loaded;
}
