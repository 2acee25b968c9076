/** The thread's end: one job a key, each stopped by its own signal. */

import { holdLock } from '../storage/locks.ts';
import type { Alive } from './thread.ts';

export interface JobSignals {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

type Question = { readonly key: number; readonly ask: string };

interface Served<Job, Q extends Question> {
  readonly open: (signals: JobSignals) => Job;
  readonly answer: (job: Job, question: Exclude<Q, { ask: 'drop' }>) => Promise<unknown>;
}

interface Running<Job> {
  readonly job: Job;
  readonly stop: AbortController;
}

/** Without the Web Locks API nobody is told, and only an error tells that the thread ended. */
async function sayAlive(): Promise<void> {
  if (!globalThis.navigator?.locks) return;
  const lock = `kuance-thread-${crypto.randomUUID()}`;
  await holdLock(lock, new AbortController().signal);
  postMessage({ kind: 'alive', lock } satisfies Alive);
}

/** Hears questions until the thread ends. */
export function serveThread<Job, Q extends Question>({ open, answer }: Served<Job, Q>): void {
  const running = new Map<number, Running<Job>>();

  const jobOf = (key: number): Job => {
    const known = running.get(key);
    if (known) return known.job;
    const stop = new AbortController();
    const onProgress = (done: number) => postMessage({ key, kind: 'progress', done });
    const job = open({ signal: stop.signal, onProgress });
    running.set(key, { job, stop });
    return job;
  };
  const hear = async (question: Q): Promise<void> => {
    const { key, ask } = question;
    if (ask === 'drop') {
      running.get(key)?.stop.abort();
      running.delete(key);
      return;
    }
    try {
      const outcome = await answer(jobOf(key), question as Exclude<Q, { ask: 'drop' }>);
      postMessage({ key, kind: 'outcome', outcome });
    } catch (error) {
      postMessage({ key, kind: 'failed', error: error instanceof Error ? error.name : String(error) });
    }
  };
  addEventListener('message', (event: MessageEvent<Q>) => void hear(event.data));
  void sayAlive();
}
