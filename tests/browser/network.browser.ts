/** The extension asks nothing of anybody: the page's requests are those it makes by itself. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBench } from './support/bench.ts';
import { FLAGS } from './support/launch-options.ts';
import { practise } from './support/network.ts';
import { openRanking } from './support/ranking-page.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuance-net-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const withoutTime = (paths: readonly string[]) => paths.map((path) => path.replace(/&_=\d+/, ''));

/** The same way through the page, with and without the extension. */
async function walk(context: BrowserContext): Promise<void> {
  const ranking = await openRanking(context);
  const { page } = ranking;
  const answered = (part: string) => page.waitForResponse((response) => response.url().includes(part));
  const after = async (part: string, action: () => Promise<void>) => {
    const answer = answered(part);
    await action();
    await (await answer).finished();
    await page.waitForTimeout(500);
  };
  await ranking.rows();
  await after('&page=2&', ranking.nextPage);
  await after('orderBy=itmUv', () => ranking.sortBy('商品访客数'));
  await after('recent7', () => ranking.choosePeriod('7天'));
  await after('/live/', () => ranking.choosePeriod('实时'));
  await page.close();
}

async function requestsWithout(): Promise<readonly string[]> {
  const browser = await chromium.launch({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 2000 } });
    const { served } = await practise(context);
    await walk(context);
    return withoutTime(served);
  } finally {
    await browser.close();
  }
}

/** What documents and workers asked the browser's network layer for, routed requests too. */
async function asksIn(log: string): Promise<readonly string[]> {
  // Every loader given to a renderer notes its requests with this parameter; so does the browser's own.
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line.includes('cors_preflight_policy'));
  const addresses = lines.flatMap((line) => /"url":"((?:https?|wss?):[^"]+)"/.exec(line)?.[1] ?? []);
  // Chromium itself looks for updates, accounts and form hints; its own addresses are not in question.
  return addresses.filter((address) => !/^https?:\/\/[a-z-]+\.(google|googleapis)\.com\//.test(address));
}

it('lets the page make exactly its own requests, and makes none itself', async () => {
  const log = join(folder, 'net.json');
  const server = createServer((_, response) => response.end('control'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const control = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const bench = await openBench({ args: [`--log-net-log=${log}`] });
  await walk(bench.extension.context);
  for (const page of ['popup.html', 'sidepanel.html', 'start.html']) await bench.extension.open(page);
  await bench.stored.settled();
  const { served, strangers } = bench.practice;
  const [asked, strange] = [withoutTime(served), [...strangers]];
  // A request under the extension's name is in the log: without this the test would prove nothing.
  await bench.stored.page.evaluate((url) => fetch(url, { mode: 'no-cors' }).catch(() => undefined), control);
  await bench.close();
  server.close();
  expect(strange).toEqual([]);
  expect(asked).toEqual(await requestsWithout());
  expect(asked.length).toBeGreaterThan(5);
  const seen = await asksIn(log);
  expect(seen).toContain(control);
  const page = seen.filter((address) => address.startsWith('https://sycm.taobao.com/')).map((each) => new URL(each));
  expect(page.length).toBeGreaterThan(0);
  const paths = withoutTime(page.map(({ pathname, search }) => pathname + search));
  expect(paths.filter((path) => !asked.includes(path))).toEqual([]);
  expect(seen.length).toBe(page.length + 1);
});
