/** 复制日报 in the popup: what was read, what was not, and nothing made up. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { showCount, showMoney, showRate } from '../../utils/metrics/format.ts';
import { CNY, fenEach } from '../../utils/metrics/money.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { addDays } from '../../utils/time/day.ts';
import { MACRO_PAGE, shopTotals } from '../backend/overview.ts';
import { type Bench, openBench } from './support/bench.ts';
import { HOST, openRanking, type RankingPage } from './support/ranking-page.ts';
import { until } from './support/until.ts';

let bench: Bench;
let ranking: RankingPage;
let popup: Page;

beforeAll(async () => {
  bench = await openBench();
  await bench.extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  await bench.stored.settled();
  popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
});
afterAll(() => bench?.close());

async function copy(): Promise<void> {
  await popup.bringToFront();
  await popup.getByRole('button', { name: popupTexts.zh.copyReport }).click();
}

it('a range alone is no day: it says so instead of writing one', async () => {
  await copy();
  await popup.getByText(popupTexts.zh.reportNothing).waitFor();
});

it('one page of one day: 未读取 where nothing was read, TOP5 of what was, no comparison', async () => {
  await ranking.page.bringToFront();
  await ranking.read(() => ranking.choosePeriod('1天'));
  await bench.stored.settled();
  await copy();
  await popup.getByText(popupTexts.zh.reportCopied).waitFor();
  const text = await popup.evaluate(() => navigator.clipboard.readText());
  const { world } = bench.practice.truth;
  const day = addDays(world.today, -1);
  const rows = (world.rows({ kind: 'day', day }) ?? [])
    .map(({ facts, figures }) => ({ title: facts.title, fen: figures.payAmount ?? 0 }))
    .toSorted((a, b) => b.fen - a.fen)
    .slice(0, 10);
  const sum = showMoney(
    rows.reduce((total, { fen }) => total + fen, 0),
    CNY,
  );
  expect(text).toContain(`${day} 日报`);
  expect(text).toContain('生意参谋 商品排行已读取 10/86 款');
  for (const line of ['访客：未读取', '转化：未读取', '客单：未读取', `支付金额：${sum}（商品合计，10/86 款`]) {
    expect(text).toContain(line);
  }
  rows.slice(0, 5).forEach(({ title, fen }, at) => {
    expect(text).toContain(`${at + 1}. ${title} ${showMoney(fen, CNY)}`);
  });
  expect(text).toContain(`上周同日 ${addDays(day, -7)} 未读取，不作对比`);
  expect(text).not.toMatch(/[↑↓]|NaN|undefined|null/);
});

it('with the shop overview read, shop figures are its own: people are never summed over products', async () => {
  const page = await bench.extension.context.newPage();
  await page.goto(HOST + MACRO_PAGE);
  await page.getByText(/访客数 \d/).waitFor();
  await until(
    () => bench.stored.now(),
    ({ sheets }) => sheets.some((sheet) => sheet.page === 'sycm.shop-overview'),
  );
  await page.close();
  await bench.stored.settled();
  await copy();
  const { world } = bench.practice.truth;
  const totals = shopTotals(world, { kind: 'day', day: addDays(world.today, -1) });
  if (!totals) throw new Error('no totals');
  const { visitors, payBuyers, payAmount } = totals;
  const text = await until(
    () => popup.evaluate(() => navigator.clipboard.readText()),
    (found) => !found.includes('访客：未读取'),
  );
  for (const line of [
    `访客：${showCount(visitors)}`,
    `支付金额：${showMoney(payAmount, CNY)}\n`,
    `转化：${showRate({ k: payBuyers, n: visitors })}`,
    `客单：${showMoney(fenEach(payAmount, payBuyers), CNY)}`,
    '访客、转化、客单来自店铺概况，读取于 ',
  ]) {
    expect(text).toContain(line);
  }
  const stored = await bench.stored.now();
  expect(new Set(stored.shops.map((shop) => shop.id)).size).toBe(1);
  expect(stored.products.some((product) => product.product === 'shop')).toBe(false);
});
