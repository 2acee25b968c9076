/** Chrome's own side panel and popup: opened by a click, following the tab, one revision everywhere. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { revisionTexts } from '../../utils/texts/revision.ts';
import { makeWorld } from '../backend/world.ts';
import { type Bench, openBench } from './support/bench.ts';
import { DEBUGGING, type DevTools, type OutsideTab, openDevTools } from './support/devtools.ts';
import { contextTypes, openPopup, revisionOf, shownText, shows, sidePanels, waitForPanels } from './support/outside.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { until } from './support/until.ts';

declare const chrome: {
  readonly windows: { create(options: object): Promise<{ readonly id: number }> };
  readonly tabs: { getCurrent(): Promise<{ readonly windowId: number }> };
};

let bench: Bench;
let devtools: DevTools;
let profile: string;
let ranking: RankingPage;
let panel: OutsideTab;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'kuance-profile-'));
  bench = await openBench({ profile, args: [DEBUGGING], viewport: { width: 1280, height: 1400 } });
  devtools = await openDevTools(profile);
});
afterAll(async () => {
  devtools?.close();
  await bench?.close();
  await rm(profile, { recursive: true, force: true });
});

const shopShown = (page: OutsideTab) =>
  page.run(() => document.querySelector('header select option:checked')?.textContent ?? '', null);

/** Waits until panel or popup has this shop chosen. */
async function shopIs(page: OutsideTab, shop: string): Promise<void> {
  await until(
    () => shopShown(page),
    (shown) => shown === shop,
  );
}

async function closePanels(): Promise<void> {
  for (const { panel: open } of await sidePanels(bench.extension, devtools)) {
    // The page is gone before it could answer.
    void open.run(() => window.close(), null).catch(() => undefined);
  }
  await waitForPanels(bench.extension, devtools, 0);
}

describe('the button on the page', () => {
  it('opens the browser’s side panel, not a tab', async () => {
    ranking = await openRanking(bench.extension.context);
    await ranking.chipShows('已读取 10 /');
    expect(await contextTypes(bench.extension)).not.toContain('SIDE_PANEL');
    await ranking.chip.getByRole('button', { name: overlayTexts.zh.openPanel }).click();
    [{ panel }] = (await waitForPanels(bench.extension, devtools, 1)) as [{ window: number; panel: OutsideTab }];
    await shows(panel, panelTexts.zh.today);
    expect(bench.extension.context.pages().filter((page) => page.url().includes('sidepanel.html'))).toEqual([]);
  });

  it('keyboard reaches everything in it: arrows change the tab, Enter opens a product', async () => {
    const active = () => panel.run(() => document.activeElement?.textContent ?? '', null);
    await panel.run(() => document.querySelector<HTMLElement>('[role=tab]')?.focus(), null);
    await panel.press('ArrowRight');
    expect(await active()).toBe(panelTexts.zh.products);
    await shows(panel, '显示 10 / 10 款');
    for (let steps = 0; steps < 3; steps++) await panel.press('Tab');
    expect(await panel.run(() => document.activeElement?.matches('.kp-product') ?? false, null)).toBe(true);
    await panel.press('Enter');
    await shows(panel, '判断依据');
  });
});

describe('live', () => {
  it('what is read while they are open is shown at once; page, panel and popup say one revision', async () => {
    // In a tab, since the real popup closes as soon as the page is clicked.
    const popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
    const inPopup = async () => (await popup.locator('[data-revision]').getAttribute('data-revision')) ?? '';
    const before = Number(await inPopup());
    await panel.run(() => document.querySelector<HTMLElement>('[role=tab]')?.click(), null);
    await shows(panel, '只读到 10 / 86 款');
    await ranking.page.bringToFront();
    await ranking.nextPage();
    await ranking.chipShows('已读取 20 /');
    await bench.stored.settled();
    await shows(panel, '只读到 20 / 86 款');
    const revisions = () => Promise.all([revisionOf(panel), inPopup()]);
    const [revision] = await until(revisions, ([one, other]) => Number(one) > before && one === other);
    await ranking.chipShows(revisionTexts.zh.revision(Number(revision)));
    expect((await bench.stored.now()).shopStates.map((state) => String(state.revision))).toEqual([revision]);
    await popup.close();
  });

  it('the real popup over a page being read shows the same, and nothing in the way', async () => {
    const popup = await openPopup(bench.extension, devtools);
    await shows(popup, '推 ');
    expect(await revisionOf(popup)).toBe(await revisionOf(panel));
    const text = await shownText(popup);
    for (const hindrance of [popupTexts.zh.notGranted, popupTexts.zh.needsRefresh, popupTexts.zh.otherPage]) {
      expect(text).not.toContain(hindrance);
    }
    void popup.run(() => window.close(), null).catch(() => undefined);
    await until(
      () => contextTypes(bench.extension),
      (types) => !types.includes('POPUP'),
    );
  });
});

