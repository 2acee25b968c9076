/** The shipped build in a real Firefox: granted by the first screen's own buttons, read, shown. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sheet } from '../../utils/sheets/sheet.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { moveOf } from '../../utils/tiers/move.ts';
import { addDays } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { CHOSEN_AT_FIRST } from '../backend/columns.ts';
import { itemRankRows, selfServiceRows } from '../backend/export-file.ts';
import { csvText, gb18030, workbookBytes } from '../files/make-files.ts';
import { dropFilesIn } from './support/files.ts';
import { documentOf, type Firefox, find, launchFirefox, press } from './support/firefox.ts';
import { type Snapshot, type Stored, storedIn } from './support/stored.ts';
import { sheetsAgainstTruth, trueFigures } from './support/truth.ts';
import { until } from './support/until.ts';

declare const browser: {
  readonly tabs: { query(what: { url: string }): Promise<readonly { readonly id: number }[]> };
  readonly scripting: {
    executeScript(what: { target: { tabId: number }; func: () => string }): Promise<readonly { result?: string }[]>;
  };
  readonly permissions: { getAll(): Promise<{ readonly origins: readonly string[] }> };
};

let firefox: Firefox;
let start: Page;
/** A document of the extension's origin without any of its code. */
let plain: Page;
let stored: Stored;
let ranking: Page;
let month: Period;

beforeAll(async () => {
  firefox = await launchFirefox();
  const choice = firefox.truth.world.choices.find(({ label }) => label === '30天');
  if (!choice) throw new Error('no 30天');
  month = { kind: 'range', from: choice.from, to: choice.to };
  plain = await firefox.open('icon/16.png');
  stored = storedIn(documentOf(plain));
});
afterAll(() => firefox?.close());

const total = () => trueFigures(firefox.truth.world, month).size;
const origins = () => plain.evaluate(async () => (await browser.permissions.getAll()).origins);

/** What the chip says. Its shadow root is closed: only Firefox lets an extension's own script look in. */
const chipText = () =>
  plain.evaluate(async () => {
    const [tab] = await browser.tabs.query({ url: 'https://sycm.taobao.com/*' });
    if (!tab) return 'no tab';
    const func = () => {
      const chip = document.querySelector('kuance-chip') as (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null;
      return chip?.openOrClosedShadowRoot?.querySelector('.chip')?.textContent ?? 'no chip';
    };
    const [said] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func });
    return said?.result ?? 'no answer';
  });

/** A wrapped function has the native text too, but no name in it. */
const NATIVE_FETCH = /^function fetch\(\)\s*\{\s*\[native code\]\s*\}$/;
const fetchText = () => ranking.evaluate(() => `${window.fetch}`);

const chipShows = (text: string) => until(chipText, (seen) => seen.includes(text));

function readTruly(sheets: readonly Sheet[], products: number): void {
  const { compared, wrong } = sheetsAgainstTruth(sheets, firefox.truth.world);
  expect(wrong).toEqual([]);
  expect(compared).toBe(products * CHOSEN_AT_FIRST.length);
}

/** Product ids in the order an element's `data-product` shows them, once there are any. */
async function shownProducts(page: Page, selector: string): Promise<readonly (string | undefined)[]> {
  await find(page, selector);
  return page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).dataset.product));
}

/** Highest worth first; products of equal worth as the index gives them, from its end. */
const byWorth = ({ products }: Snapshot) =>
  products.toSorted((a, b) => b.worth - a.worth || (a.product < b.product ? 1 : -1));

describe('the first screen', () => {
  it('opens by itself after installing, with no site granted', async () => {
    start = await firefox.tab('start.html');
    expect(await origins()).toEqual([]);
    expect(await stored.scripts()).toEqual([]);
  });

  it('grants the site by 同意 and 授权', async () => {
    await press(start, 'button', '同意');
    await press(start, '.kc-start-card button:enabled', '授权');
    await find(start, '.kc-start-card-head', '淘宝');
    expect(await until(origins, (seen) => seen.length > 0)).toEqual(['https://sycm.taobao.com/*']);
    expect(await stored.scripts()).toEqual([]);
  });

  it('registers only the isolated script for 只读页面表格', async () => {
    await press(start, 'input[value=table]');
    expect(await until(stored.scripts, (ids) => ids.length > 0)).toEqual(['overlay-sycm']);
  });
});

