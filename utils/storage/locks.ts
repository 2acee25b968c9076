/** One job of a name at a time in the whole browser; without the Web Locks API in this context only. */
const queues = new Map<string, Promise<unknown>>();

async function inThisContext<T>(name: string, job: () => Promise<T>): Promise<T> {
  const before = queues.get(name) ?? Promise.resolve();
  const run = before.then(job, job);
  const settled = run.catch(() => undefined);
  queues.set(name, settled);
  try {
    return await run;
  } finally {
    if (queues.get(name) === settled) queues.delete(name);
  }
}

/** Runs `job` once no other holds `name`. @throws the signal's reason while waiting, and what `job` throws */
export async function withLock<T>(name: string, signal: AbortSignal, job: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  if (globalThis.navigator?.locks) return navigator.locks.request(name, { signal }, job);
  return inThisContext(name, () => {
    signal.throwIfAborted();
    return job();
  });
}

/** Does `job` unless another already holds `name`. @returns whether it was done */
export async function withFreeLock(name: string, job: () => Promise<void>): Promise<boolean> {
  if (globalThis.navigator?.locks) {
    return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await job();
      return lock !== null;
    });
  }
  if (queues.has(name)) return false;
  await inThisContext(name, job);
  return true;
}

/** Holds `name` until it is released. @throws the signal's reason while waiting */
export function holdLock(name: string, signal: AbortSignal): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const { promise: over, resolve: release } = Promise.withResolvers<void>();
    const job = () => {
      resolve(release);
      return over;
    };
    withLock(name, signal, job).catch(reject);
  });
}
