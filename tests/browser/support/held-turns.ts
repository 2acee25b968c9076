/** Holds what the worker puts off to its next turn, which is where a look back lets pages come first: so one can be seen half way. */
import type { Extension } from './extension.ts';
import { until } from './until.ts';

type SetTimeout = (run: () => void, after?: number) => unknown;

/** What hangs on the worker's own global object meanwhile. */
interface Holding {
  setTimeout: SetTimeout;
  held?: (() => void)[];
  real?: SetTimeout;
}

declare const self: Holding;

export interface HeldTurns {
  /** Waits until exactly so many wait for their turn. */
  readonly are: (count: number) => Promise<void>;
  /** Gives one its turn, the one that waited longest. */
  readonly giveOne: () => Promise<void>;
  /** Gives every one its turn, and holds no more. */
  readonly letGo: () => Promise<void>;
}

export async function holdTurns({ worker }: Extension): Promise<HeldTurns> {
  await worker.evaluate(() => {
    const real = self.setTimeout;
    const held: (() => void)[] = [];
    Object.assign(self, { real, held });
    self.setTimeout = (run, after) => (after === 0 ? held.push(run) : real(run, after));
  });
  return {
    are: async (count) => {
      await until(
        () => worker.evaluate(() => self.held?.length ?? 0),
        (waiting) => waiting === count,
      );
    },
    giveOne: () => worker.evaluate(() => self.held?.shift()?.()),
    letGo: () =>
      worker.evaluate(() => {
        if (self.real) self.setTimeout = self.real;
        for (const run of self.held?.splice(0) ?? []) run();
      }),
  };
}