describe('只读页面表格', () => {
  it('reads the table page by page, as it truly is', async () => {
    ranking = await firefox.openRanking();
    await chipShows(`已读取 10 / ${total()} 款`);
    await press(ranking, '.ant-pagination-next button');
    await chipShows(`已读取 20 / ${total()} 款`);
    const { sheets, shops } = await stored.settled();
    expect(shops.map(({ name }) => name)).toEqual([firefox.truth.world.name]);
    expect(sheets.map(({ channel }) => channel)).toEqual(['table', 'table']);
    readTruly(sheets, 20);
  });

  it('puts a badge beside every product, and leaves the page’s own functions as they are', async () => {
    const rows = () =>
      ranking.$$eval('.ant-table-row', (all) =>
        all.map((row) => [
          /ID:(\d+)/.exec(row.querySelector('.under')?.textContent ?? '')?.[1],
          row.querySelector<HTMLElement>('kuance-badge')?.dataset.product,
        ]),
      );
    const seen = await until(rows, (all) => all.every(([, badge]) => badge !== undefined));
    expect(seen.length).toBe(10);
    for (const [product, badge] of seen) expect(badge).toBe(product);
    expect(await fetchText()).toMatch(NATIVE_FETCH);
  });
});

describe('the extension’s own pages', () => {
  it('the popup shows the suggestions in order of worth', async () => {
    const snapshot = await stored.settled();
    const popup = await firefox.open('popup.html');
    const expected = byWorth(snapshot)
      .filter(({ suggestion }) => moveOf(suggestion.verdict) !== null)
      .slice(0, 6);
    expect(expected.length).toBeGreaterThan(0);
    expect(await shownProducts(popup, '.kp-move')).toEqual(expected.map(({ product }) => product));
    await find(popup, '.kp-popup-head', firefox.truth.world.name);
  });

  it('the panel lists the products', async () => {
    const panel = await firefox.open('sidepanel.html');
    await press(panel, '[role=tab]', '商品');
    const expected = byWorth(await stored.settled()).map(({ product }) => product);
    expect(expected.length).toBe(20);
    expect(await shownProducts(panel, '.kp-product')).toEqual(expected);
  });
});

describe('official files', () => {
  const t = panelImportsTexts.zh;
  const dayBefore = (back: number) => ({ kind: 'day', day: addDays(firefox.truth.world.today, -back) }) as const;
  const days = () => [dayBefore(1), dayBefore(2)] as const;
  const files = () => stored.settled().then(({ sheets }) => sheets.filter(({ channel }) => channel === 'file'));
  let panel: Page;

  const states = (state: string) => panel.$$(`[data-file=${state}]`).then((all) => all.length);
  const become = (state: string) =>
    until(
      () => states(state),
      (count) => count === 2,
      30_000,
    );

  it('a CSV in GB18030 and a workbook are read in their thread and shown, nothing is stored', async () => {
    const { world } = firefox.truth;
    const [last, before] = days();
    const csv = selfServiceRows(world, [before.day], ['商品访客数', '支付金额']);
    const xlsx = workbookBytes('xlsx', { 商品: itemRankRows(world, last) });
    panel = await firefox.open('sidepanel.html');
    await find(panel, '[role=tab]');
    await dropFilesIn(documentOf(panel), [
      { name: '自助取数.csv', bytes: gb18030(csvText(csv)) },
      { name: '商品_全部.xlsx', bytes: xlsx },
    ]);
    await become('ready');
    await find(panel, '[data-file]', '自助取数.csv');
    expect(await files()).toEqual([]);
  });

  it('are stored with the figures they truly hold', async () => {
    await press(panel, 'button:enabled', t.store(2));
    await become('stored');
    const sheets = await until(files, (all) => all.length === 2);
    const { compared, wrong } = sheetsAgainstTruth(sheets, firefox.truth.world);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(100);
    expect(sheets.map(({ period }) => period)).toEqual(expect.arrayContaining([...days()]));
  });

  it('one is taken back whole', async () => {
    await press(panel, `[aria-label="${t.undoOf('自助取数.csv')}"]`);
    await press(panel, '[role=dialog] button, dialog button', t.undo);
    const [left, ...others] = await until(files, (all) => all.length === 1);
    expect(others).toEqual([]);
    expect(left?.period).toEqual(days()[0]);
    await panel.close();
  });
});

describe('同时读取页面应答', () => {
  it('reads the page’s own answer once chosen', async () => {
    await ranking.close();
    await press(start, 'input[value=answers]');
    await until(stored.scripts, (ids) => ids.join(' ') === 'hook-sycm overlay-sycm');
    ranking = await firefox.openRanking();
    const answers = async () => (await stored.settled()).sheets.filter(({ channel }) => channel === 'answer');
    readTruly(await until(answers, (sheets) => sheets.length === 1), 10);
    await chipShows(`已读取 10 / ${total()} 款`);
    expect(await fetchText()).not.toMatch(NATIVE_FETCH);
  });

  it('leaves every page as it is', () => {
    expect(firefox.errors).toEqual([]);
    expect(firefox.strangers).toEqual([]);
  });
});

describe('收回授权', () => {
  it('takes every script away', async () => {
    await press(start, '.kc-start-card button', '收回授权');
    expect(await until(stored.scripts, (ids) => ids.length === 0)).toEqual([]);
    expect(await origins()).toEqual([]);
  });
});
