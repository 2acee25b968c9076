/** 商智 beside 商品明细: home, 交易概况 and 客户总览 in the built extension, and the 日报 that rests on them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedsEngine } from '../../utils/history/buckets.ts';
import { showCount, showMoney, showRate } from '../../utils/metrics/format.ts';
import { CNY, fenEach } from '../../utils/metrics/money.ts';
import { observe } from '../../utils/sheets/observe.ts';
import { SHOP_ROW, type StoredSheet } from '../../utils/sheets/sheet.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { type Period, periodKey } from '../../utils/time/period.ts';
import { COLUMNS } from '../backend/jd/columns.ts';
import { jdTop, jdTotals } from '../backend/jd/summaries.ts';
import { type JdLevel, jdRows, jdShop } from '../backend/jd/world.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { openJdPage } from './support/jd-page.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

const VIEW = 'https://jdsz.jd.com/szweb/view';
const today = dayOfInstant(Date.now());
const live: Period = { kind: 'live', day: today };
const day = { kind: 'day', day: addDays(today, -1) } as const satisfies Period;
const PERIODS = [
  ['实时', live],
  ['昨天', day],
] as const;

let bench: Bench;
let page: Page;

beforeAll(async () => {
  bench = await openBench();
  await bench.extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chooseMode(bench.stored, 'answers', 'jd');
  page = await bench.extension.context.newPage();
});
afterAll(() => bench?.close());

const worldOf = (level: JdLevel) => ({ rows: (period: Period) => jdRows(period, level) });
const of = (sheets: readonly StoredSheet[], kind: string, period: Period) =>
  sheets.filter((sheet) => sheet.page === kind && periodKey(sheet.period) === periodKey(period));
const chip = () => page.locator('kuance-chip .chip[data-state=stored]');

/** Everything stored once each of these pages has a sheet of the period. */
const storedOf = (period: Period, kinds: readonly string[]) =>
  until(bench.stored.settled, ({ sheets }) => kinds.every((kind) => of(sheets, kind, period).length > 0));

async function show(label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.locator(`main[data-shown="${label}"]`).waitFor();
}

describe('首页', () => {
  const KINDS = ['jd.home-products', 'jd.top-sellers', 'jd.shop-overview'];

  beforeAll(async () => {
    await page.goto(`${VIEW}/index/home.html`);
    await page.locator('main[data-shown="实时"]').waitFor();
    await storedOf(live, KINDS);
    await show('昨天');
  });

  it.each(PERIODS)('%s: the products at the top, every figure as it truly is', async (_, period) => {
    const { sheets } = await storedOf(period, KINDS);
    const [products, ...more] = of(sheets, 'jd.home-products', period);
    if (!products) throw new Error('none');
    expect(more).toEqual([]);
    expect(products).toMatchObject({ channel: 'answer', level: 'spu', listing: null, scope: { filters: {} } });
    expect(products.rows.map(({ product }) => product)).toEqual(
      jdTop(period, 'spu', 8).map(({ facts }) => facts.product),
    );
    expect(sheetsAgainstTruth([products], worldOf('spu'))).toEqual({ compared: 8 * COLUMNS.length, wrong: [] });
  });

  it.each(PERIODS)('%s: what sells best, by SKU and amount alone', async (_, period) => {
    const { sheets } = await storedOf(period, KINDS);
    const read = of(sheets, 'jd.top-sellers', period);
    expect(read.map(({ level, rows }) => [level, rows.length])).toEqual([['sku', 5]]);
    expect(sheetsAgainstTruth(read, worldOf('sku'))).toEqual({ compared: 5, wrong: [] });
  });

  it.each(PERIODS)('%s: the shop as a whole, once, however often it is asked for', async (_, period) => {
    const { sheets } = await storedOf(period, KINDS);
    const read = of(sheets, 'jd.shop-overview', period);
    expect(read.map(({ level, rows }) => [level, rows.length])).toEqual([['shop', 1]]);
    expect(read.flatMap((sheet) => observe(sheet))).toMatchObject([{ product: SHOP_ROW, figures: jdTotals(period) }]);
  });

  it('nothing of the market, and the chip says what was read', async () => {
    const { sheets, refusals, shops } = await bench.stored.settled();
    expect([...new Set(sheets.map(({ page: kind }) => kind))].sort()).toEqual(KINDS.toSorted());
    expect(JSON.stringify(sheets)).not.toContain('10990000000001');
    expect(refusals).toEqual([]);
    expect(shops.map(({ name }) => name)).toEqual([jdShop()]);
    await chip().getByText('已读取 8 款').waitFor();
    expect(await chip().locator('[data-why=not-chosen]').textContent()).toMatch(/^页面上没有：[^。]*$/);
  });

  it('SKUs and totals are no products of the shop', async () => {
    const { products, history } = await bench.stored.settled();
    const top = jdTop(day, 'spu', 8).concat(jdTop(live, 'spu', 8));
    expect(new Set(products.map(({ product }) => product))).toEqual(new Set(top.map(({ facts }) => facts.product)));
    const fed = history.filter(({ bucket }) => feedsEngine(bucket));
    expect([...new Set(fed.map(({ source }) => source))]).toEqual(['jd.home-products|answer']);
  });
});

