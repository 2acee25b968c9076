/** Lets a test browser reach the practice backend under the real host name. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Route } from 'playwright-core';
import type { PracticeHandler } from './handler.ts';

export const REAL_ORIGIN = 'https://sycm.taobao.com';

/** A route handler that answers from the practice backend, without a socket. */
export function routeTo(answer: PracticeHandler['answer']): (route: Route) => Promise<void> {
  return async (route) => {
    const request = route.request();
    const reply = answer({
      method: request.method(),
      url: request.url(),
      body: request.postData(),
      headers: request.headers(),
    });
    if (reply.delayMs > 0) await sleep(reply.delayMs);
    const { status, headers, body } = reply;
    await route.fulfill({ status, headers, body }).catch(() => undefined);
  };
}

/** Everything under the real host name is answered here; every other address is cut off. */
export async function playHost(context: BrowserContext, answer: PracticeHandler['answer']): Promise<void> {
  await context.route(/^https?:\/\//, (route) => route.abort('blockedbyclient'));
  await context.route(`${REAL_ORIGIN}/**`, routeTo(answer));
}
