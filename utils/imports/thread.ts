/** The screen's end of a thread of its own: one question a key at a time, stopped by its signal. */

import { withLock } from '../storage/locks.ts';

/** What may be asked, by name: each a function of its input. */
type Asked<Q> = { readonly [A in keyof Q]: (input: never) => unknown };
export type InputOf<Q extends Asked<Q>, A extends keyof Q> = Parameters<Q[A]>[0];
export type OutcomeOf<Q extends Asked<Q>, A extends keyof Q> = ReturnType<Q[A]>;

export type QuestionOf<Q extends Asked<Q>> = { readonly key: number } & (
  | { readonly [A in keyof Q]: { readonly ask: A; readonly input: InputOf<Q, A> } }[keyof Q]
  /** Stop whatever is done under the key and forget it; what was asked is answered, by failing or by being done. */
  | { readonly ask: 'drop' }
);

export type AnswerOf<Q extends Asked<Q>> = { readonly key: number } & (
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'outcome'; readonly outcome: OutcomeOf<Q, keyof Q> }
  | { readonly kind: 'failed'; readonly error: string }
);

/** Said once, of no question: the thread holds this lock as long as it lives. */
export interface Alive {
  readonly kind: 'alive';
  readonly lock: string;
}

export interface AskOptions {
  /** Aborted, the key is forgotten; the answer is a failure unless it was already done. */
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

export interface Thread<Q extends Asked<Q>> {
  readonly ask: <A extends keyof Q>(
    key: number,
    ask: A,
    input: InputOf<Q, A>,
    options: AskOptions,
  ) => Promise<OutcomeOf<Q, A>>;
  /** Forgets what is held under the key. */
  readonly drop: (key: number) => void;
}

interface Waiting {
  readonly settle: (outcome: unknown) => void;
  readonly fail: (error: unknown) => void;
  readonly onProgress: (done: number) => void;
  /** Kept once it was answered, either way. */
  readonly over: Promise<void>;
}

const nothing = () => undefined;
/** A thread that does not come to its next turn in this time hangs. */
const PATIENCE_MS = 10_000;

interface ThreadOptions<Q> {
  readonly start: () => Worker;
  /** Takes its time to take back what it wrote, and is never cut short. */
  readonly writes: keyof Q;
  readonly until: AbortSignal;
}

/** Starts with the first question and ends with the signal. */
export function openThread<Q extends Asked<Q>>({ start, writes, until }: ThreadOptions<Q>): Thread<Q> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let watching = new AbortController();

  /** No event tells that a thread was taken away: its lock is let go with it (Web Locks 4.2). */
  const watch = (one: Worker, lock: string) => {
    withLock(lock, watching.signal, async () => {
      if (worker === one) end();
    }).catch(nothing);
  };
  const hear = (one: Worker, data: AnswerOf<Q> | Alive) => {
    if (data.kind === 'alive') watch(one, data.lock);
    else answer(data);
  };
  const answer = (data: AnswerOf<Q>) => {
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
    watching.abort();
    watching = new AbortController();
    const failed = [...waiting.values()];
    waiting.clear();
    for (const { fail } of failed) fail(new Error('thread ended'));
  };
  const post = (question: QuestionOf<Q>) => {
    if (!worker) {
      const one = start();
      one.addEventListener('message', ({ data }: MessageEvent<AnswerOf<Q> | Alive>) => hear(one, data));
      one.addEventListener('error', end);
      worker = one;
    }
    worker.postMessage(question);
  };
  until.addEventListener('abort', end, { once: true });

  const ask: Thread<Q>['ask'] = (key, asked, input, options) => {
    // The thread answers by key: of two answers nobody could tell which question it is of.
    const before = waiting.get(key);
    if (before) return before.over.then(() => ask(key, asked, input, options));
    const { signal, onProgress = nothing } = options;
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      let hangs: ReturnType<typeof setTimeout> | undefined;
      const stop = () => {
        post({ key, ask: 'drop' });
        if (asked !== writes) hangs = setTimeout(end, PATIENCE_MS);
      };
      const { promise: over, resolve: isOver } = Promise.withResolvers<void>();
      const done = () => {
        clearTimeout(hangs);
        signal.removeEventListener('abort', stop);
        isOver();
      };
      signal.addEventListener('abort', stop, { once: true });
      waiting.set(key, {
        settle: (outcome) => {
          done();
          resolve(outcome as OutcomeOf<Q, typeof asked>);
        },
        fail: (error) => {
          done();
          reject(error);
        },
        onProgress,
        over,
      });
      post({ key, ask: asked, input } as QuestionOf<Q>);
    });
  };

  return {
    ask,
    drop: (key) => {
      if (worker) post({ key, ask: 'drop' });
    },
  };
}
