import { setTimeout as sleep } from 'node:timers/promises';

const STEP = 50;

/** Looks again and again until what is seen is good, and gives that. @throws Error with what was seen last */
export async function until<T>(look: () => Promise<T>, good: (seen: T) => boolean, timeout = 20_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const seen = await look();
    if (good(seen)) return seen;
    if (Date.now() > end) throw new Error(`still not so after ${timeout} ms: ${JSON.stringify(seen)?.slice(0, 600)}`);
    await sleep(STEP);
  }
}
