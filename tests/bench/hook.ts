/**
 * What the extension adds to a page's own requests. Two tabs of the same page in the same browser:
 * one was loaded before the extension's scripts were registered and never meets them.
 */
import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core';
import { say } from '../../scripts/run.ts';
import { practiceHandler } from '../backend/handler.ts';
import { REAL_ORIGIN } from '../backend/route.ts';
import { launchExtension } from '../browser/support/extension.ts';
import { openStored } from '../browser/support/stored.ts';
import { until } from '../browser/support/until.ts';
import { alternate, median, type Pair } from './measure.ts';

const DOCUMENT = `${REAL_ORIGIN}/cc/item_rank`;
const UNREGISTERED = `${REAL_ORIGIN}/cc/other/unregistered.json`;
const TODAY = '2026-11-22';
const REGISTERED = `${REAL_ORIGIN}/cc/item/view/top.json?dateType=day&dateRange=2026-11-21%7C2026-11-21&page=1&pageSize=100&order=desc&orderBy=payAmt`;
const ANSWER_BYTES = 200 * 1024;
const ROUNDS = 12;
const FETCHES = 10;
const CALLS = 2000;
/** Between two requests, so that what the extension does after the answer is over. */
const PAUSE_MS = 80;

/** An answer of 200 KB as the real ones are: most of it fields that nobody reads. */
function largeAnswer(): string {
  const { answer } = practiceHandler({ today: TODAY });
  const envelope = JSON.parse(answer({ method: 'GET', url: REGISTERED }).body as string) as {
    data: { data: Record<string, unknown>[] };
  };
  const rows = envelope.data.data;
  const missing = ANSWER_BYTES - JSON.stringify(envelope).length;
  const each = Math.max(0, Math.floor(missing / rows.length / 22));
  for (const row of rows) for (let i = 0; i < each; i += 1) row[`unread${1000 + i}`] = { value: i % 10 };
  return JSON.stringify(envelope);
}

async function play(context: BrowserContext): Promise<void> {
  const json = { status: 200, contentType: 'application/json' };
  const large = largeAnswer();
  await context.route(/^https?:/, (route) => route.abort());
  await context.route(`${REAL_ORIGIN}/**`, async (route: Route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/cc/item_rank') return route.fulfill({ body: '<!doctype html><title>bench</title>', contentType: 'text/html' });
    if (pathname.endsWith('/top.json')) return route.fulfill({ ...json, body: large });
    return route.fulfill({ ...json, body: '{"code":0}' });
  });
}

interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  await page.goto(DOCUMENT);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  return { page, cdp };
}

/** Time the tab's main thread was busy so far, ms. */
async function busy({ cdp }: Tab): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Median ms from the call to the text in the page's hands. */
async function fetches({ page }: Tab, url: string): Promise<number> {
  const times = await page.evaluate(
    async ([address, count, pause]) => {
      const all: number[] = [];
      for (let i = 0; i < count; i += 1) {
        const start = performance.now();
        await (await fetch(address)).text();
        all.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return all;
    },
    [url, FETCHES, PAUSE_MS] as const,
  );
  return median(times);
}

/** ms of one call of `fetch` itself, from a batch that is cancelled before it reaches the network. */
function calls({ page }: Tab, url: string): Promise<number> {
  return page.evaluate(
    ([address, count]) => {
      const signal = AbortSignal.abort();
      const start = performance.now();
      for (let i = 0; i < count; i += 1) fetch(address, { signal }).catch(() => undefined);
      return (performance.now() - start) / count;
    },
    [url, CALLS] as const,
  );
}

/** ms the main thread is busy for one request and all that follows from it. */
async function work(tab: Tab, url: string): Promise<number> {
  const before = await busy(tab);
  await fetches(tab, url);
  return ((await busy(tab)) - before) / FETCHES;
}

export interface HookResult {
  readonly call: Pair;
  readonly unregistered: Pair;
  readonly registered: Pair;
  readonly work: Pair;
  readonly bytes: number;
}

/** Both tabs in turn; each is brought to the front for its share. */
function inTurn(plain: Tab, hooked: Tab, measure: (tab: Tab) => Promise<number>, rounds = ROUNDS): Promise<Pair> {
  const of = (tab: Tab) => async () => {
    await tab.page.bringToFront();
    return measure(tab);
  };
  return alternate(rounds, 2, { ours: of(hooked), base: of(plain) });
}

export async function measureHook(executablePath: string): Promise<HookResult> {
  const extension = await launchExtension({ executablePath });
  try {
    const { context } = extension;
    await play(context);
    const stored = await openStored(extension);
    // Without consent no script is registered: this tab is the page without the extension.
    await stored.set({ consentAt: 0, 'site.taobao': { mode: 'table', paused: true } });
    return await inBothTabs(context, stored);
  } finally {
    await extension.close();
  }
}
