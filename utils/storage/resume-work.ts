/** Takes up what an ended worker or page has left undone. */
import type { Database } from './database.ts';
import { resumeRebuilds } from './rebuild.ts';
import { dirtyShops } from './refresh.ts';
import { sweepImports } from './sweep-imports.ts';

export interface ResumeOptions {
  /** Epoch ms. */
  readonly now: number;
  readonly signal: AbortSignal;
  /** One engine run; it retries and reports its own failures. */
  readonly refresh: (shop: string) => Promise<void>;
  /** Told of every step that failed; the next ones are taken all the same. */
  readonly failed: (error: unknown) => unknown;
}

/**
 * Interrupted imports, then interrupted rebuilds, then engine runs of all shops with dirty
 * products or last judged on another day.
 * Any context may call it at its start, also several at once. Never rejects.
 */
export async function resumeWork(db: Database, { now, signal, refresh, failed }: ResumeOptions): Promise<void> {
  const step = async (job: () => Promise<void>) => {
    try {
      await job();
    } catch (error) {
      failed(error);
    }
  };
  await step(() => sweepImports(db, signal));
  await step(() => resumeRebuilds(db, signal));
  await step(async () => {
    for (const shop of await dirtyShops(db, now)) await step(() => refresh(shop));
  });
}
