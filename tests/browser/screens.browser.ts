/** Every screen in both languages, light and dark, at 360 px: nothing for axe, and all of it by keyboard. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { axeProblems, LOOKS } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { NARROW, openPanelPage, type PanelPage, TABS } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { siteCard } from './support/site-card.ts';
import { until } from './support/until.ts';

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;

beforeAll(async () => {
  bench = await openBench({ viewport: { width: 1280, height: 900 } });
  ranking = await openRanking(bench.extension.context);
  await ranking.readAll(86);
  await bench.stored.settled();
  panel = await openPanelPage(bench.extension);
});
afterAll(async () => {
  await bench?.stored.set({ language: 'zh' });
  await bench?.close();
});

type Look = (typeof LOOKS)[number];

/** Settings are for all pages at once; the scheme is the browser's. */
async function dress(page: Page, { language, colorScheme }: Look): Promise<void> {
  await page.bringToFront();
  await page.emulateMedia({ colorScheme });
  await bench.stored.set({ language });
}

async function clean(page: Page, within?: readonly string[]): Promise<void> {
  expect(await axeProblems(page, within)).toEqual([]);
}

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** Presses Tab until the element has the focus; fails where the keyboard never gets there. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const hit = await target.evaluate((element) => {
      const root = element.getRootNode() as Document | ShadowRoot;
      return root.activeElement === element;
    });
    if (hit) return;
  }
  throw new Error('not reached by Tab');
}

describe.each(LOOKS)('$language, $colorScheme', (look) => {
  it('first screen', async () => {
    const start = await bench.extension.open('start.html', NARROW);
    await dress(start, look);
    await start.getByRole('heading', { name: startTexts[look.language].title }).waitFor();
    await clean(start);
    await fits(start);
    await start.close();
  });

  it('popup', async () => {
    const popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
    await dress(popup, look);
    await popup.locator('.kp-move').first().waitFor();
    await popup.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), look.language);
    await clean(popup);
    await fits(popup);
    await popup.close();
  });

  it('every tab of the panel, a product and the settings', async () => {
    const { page, body } = panel;
    await dress(page, look);
    const t = panelTexts[look.language];
    for (const name of TABS) {
      await page.getByRole('tab', { name: t[name] }).click();
      await page.waitForFunction(() => !document.querySelector('[data-busy]'));
      await clean(page);
      await fits(page);
    }
    await page.getByRole('tab', { name: t.products }).click();
    await body.locator('.kp-product').first().click();
    await body.getByRole('button', { name: panelProductTexts[look.language].editNames }).click();
    await clean(page);
    await fits(page);
    await page.getByRole('button', { name: t.settings }).click();
    await page.getByRole('heading', { name: startTexts[look.language].settingsTitle }).waitFor();
    await clean(page);
    await fits(page);
    await page.getByRole('button', { name: t.closeSettings }).click();
  });

  it('chip and open badge on the page', async () => {
    const { page } = ranking;
    await dress(page, look);
    await ranking.chip.getByText(overlayTexts[look.language].openPanel).waitFor();
    const badge = page.locator('kuance-badge').first();
    await badge.locator('button').focus();
    await badge.getByRole('tooltip').waitFor();
    await clean(page, ['kuance-chip', 'kuance-badge']);
    await page.keyboard.press('Escape');
    await badge.getByRole('tooltip').waitFor({ state: 'hidden' });
    await badge.locator('button').blur();
  });
});

