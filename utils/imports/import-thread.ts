/** The screen's end of the import's thread: one question a file at a time, stopped by its signal. */
import type { Answer, Ask, InputOf, OutcomeOf, Question } from './protocol.ts';

interface Waiting {
  readonly settle: (outcome: OutcomeOf<Ask>) => void;
  readonly fail: (error: unknown) => void;
  readonly onProgress: (done: number) => void;
}

export interface AskOptions {
  /** Aborted, the file is forgotten; the answer is a failure unless it was already stored. */
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

export interface ImportThread {
  readonly ask: <A extends Ask>(key: number, ask: A, input: InputOf<A>, options: AskOptions) => Promise<OutcomeOf<A>>;
  /** Forgets what was read of a file. */
  readonly drop: (key: number) => void;
}

const nothing = () => undefined;
/** A thread that does not come to its next turn in this time hangs. */
const PATIENCE_MS = 10_000;

/** Starts with the first question and ends with the signal. */
export function openImportThread(until: AbortSignal): ImportThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;

  const hear = ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.key);
    if (!one) return;
    if (data.kind === 'progress') return one.onProgress(data.done);
    waiting.delete(data.key);
    if (data.kind === 'outcome') one.settle(data.outcome);
    else one.fail(new Error(data.error));
  };
  /** The thread itself ended: nothing it held is there any more. */
  const end = () => {
    worker?.terminate();
    worker = null;
    const failed = [...waiting.values()];
    waiting.clear();
    for (const { fail } of failed) fail(new Error('thread ended'));
  };
  const post = (question: Question) => {
    if (!worker) {
      worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', hear);
      worker.addEventListener('error', end);
    }
    worker.postMessage(question);
  };
  until.addEventListener('abort', end, { once: true });

  return {
    ask: (key, ask, input, { signal, onProgress = nothing }) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        let hangs: ReturnType<typeof setTimeout> | undefined;
        const stop = () => {
          post({ key, ask: 'drop' });
          // Storing may take its time to take back what it wrote; it is never cut short.
          if (ask !== 'store') hangs = setTimeout(end, PATIENCE_MS);
        };
        const done = () => {
          clearTimeout(hangs);
          signal.removeEventListener('abort', stop);
        };
        signal.addEventListener('abort', stop, { once: true });
        waiting.set(key, {
          settle: (outcome) => {
            done();
            resolve(outcome as OutcomeOf<typeof ask>);
          },
          fail: (error) => {
            done();
            reject(error);
          },
          onProgress,
        });
        post({ key, ask, input } as Question);
      }),
    drop: (key) => {
      if (worker) post({ key, ask: 'drop' });
    },
  };
}
