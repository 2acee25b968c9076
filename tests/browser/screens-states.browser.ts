/** Screens in every state an operator can meet: nothing yet, not allowed yet, too much, refused, failed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { addDays } from '../../utils/time/day.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { BIG_SHOP, writeBigShop } from './support/big-shop.ts';
import { DEBUGGING, type DevTools, openDevTools } from './support/devtools.ts';
import { type Extension, launchExtension } from './support/extension.ts';
import { openPopup, shows } from './support/outside.ts';
import { NARROW, openPanelPage } from './support/panel-page.ts';
import { HOST, openRanking } from './support/ranking-page.ts';
import { until } from './support/until.ts';

declare const chrome: {
  readonly scripting: { unregisterContentScripts(): Promise<void> };
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
};

const executablePath = process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium';
const POPUP = { width: 360, height: 560 };

/** Waits for the text, and that nothing is cut off, out of bounds or unreadable. */
async function stands(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeProblems(page)).toEqual([]);
}

describe('the shipped build on the day of installation', () => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await launchExtension({ executablePath, build: 'chrome-mv3' });
  });
  afterAll(() => extension?.close());

  const firstScreens = () => extension.context.pages().filter((page) => page.url().endsWith('/start.html')).length;

  it('popup before 同意: leads to the first screen', async () => {
    const popup = await extension.open('popup.html', POPUP);
    await stands(popup, popupTexts.zh.consentTitle);
    expect(await popup.getByText(popupTexts.zh.noneYet(null)).count()).toBe(0);
    // One thing to do next.
    expect(await popup.locator('[data-kind="primary"]').allTextContents()).toEqual([popupTexts.zh.consentAction]);
    const before = firstScreens();
    await popup.getByRole('button', { name: popupTexts.zh.consentAction }).click();
    await until(
      async () => firstScreens(),
      (now) => now === before + 1,
    );
    await popup.close();
  });

  it('panel without a shop: every tab says what is missing, and none waits for ever', async () => {
    const { page, body, go } = await openPanelPage(extension);
    await stands(page, panelTexts.zh.noShopTitle);
    await go('products');
    await body.getByText(panelTexts.zh.noShopTitle).waitFor();
    await go('notes');
    await stands(page, /还没有备份过/);
    await go('reading');
    await stands(page, panelReadingTexts.zh.coverageNone);
    expect(await body.getByRole('progressbar').count()).toBe(0);
    await page.close();
  });

  it('popup over a page that is not granted: says so, and where to grant it', async () => {
    const popup = await extension.open('popup.html', POPUP);
    await popup.evaluate(() => chrome.storage.local.set({ consentAt: 1 }));
    await stands(popup, popupTexts.zh.notGranted);
    const before = firstScreens();
    await popup.getByRole('button', { name: popupTexts.zh.grant }).click();
    await until(
      async () => firstScreens(),
      (now) => now === before + 1,
    );
    await popup.close();
  });

  it('演示店铺: from the first screen to suggestions in the panel', async () => {
    const start = await extension.open('start.html');
    await start.getByRole('button', { name: startTexts.zh.wayDemoLoad }).click();
    await start.getByText(startTexts.zh.wayDemoDone).waitFor();
    const { page, body } = await openPanelPage(extension);
    await stands(page, panelTexts.zh.demo);
    for (const move of ['推', '停', '继续测']) {
      expect(await body.getByRole('list', { name: move, exact: true }).getByRole('listitem').count()).toBeGreaterThan(
        0,
      );
    }
    await page.close();
  });

  it('演示店铺 in the popup, though 同意 was not given', async () => {
    const popup = await extension.open('popup.html', POPUP);
    await popup.evaluate(() => chrome.storage.local.set({ consentAt: null }));
    await stands(popup, popupTexts.zh.consentTitle);
    await popup.getByRole('listitem').first().waitFor();
    await popup.close();
  });
});

describe('a database that does not open', () => {
  let extension: Extension;
  beforeAll(async () => {
    extension = await launchExtension({ executablePath });
  });
  afterAll(() => extension?.close());

  async function broken(file: string, how: 'refuses' | 'hangs'): Promise<Page> {
    const page = await extension.context.newPage();
    await page.setViewportSize(NARROW);
    await page.addInitScript((refuses) => {
      IDBFactory.prototype.open = () => {
        if (refuses) throw new DOMException('Internal error opening backing store.', 'UnknownError');
        return new EventTarget() as IDBOpenDBRequest;
      };
    }, how === 'refuses');
    await page.goto(extension.url(file));
    return page;
  }

  it.each(['sidepanel.html', 'popup.html'])('%s says so, with a way to try again', async (file) => {
    const page = await broken(file, 'refuses');
    await stands(page, /本机数据读取失败/);
    await page.getByRole('button', { name: panelTexts.zh.retry }).first().waitFor();
    await page.close();
  });

  it.each(['sidepanel.html', 'popup.html'])('%s shows that it is being read', async (file) => {
    const page = await broken(file, 'hangs');
    await stands(page, panelTexts.zh.loading);
    expect(await page.getByRole('progressbar').count()).toBe(1);
    await page.close();
  });
});

