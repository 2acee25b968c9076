/** 库存不足, 亏本: told beside whatever is suggested, in the panel and on the page; a loss in the panel alone. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { QIANNIU_ITEMS, QIANNIU_SHOP, qianniuPractice } from '../backend/qianniu/site.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

const ADVICE = '库存 0 件，先补货，再加推。';
const LOSS = '按现价每单都亏';

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;
/** Sells best of those that were read. */
let product: string;

/** 我的商品 of the same shop, in whose first line the product stands, sold out. */
async function playOwnList(shop: string): Promise<void> {
  const sold = QIANNIU_ITEMS.find(({ stock }) => stock === 0)?.id ?? '';
  for (const host of qianniuPractice.hosts) {
    await bench.extension.context.route(`https://${host}/**`, async (route) => {
      const request = route.request();
      const reply = qianniuPractice.answer({ method: request.method(), url: request.url(), body: request.postData() });
      const body = reply.body.replaceAll(sold, product).replaceAll(QIANNIU_SHOP, shop);
      await route.fulfill({ ...reply, body });
    });
  }
}

const row = (): Locator => panel.body.locator(`.kp-product[data-product="${product}"]`);

async function reason(): Promise<string> {
  const badge = ranking.page.locator(`kuance-badge[data-product="${product}"]`);
  return (await badge.getByRole('tooltip', { includeHidden: true }).textContent()) ?? '';
}

beforeAll(async () => {
  bench = await openBench();
  await chooseMode(bench.stored, 'answers', 'qianniu');
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  const { products, shops } = await bench.stored.settled();
  product = products.toSorted((a, b) => b.payBuyers - a.payBuyers)[0]?.product ?? '';
  await playOwnList(shops[0]?.name ?? '');
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

it('a product without stock says so in the list, in its own view and on the page', async () => {
  await panel.go('products');
  await row().waitFor();
  expect(await row().innerText()).not.toContain('库存不足');
  const own = await bench.extension.context.newPage();
  await own.goto('https://myseller.taobao.com/home.htm/SellManage/all?current=1&pageSize=20');
  await row().getByText('库存不足', { exact: true }).waitFor({ timeout: 20_000 });
  await own.close();
  await expect.poll(reason, { timeout: 20_000 }).toContain('注意：库存不足。');
  expect(await reason()).toContain('库存 0 件');
  await panel.openProduct(product);
  await panel.body.getByText(ADVICE).waitFor();
  expect(await problemsInEveryLook({ page: panel.page, set: bench.stored.set })).toEqual([]);
  await bench.stored.set({ language: 'zh' });
});

it('one that loses on every order says so in the panel, and not on the page', async () => {
  const t = panelCostsTexts.zh;
  const main = panel.page.locator('main');
  await panel.page.getByRole('button', { name: panelTexts.zh.settings, exact: true }).click();
  await main.getByRole('button', { name: `${t.open} ›`, exact: true }).click();
  await main.getByRole('textbox', { name: t.pasteLabel }).fill(`商品ID\t成本\n${product}\t99999`);
  await main.getByRole('button', { name: t.preview, exact: true }).click();
  await main.getByRole('button', { name: t.store(1), exact: true }).click();
  await main.getByText(t.stored(1), { exact: true }).waitFor();
  await panel.page.getByRole('button', { name: panelTexts.zh.closeSettings, exact: true }).click();
  await panel.openProduct(product);
  await panel.body.getByText(LOSS).first().waitFor({ timeout: 20_000 });
  const revision = (await bench.stored.settled()).shopStates[0]?.revision ?? 0;
  await expect.poll(reason, { timeout: 20_000 }).toContain(`建议第 ${revision} 版`);
  expect(await reason()).toContain('库存不足');
  expect(await reason()).not.toMatch(/亏|成本/);
});
