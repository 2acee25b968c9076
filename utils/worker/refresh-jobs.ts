/**
 * Engine runs, one at a time a shop and shortly after the last stored sheet, so that a burst of
 * pages costs one run. What a run leaves undone (the worker was ended) is still marked dirty in the
 * database and is taken up at the next start. A run that fails is tried once more.
 */
import { forgetRevision, publishRevision } from '../platform/revisions.ts';

export interface RefreshJobs {
  /** Soon. */
  readonly schedule: (shop: string) => void;
  /** Now; resolves once the shop's suggestions stand. */
  readonly run: (shop: string) => Promise<void>;
  /** The same for work left undone; a failure is told to `failed` only. */
  readonly resume: (shop: string) => Promise<void>;
}

const SOON_MS = 150;

export interface RefreshAround {
  /** Told of a run that failed twice. */
  readonly failed: (error: unknown) => unknown;
  /** Whether the shop is stored. */
  readonly stands: (shop: string) => Promise<boolean>;
}

export function createRefreshJobs(
  refresh: (shop: string) => Promise<number>,
  { failed, stands }: RefreshAround,
): RefreshJobs {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, Promise<void>>();

  const once = async (shop: string) => {
    const revision = await refresh(shop);
    if (!(await stands(shop))) return;
    await publishRevision(shop, revision);
    // Whoever wiped it at that moment has forgotten it before it was there.
    if (!(await stands(shop))) await forgetRevision(shop);
  };
  const twice = async (shop: string) => {
    try {
      await once(shop).catch(() => once(shop));
    } catch (error) {
      await failed(error);
      throw error;
    }
  };

  const run = (shop: string): Promise<void> => {
    clearTimeout(timers.get(shop));
    timers.delete(shop);
    const next = (running.get(shop) ?? Promise.resolve()).catch(() => undefined).then(() => twice(shop));
    running.set(shop, next);
    return next;
  };

  const resume = (shop: string) => run(shop).catch(() => undefined);

  const schedule = (shop: string) => {
    clearTimeout(timers.get(shop));
    timers.set(
      shop,
      setTimeout(() => void resume(shop), SOON_MS),
    );
  };
  return { schedule, run, resume };
}
