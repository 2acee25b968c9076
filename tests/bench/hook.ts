/**
 * What the extension adds to a page's own requests. Two tabs of the same page in the same browser:
 * one was loaded before the extension's scripts were registered and never meets them.
 */
import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core';
import { say } from '../../scripts/run.ts';
import { practiceHandler } from '../backend/handler.ts';
import { REAL_ORIGIN } from '../backend/route.ts';
import { chooseMode } from '../browser/support/bench.ts';
import { type Extension, launchExtension } from '../browser/support/extension.ts';
import { openStored, type StoredInTab } from '../browser/support/stored.ts';
import { until } from '../browser/support/until.ts';
import { alternate, median, type Pair } from './measure.ts';

const DOCUMENT = `${REAL_ORIGIN}/cc/item_rank`;
const UNREGISTERED = `${REAL_ORIGIN}/cc/other/unregistered.json`;
const TODAY = '2026-11-22';
const LIST = `${REAL_ORIGIN}/cc/item/view/top.json?dateType=day&dateRange=2026-11-21%7C2026-11-21&order=desc&orderBy=payAmt`;
const REGISTERED = `${LIST}&page=1&pageSize=100`;
const ANSWER_BYTES = 200 * 1024;
const ROUNDS = 10;
const WARM_UP = 1;
const FETCHES = 10;
const CALLS = 2000;
/** Between two requests, so that what the extension does after the answer is over. */
const PAUSE_MS = 50;

/** The rows of all pages in one answer of 200 KB: as in real ones, most of it is fields nobody reads. */
function largeAnswer(): string {
  const { answer } = practiceHandler({ today: TODAY });
  const page = (number: number) => {
    const { body } = answer({ method: 'GET', url: `${LIST}&page=${number}&pageSize=20` });
    return JSON.parse(body as string) as { data: { data: Record<string, unknown>[] } };
  };
  const [envelope, ...others] = [1, 2, 3, 4, 5].map(page);
  if (!envelope) throw new Error('no answer');
  const rows = envelope.data.data;
  rows.push(...others.flatMap(({ data }) => data.data));
  const size = () => JSON.stringify(envelope).length;
  for (let i = 0; size() < ANSWER_BYTES; i += 1) for (const row of rows) row[`unread${1000 + i}`] = { value: i % 10 };
  return JSON.stringify(envelope);
}

async function play(context: BrowserContext, large: string): Promise<void> {
  const json = { status: 200, contentType: 'application/json' };
  await context.route(/^https?:/, (route) => route.abort());
  await context.route(`${REAL_ORIGIN}/**`, async (route: Route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/cc/item_rank')
      return route.fulfill({ body: '<!doctype html><title>bench</title>', contentType: 'text/html' });
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

export interface HookResult {
  readonly call: Pair;
  readonly unregistered: Pair;
  readonly registered: Pair;
  readonly work: Pair;
}

declare const chrome: { readonly scripting: { unregisterContentScripts(): Promise<void> } };

/** A tab loaded while no script is registered, and one loaded after both are. */
async function openTabs({ context }: Extension, stored: StoredInTab): Promise<readonly [plain: Tab, hooked: Tab]> {
  await chooseMode(stored, 'table');
  await stored.page.evaluate(() => chrome.scripting.unregisterContentScripts());
  const plain = await openTab(context);
  await chooseMode(stored, 'answers');
  const hooked = await openTab(context);
  await fetches(hooked, REGISTERED);
  await until(stored.now, ({ sheets }) => sheets.length === 1);
  return [plain, hooked];
}

/** Both tabs in turn; each is brought to the front for its share. */
async function inTurn(plain: Tab, hooked: Tab): Promise<HookResult> {
  const of = (measure: (tab: Tab) => Promise<number>, rounds = ROUNDS) => {
    const on = (tab: Tab) => async () => {
      await tab.page.bringToFront();
      return measure(tab);
    };
    return alternate(rounds, WARM_UP, { ours: on(hooked), base: on(plain) });
  };
  say('  hook: calls of an unregistered path');
  const call = await of((tab) => calls(tab, UNREGISTERED), 3 * ROUNDS);
  say('  hook: requests of an unregistered path');
  const unregistered = await of((tab) => fetches(tab, UNREGISTERED));
  say('  hook: requests of a registered answer');
  const busyTimes = new Map<Tab, number[]>();
  const registered = await of(async (tab) => {
    const before = await busy(tab);
    const time = await fetches(tab, REGISTERED);
    const spent = ((await busy(tab)) - before) / FETCHES;
    busyTimes.set(tab, [...(busyTimes.get(tab) ?? []), spent]);
    return time;
  });
  const workOf = (tab: Tab) => (busyTimes.get(tab) ?? []).slice(WARM_UP);
  return { call, unregistered, registered, work: { ours: workOf(hooked), base: workOf(plain) } };
}

export async function measureHook(executablePath: string): Promise<HookResult> {
  const extension = await launchExtension({ executablePath });
  try {
    const answer = largeAnswer();
    await play(extension.context, answer);
    const [plain, hooked] = await openTabs(extension, await openStored(extension));
    return await inTurn(plain, hooked);
  } finally {
    await extension.close();
  }
}
