/** The clock of the extension's own scripts on a page and of its worker: no page script reaches either. */
import type { Page } from 'playwright-core';
import type { Extension } from './extension.ts';

interface World {
  readonly id: number;
  readonly origin: string;
}

/** Sets both to a moment, from which they go on. @param at epoch ms */
export type SetClock = (at: number) => Promise<void>;

const GOES_ON_FROM = (at: number) =>
  `{ const real = performance.now(); Date.now = () => ${at} + Math.round(performance.now() - real); }`;

/** To be asked for once the page's scripts run. */
export async function clockOf({ context, worker, url }: Extension, page: Page): Promise<SetClock> {
  const cdp = await context.newCDPSession(page);
  const worlds: World[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: made }) => worlds.push(made));
  await cdp.send('Runtime.enable');
  const own = worlds.filter(({ origin }) => url('').startsWith(origin) && origin !== '');
  if (own.length === 0) throw new Error('no script of the extension on this page');
  return async (at) => {
    await worker.evaluate(GOES_ON_FROM(at));
    for (const { id } of own) await cdp.send('Runtime.evaluate', { expression: GOES_ON_FROM(at), contextId: id });
  };
}

/** Sets that of the worker and of every page opened from now on. @param at epoch ms */
export async function clockOfAll({ context, worker }: Extension, at: number): Promise<void> {
  await context.addInitScript(GOES_ON_FROM(at));
  await worker.evaluate(GOES_ON_FROM(at));
}