describe('客户总览', () => {
  beforeAll(async () => {
    await bench.stored.clear();
    await page.goto(`${VIEW}/customer/cust-summarys-temp.html?sz=/szweb/sz/view/customer/custSummarys.html`);
  });

  it('the SKUs customers came for, of this cycle alone, under the shop the answer names', async () => {
    const { sheets, shops, products } = await storedOf(day, ['jd.customer-products']);
    expect(sheets.map(({ level, listing, rows }) => [level, listing, rows.length])).toEqual([['sku', null, 10]]);
    expect(sheetsAgainstTruth(sheets, worldOf('sku'))).toEqual({ compared: 10 * 3, wrong: [] });
    expect(shops.map(({ name }) => name)).toEqual([jdShop()]);
    expect(products).toEqual([]);
    await chip().getByText('已读取 10 款').waitFor();
  });

  it('the frame asks, the tab has one chip: whose shop, what was read, and no word of a cache', async () => {
    expect(page.frames().map((frame) => new URL(frame.url()).pathname)).toContain(
      '/szweb/sz/view/customer/custSummarys.html',
    );
    expect(await chip().locator('.shop').textContent()).toBe(jdShop());
    expect(await page.locator('kuance-chip').count()).toBe(1);
    // Longer than a page may be silent.
    await page.waitForTimeout(9_000);
    await chip().getByText('已读取 10 款').waitFor();
    expect(await page.locator('kuance-chip').count()).toBe(1);
    await page.locator('iframe').evaluate((frame) => frame.remove());
    await page.locator('kuance-chip .chip[data-state=waiting]').waitFor();
    expect(await page.locator('kuance-chip').count()).toBe(1);
  });
});

describe('交易概况', () => {
  let popup: Page;
  const copied = async (): Promise<string> => {
    await popup.bringToFront();
    await popup.getByRole('button', { name: popupTexts.zh.copyReport }).click();
    await popup.getByText(popupTexts.zh.reportCopied).waitFor();
    return popup.evaluate(() => navigator.clipboard.readText());
  };

  it('alone it gives a 日报 of the shop, which says that products were not read', async () => {
    await bench.stored.clear();
    popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
    await page.bringToFront();
    await page.goto(`${VIEW}/tradeAnalysis/tradeSummary.html`);
    await storedOf(live, ['jd.shop-overview']);
    await popup.bringToFront();
    await popup.getByRole('button', { name: popupTexts.zh.copyReport }).click();
    await popup.getByText(popupTexts.zh.reportNothing).waitFor();
    await page.bringToFront();
    await show('昨天');
    await storedOf(day, ['jd.shop-overview']);
    const text = await copied();
    const { visitors = 0, payAmount } = jdTotals(day) ?? {};
    expect(text).toContain(`【${jdShop()}】${day.day} 日报`);
    expect(text).toContain(`访客：${showCount(visitors)}\n支付金额：${showMoney(payAmount, CNY)}\n`);
    expect(text).toContain('商品未读取');
    expect(text).not.toMatch(/已读取|TOP5（/);
  });

  it('without it the 日报 does not know the people of the shop', async () => {
    await bench.stored.clear();
    const list = await openJdPage(bench.extension.context);
    await list.chipShows(/已读取 \d+ \/ \d+ 款/);
    await list.press('昨天');
    await storedOf(day, ['jd.products']);
    await list.page.close();
    expect(await copied()).toContain('访客：未读取');
  });

  it('with it, they are its own and no sum', async () => {
    await page.bringToFront();
    await page.goto(`${VIEW}/tradeAnalysis/tradeSummary.html`);
    await storedOf(live, ['jd.shop-overview']);
    await show('昨天');
    const { sheets } = await storedOf(day, ['jd.shop-overview']);
    for (const period of [live, day]) {
      const [read] = of(sheets, 'jd.shop-overview', period);
      expect(read && observe(read)).toMatchObject([{ product: SHOP_ROW, figures: jdTotals(period) }]);
    }
    const totals = jdTotals(day);
    if (!totals) throw new Error('no totals');
    const { visitors, payBuyers, payAmount } = totals;
    const text = await until(copied, (found) => !found.includes('访客：未读取'));
    for (const line of [
      `访客：${showCount(visitors)}`,
      `${showMoney(payAmount, CNY)}\n`,
      `转化：${showRate({ k: payBuyers, n: visitors })}`,
      `客单：${showMoney(fenEach(payAmount, payBuyers), CNY)}`,
      '来自店铺概况，读取于 ',
    ]) {
      expect(text).toContain(line);
    }
    expect(bench.practice.strangers).toEqual([]);
  });
});
