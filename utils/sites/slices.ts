interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page draw and answer before our next slice of work. */
export async function nextSlice(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve, 0));
}
