/**
 * The practice backend under the real host name, and a log of everything else a page or the
 * extension tried to reach: it is refused, and tests expect it empty.
 */
import type { BrowserContext } from 'playwright-core';
import { buildPage } from '../../backend/build-page.ts';
import { type PracticeSettings, practiceHandler } from '../../backend/handler.ts';
import { OTHER_SITES } from '../../backend/other-sites.ts';
import { routeTo } from '../../backend/route.ts';

export interface Practice {
  readonly truth: ReturnType<typeof practiceHandler>['truth'];
  /** Addresses outside the practice backend. */
  readonly strangers: readonly string[];
  /** Paths with parameters that reached the practice backend. */
  readonly served: readonly string[];
}

/** Routes the whole context; call before the first page is opened. */
export async function practise(context: BrowserContext, options: PracticeSettings = {}): Promise<Practice> {
  await buildPage();
  const { answer, truth } = practiceHandler(options);
  const strangers: string[] = [];
  const served: string[] = [];
  await context.route(/^https?:/, async (route) => {
    strangers.push(route.request().url());
    await route.abort();
  });
  const fulfil = routeTo(answer);
  await context.route('https://sycm.taobao.com/**', async (route) => {
    const url = new URL(route.request().url());
    served.push(url.pathname + url.search);
    await fulfil(route);
  });
  for (const site of OTHER_SITES) {
    for (const host of site.hosts) {
      await context.route(`https://${host}/**`, async (route) => {
        const request = route.request();
        await route.fulfill(site.answer({ method: request.method(), url: request.url(), body: request.postData() }));
      });
    }
  }
  return { truth, strangers, served };
}
