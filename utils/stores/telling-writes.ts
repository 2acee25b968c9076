/** Writes of a screen's store, whose failure is told wherever they were asked for. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { isDiskFull } from './disk-full.ts';

/** Why the last write did not come to pass; another one each time, so that what a click had changed is drawn back. */
export interface WriteProblem {
  readonly full: boolean;
}

export interface TellingWrites {
  /** null = it did, or none was asked for. */
  readonly problem: ReadonlySignal<WriteProblem | null>;
  /** The same write; it still rejects. */
  readonly told: <A extends readonly unknown[], T>(write: (...input: A) => Promise<T>) => (...input: A) => Promise<T>;
}

export function tellingWrites(): TellingWrites {
  const problem = signal<WriteProblem | null>(null);
  return {
    problem,
    told:
      (write) =>
      async (...input) => {
        try {
          const outcome = await write(...input);
          problem.value = null;
          return outcome;
        } catch (error) {
          problem.value = { full: isDiskFull(error) };
          throw error;
        }
      },
  };
}
