import type { Questions } from './protocol.ts';
import { openThread, type Thread } from './thread.ts';

export type ImportThread = Thread<Questions>;

/** The import's own thread: however large a file is, the panel stays responsive. */
export function openImportThread(until: AbortSignal): ImportThread {
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return openThread<Questions>({ start, writes: 'store', until });
}
