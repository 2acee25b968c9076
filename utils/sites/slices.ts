/** How long, in ms, we work before the page gets its turn. */
const SLICE = 10;

interface Scheduler {
  postTask?: (task: () => void) => Promise<void>;
}

/** Lets the page do what it has to do before our next slice of work. */
async function nextSlice(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  // Not `scheduler.yield`: what follows it goes before the page's own tasks. Nor a lower priority: a page
  // that never rests would never be read.
  if (scheduler?.postTask) await scheduler.postTask(() => undefined);
  else await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Long work in slices by the clock: how much fits into one depends on the page and the machine. */
export class Slices {
  #began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#began > SLICE;
  }

  async next(): Promise<void> {
    await nextSlice();
    this.#began = performance.now();
  }
}