describe('pages that are read', () => {
  let bench: Bench;
  let devtools: DevTools;
  let profile: string;
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'kuance-profile-'));
    bench = await openBench({ profile, args: [DEBUGGING] });
    devtools = await openDevTools(profile);
  });
  afterAll(async () => {
    devtools?.close();
    await bench?.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('popup over a page without our script: 请刷新, and one click does it', async () => {
    await bench.stored.page.evaluate(() => chrome.scripting.unregisterContentScripts());
    const ranking = await openRanking(bench.extension.context);
    await ranking.rows();
    expect(await ranking.chip.count()).toBe(0);
    const popup = await openPopup(bench.extension, devtools);
    await shows(popup, popupTexts.zh.needsRefresh);
    await bench.stored.set({ 'site.sycm': { mode: 'answers', paused: false, touched: 1 } });
    await until(bench.stored.scripts, (ids) => ids.includes('hook-sycm') && ids.includes('overlay-sycm'));
    await popup.click('button', popupTexts.zh.refresh);
    await ranking.chipShows('已读取 10 /');
    await ranking.page.close();
  });

  it('popup over a page whose site is paused: one click goes on', async () => {
    await bench.stored.set({ 'site.sycm': { mode: 'answers', paused: true } });
    const ranking = await openRanking(bench.extension.context);
    await ranking.chip.getByRole('button', { name: overlayTexts.zh.resume }).waitFor();
    const popup = await openPopup(bench.extension, devtools);
    await shows(popup, popupTexts.zh.paused);
    await popup.click('button', popupTexts.zh.resume);
    await until(bench.stored.settings, ({ 'site.sycm': site }) => (site as { paused: boolean }).paused === false);
    await ranking.chip.getByRole('button', { name: overlayTexts.zh.pause }).waitFor();
    await ranking.page.close();
  });

  it('popup over a page that is not read: why it never is, or what to open', async () => {
    const page = await bench.extension.context.newPage();
    const said = [
      [`${HOST}/portal/home.htm`, popupTexts.zh.otherPage],
      ['about:blank', popupTexts.zh.otherPage],
      [`${HOST}/mc/mq/market_rank`, popupTexts.zh.excludedMarket],
      [`${HOST}/ipoll/visitor.htm`, popupTexts.zh.excludedBuyers],
    ] as const;
    for (const [address, text] of said) {
      await page.goto(address).catch(() => undefined);
      const popup = await openPopup(bench.extension, devtools);
      await shows(popup, text);
      void popup.run(() => window.close(), null).catch(() => undefined);
      await until(
        () => devtools.pagesAt(bench.extension.url('popup.html')),
        (open) => open.length === 0,
      );
    }
    await page.close();
  });

  it('every refusal is listed with its reason', async () => {
    for (const scenario of ['wrong-envelope', 'session-expired'] as const) {
      const ranking = await openRanking(bench.extension.context, scenario);
      await ranking.chipShows('未读取');
      await ranking.page.close();
    }
    const { page, body, go } = await openPanelPage(bench.extension);
    await go('reading');
    for (const code of ['wrong-envelope', 'session-expired'] as const) {
      await stands(page, refusalTexts.zh[code]);
      expect(await body.locator(`[data-refusal="${code}"]`).count()).toBeGreaterThan(0);
    }
    await page.close();
  });

  it('待认领店铺: the operator says whose it is, by keyboard', async () => {
    const ranking = await openRanking(bench.extension.context, 'no-shop-id');
    await ranking.chipShows('已读取 10 /');
    const { page, body, go } = await openPanelPage(bench.extension);
    await go('reading');
    await stands(page, panelReadingTexts.zh.unclaimedBody);
    await body.getByRole('button', { name: panelReadingTexts.zh.claim }).press('Enter');
    const dialog = page.getByRole('dialog', { name: panelReadingTexts.zh.claimTitle });
    await dialog.waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(
      await body
        .getByRole('button', { name: panelReadingTexts.zh.claim })
        .evaluate((b) => b === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.getByLabel(panelReadingTexts.zh.claimName).fill('青禾女装');
    await dialog.getByRole('button', { name: panelReadingTexts.zh.claim }).click();
    await dialog.waitFor({ state: 'hidden' });
    await body.getByText(panelReadingTexts.zh.unclaimedBody).waitFor({ state: 'detached' });
    const { shops, products } = await bench.stored.settled();
    const claimed = shops.find(({ name }) => name === '青禾女装');
    expect(claimed?.claimed).toBe(true);
    expect(products.filter(({ shop }) => shop === claimed?.id).length).toBe(10);
    await page.close();
    await ranking.page.close();
  });

  it('1,000 products with long titles: short lists, quick to search, a month of readings in a few lines', async () => {
    const file = join(profile, 'big.kuance');
    await writeBigShop(file, 1_000, addDays(bench.practice.truth.world.today, -1));
    const { page, body, go, preview, restore } = await openPanelPage(bench.extension);
    await preview(file);
    await restore();
    await page.getByLabel(panelTexts.zh.shop).selectOption({ label: BIG_SHOP });
    await go('today');
    await stands(page, /值得加推的款/);
    await go('products');
    await body.getByText('显示 50 / 1000 款').waitFor();
    expect(await body.getByRole('listitem').count()).toBe(50);
    await body.getByRole('searchbox').fill('上衣999');
    await stands(page, '显示 1 / 1 款');
    expect(await body.locator('.kp-tile').textContent()).toBe('秋');
    await go('reading');
    const lists = body.getByRole('list', { name: panelReadingTexts.zh.sheets });
    await lists.waitFor();
    expect(await lists.getByRole('listitem').count()).toBe(10);
    const range = lists.getByRole('listitem').filter({ hasText: ' 至 ' }).first();
    expect(await range.textContent()).toContain('10 份');
    await range.locator('summary').first().click();
    await stands(page, '第 10 页');
    expect(await range.getByRole('listitem').count()).toBe(10);
    await page.close();
  });
});