describe('two windows, two shops', () => {
  let second: Page;
  let other: string;

  beforeAll(async () => {
    const { world } = bench.practice.truth;
    other = makeWorld({ seed: 7, today: world.today, hour: world.hour, data: null, which: 1 }).name;
    const opened = bench.extension.context.waitForEvent('page');
    await bench.stored.page.evaluate(async () => {
      await chrome.windows.create({ url: 'https://sycm.taobao.com/cc/item_rank?scenario=second-shop' });
    });
    second = await opened;
    await second.locator('kuance-chip').getByText(other).first().waitFor({ timeout: 20_000 });
  });

  it('each window’s panel shows the shop of its own active tab', async () => {
    await shopIs(panel, bench.practice.truth.world.name);
    await second.bringToFront();
    await second.locator('kuance-chip').getByRole('button', { name: overlayTexts.zh.openPanel }).click();
    const panels = await waitForPanels(bench.extension, devtools, 2);
    const fresh = panels.find(({ panel: open }) => open.id !== panel.id)?.panel;
    if (!fresh) throw new Error('no second panel');
    await shopIs(fresh, other);
    await shopIs(panel, bench.practice.truth.world.name);
  });

  it('the popup starts with the shop of the tab under it, and shows another one on demand', async () => {
    await second.bringToFront();
    const popup = await openPopup(bench.extension, devtools);
    await shopIs(popup, other);
    await popup.run((name) => {
      const select = document.querySelector<HTMLSelectElement>('header select');
      const option = [...(select?.options ?? [])].find(({ text }) => text === name);
      if (!select || !option) throw new Error('no such shop');
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, bench.practice.truth.world.name);
    await shopIs(popup, bench.practice.truth.world.name);
    const states = (await bench.stored.settled()).shopStates;
    const shown = await until(
      () => revisionOf(popup),
      (revision) => revision !== null,
    );
    expect(states.map(({ revision }) => String(revision))).toContain(shown);
    void popup.run(() => window.close(), null).catch(() => undefined);
    await until(
      () => contextTypes(bench.extension),
      (types) => !types.includes('POPUP'),
    );
  });

  it('follows when another tab of its window comes to the front', async () => {
    const tab = await openRanking(bench.extension.context, 'second-shop');
    // A new tab opens in the window used last.
    const find = async () => {
      const shown = await Promise.all(
        (await sidePanels(bench.extension, devtools)).map(({ panel: p }) => shopShown(p)),
      );
      return shown.toSorted();
    };
    await tab.chipShows(other);
    const first = await openRanking(bench.extension.context);
    await first.chipShows(bench.practice.truth.world.name);
    const both = [bench.practice.truth.world.name, bench.practice.truth.world.name];
    await until(find, (shown) => shown.join() === both.join());
    await first.page.close();
    await tab.page.close();
    await second.close();
  });
});

describe('the other two buttons', () => {
  it('first screen and popup open the same side panel', async () => {
    await ranking.page.bringToFront();
    await closePanels();
    const start = await bench.extension.open('start.html');
    await start.getByRole('button', { name: '载入演示店铺' }).click();
    await start.getByRole('button', { name: '打开侧边栏' }).click();
    await waitForPanels(bench.extension, devtools, 1);
    await closePanels();
    await ranking.page.bringToFront();
    const popup = await openPopup(bench.extension, devtools);
    await shows(popup, '推 ');
    await popup.click('button', popupTexts.zh.openPanel);
    await waitForPanels(bench.extension, devtools, 1);
    // It gives way to the panel.
    await until(
      () => contextTypes(bench.extension),
      (types) => !types.includes('POPUP'),
    );
  });
});
