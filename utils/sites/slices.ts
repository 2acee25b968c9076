interface Scheduler {
  postTask?: (task: () => void) => Promise<void>;
}

/** Lets the page do what it has to do before our next slice of work. */
export async function nextSlice(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  // Not `scheduler.yield`: what follows it goes before the page's own tasks. Nor a lower priority: a page
  // that never rests would never be read.
  if (scheduler?.postTask) await scheduler.postTask(() => undefined);
  else await new Promise((resolve) => setTimeout(resolve, 0));
}
