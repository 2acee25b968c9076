/**
 * Answers that arrive while the tab is hidden wait, and are read when it is shown.
 * Driven by puppeteer: under Playwright every page claims to be visible.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run.ts';
import { buildPage } from '../backend/build-page.ts';
import { type PracticeHandler, practiceHandler } from '../backend/handler.ts';
import { documentOf } from './support/firefox.ts';
import { FLAGS } from './support/launch-options.ts';
import { type Stored, storedIn } from './support/stored.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

let profile: string;
let browser: Browser;
let looking: Page;
let stored: Stored;
let ranking: Page;
let practice: PracticeHandler;
const asked: string[] = [];

async function serve(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { status, headers, body } = practice.answer({
      method: request.method(),
      url: request.url(),
      headers: request.headers(),
    });
    if (request.url().includes('top.json')) asked.push(request.url());
    void request.respond({ status, headers: { ...headers }, body });
  });
}

beforeAll(async () => {
  await buildPage();
  practice = practiceHandler();
  profile = await mkdtemp(join(tmpdir(), 'kuance-profile-'));
  const folder = join(ROOT, '.output', 'chrome-mv3-granted');
  browser = await puppeteer.launch({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    userDataDir: profile,
    enableExtensions: [folder],
    defaultViewport: { width: 1440, height: 2000 },
    args: [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  looking = await browser.newPage();
  await looking.goto(`chrome-extension://${new URL(target.url()).host}/manifest.json`);
  stored = storedIn(documentOf(looking));
  await until(stored.scripts, (ids) => ids.includes('hook-sycm') && ids.includes('overlay-sycm'));
  ranking = await browser.newPage();
  await serve(ranking);
  await ranking.goto('https://sycm.taobao.com/cc/item_rank');
});
afterAll(async () => {
  await browser?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const pagesRead = async () => {
  const { sheets } = await stored.now();
  return sheets.map(({ listing }) => listing?.page ?? 0).sort();
};
const turn = () => ranking.evaluate(() => document.querySelector<HTMLElement>('.ant-pagination-next button')?.click());

it('reads the page that is shown', async () => {
  expect(await ranking.evaluate(() => document.hidden)).toBe(false);
  await until(pagesRead, (pages) => pages.length === 1);
});

it('reads nothing while the tab is hidden', async () => {
  await looking.bringToFront();
  await until(
    () => ranking.evaluate(() => document.hidden),
    (hidden) => hidden,
  );
  for (const page of [2, 3]) {
    await turn();
    await until(
      async () => asked.at(-1) ?? '',
      (url) => url.includes(`&page=${page}&`),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  expect(await pagesRead()).toEqual([1]);
});

it('reads all that waited once it is shown, each under its own page', async () => {
  await ranking.bringToFront();
  await until(pagesRead, (pages) => pages.length === 3);
  expect(await pagesRead()).toEqual([1, 2, 3]);
  const { sheets } = await stored.now();
  expect(sheetsAgainstTruth(sheets, practice.truth.world).wrong).toEqual([]);
  // Nothing was asked again for it.
  expect(asked.length).toBe(3);
});
