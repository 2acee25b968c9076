/** Work on the way to the disk: the processor need not stand still while something is written. */

/**
 * Makes one thing while the one before it is still being written. Writes follow each other in order;
 * after a failure nothing further is written, and none is under way any more.
 */
export async function oneAhead<A, B>(
  inputs: AsyncIterable<A> | Iterable<A>,
  make: (input: A) => B | Promise<B>,
  write: (made: B) => Promise<void>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const input of inputs) {
      const made = await make(input);
      await writing;
      writing = write(made);
      // Met at the next turn or at the end; until then it is nobody's.
      writing.catch(() => undefined);
    }
    await writing;
  } finally {
    await writing.catch(() => undefined);
  }
}

/** Waits for all of them, also after one has failed, so that none writes later than its caller thinks. */
export async function allSettled(jobs: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(jobs);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
