import type { SettlementQuestions } from './settlement-protocol.ts';
import { openThread, type Thread } from './thread.ts';

export type SettlementThread = Thread<SettlementQuestions>;

/** Settlement's own thread: however long a bill is, the screen stays responsive. */
export function openSettlementThread(until: AbortSignal): SettlementThread {
  const start = () => new Worker(new URL('./settlement-worker.ts', import.meta.url), { type: 'module' });
  return openThread<SettlementQuestions>({ start, writes: 'store', until });
}
