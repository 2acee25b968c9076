/**
 * Engine runs, one at a time a shop and shortly after the last stored sheet, so that a burst of
 * pages costs one run. What a run leaves undone (the worker was ended) is still marked dirty in the
 * database and is taken up at the next start.
 */
import { publishRevision } from '../platform/revisions.ts';

export interface RefreshJobs {
  /** Soon. */
  readonly schedule: (shop: string) => void;
  /** Now; resolves once the shop's suggestions stand. */
  readonly run: (shop: string) => Promise<void>;
}

const SOON_MS = 150;

export function createRefreshJobs(refresh: (shop: string) => Promise<number>): RefreshJobs {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, Promise<void>>();

  const run = (shop: string): Promise<void> => {
    clearTimeout(timers.get(shop));
    timers.delete(shop);
    const next = (running.get(shop) ?? Promise.resolve())
      .catch(() => undefined)
      .then(async () => publishRevision(shop, await refresh(shop)));
    running.set(shop, next);
    return next;
  };

  const schedule = (shop: string) => {
    clearTimeout(timers.get(shop));
    timers.set(
      shop,
      setTimeout(() => void run(shop).catch(() => undefined), SOON_MS),
    );
  };
  return { schedule, run };
}