describe('by keyboard alone', () => {
  beforeAll(async () => {
    await bench.stored.set({ language: 'zh' });
    // With one shop there is nothing to switch.
    const second = await openRanking(bench.extension.context, 'second-shop');
    await second.chipShows('已读取 10 /');
    await second.page.close();
    await bench.stored.settled();
  });

  it('on the page: the chip folds and unfolds with the focus on it, pauses and goes on', async () => {
    const { page, chip } = ranking;
    await page.bringToFront();
    const t = overlayTexts.zh;
    const fold = chip.getByRole('button', { name: t.collapse });
    await fold.focus();
    await page.keyboard.press('Enter');
    const pill = chip.getByRole('button', { name: t.expand });
    expect(await pill.evaluate((e) => (e.getRootNode() as ShadowRoot).activeElement === e)).toBe(true);
    await page.keyboard.press('Space');
    await fold.waitFor();
    await tabTo(page, chip.getByRole('button', { name: t.pause }), 3);
    await page.keyboard.press('Enter');
    await chip.getByRole('button', { name: t.resume }).waitFor();
    await page.keyboard.press('Enter');
    await chip.getByRole('button', { name: t.pause }).waitFor();
  });

  it('in the panel: shop, settings, tabs by arrows, a decision, and the way back', async () => {
    const { page, body } = panel;
    await page.bringToFront();
    await page.reload();
    await body.locator('.kp-row').first().waitFor();
    await tabTo(page, page.getByLabel(panelTexts.zh.shop));
    await tabTo(page, page.getByRole('button', { name: panelTexts.zh.settings }));
    await tabTo(page, page.getByRole('tab', { name: panelTexts.zh.today }));
    await page.keyboard.press('End');
    expect(await page.getByRole('tab', { name: panelTexts.zh.reading }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Home');
    await tabTo(page, body.locator('.kp-row').first());
    await page.keyboard.press('Enter');
    await tabTo(page, body.getByLabel(panelProductTexts.zh.reason));
    await page.keyboard.type('键盘也行');
    await tabTo(page, body.getByRole('button', { name: panelProductTexts.zh.reject, exact: true }));
    await page.keyboard.press('Space');
    await body.getByText('键盘也行').first().waitFor();
    await page.keyboard.press('Shift+Tab');
    await body.getByRole('button', { name: panelProductTexts.zh.back }).press('Enter');
    await body.locator('.kp-product').first().waitFor();
  });

  it('platforms, way of reading, pause, language, look and 诊断 are all in the panel’s settings', async () => {
    const { page } = panel;
    const t = startTexts.zh;
    await page.getByRole('button', { name: panelTexts.zh.settings }).press('Enter');
    await page.getByLabel(t.language).selectOption('en');
    await page.getByRole('heading', { name: startTexts.en.settingsTitle }).waitFor();
    await page.getByLabel(startTexts.en.language).selectOption('zh');
    await page.getByLabel(t.theme).selectOption('dark');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.getByLabel(t.theme).selectOption('auto');
    const card = siteCard(page, sycm);
    await card.getByRole('radio', { name: t.modeTable }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await card.getByRole('checkbox', { name: /暂停读取/ }).press('Space');
    await ranking.chip.getByText(overlayTexts.zh.resume).waitFor();
    await card.getByRole('checkbox', { name: /暂停读取/ }).press('Space');
    await ranking.chip.getByText(overlayTexts.zh.pause).waitFor();
    expect(await card.getByRole('button', { name: t.revoke }).count()).toBe(1);
    for (const name of [t.copyDiagnostics, t.withdraw]) {
      expect(await page.getByRole('button', { name }).count()).toBe(1);
    }
    expect(Object.keys(await bench.stored.settings())).toContain('site.sycm');
    await page.getByRole('button', { name: panelTexts.zh.closeSettings }).press('Enter');
    await page.getByRole('tab', { name: panelTexts.zh.today }).waitFor();
  });

  it('in the popup: Tab reaches the shop and both buttons; another shop is shown at once', async () => {
    const popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
    await popup.locator('.kp-move').first().waitFor();
    const shop = popup.getByLabel(panelTexts.zh.shop);
    await tabTo(popup, shop, 2);
    const before = await popup.locator('.kp-list').innerText();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await until(
      () => popup.locator('.kp-list').innerText(),
      (now) => now !== before,
    );
    await clean(popup);
    await fits(popup);
    await tabTo(popup, popup.getByRole('button', { name: '打开侧边栏' }), 4);
    await tabTo(popup, popup.getByRole('button', { name: '复制日报' }), 1);
    await popup.close();
  });
});
