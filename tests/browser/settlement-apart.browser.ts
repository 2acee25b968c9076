/** Settlement apart: nothing of it on any page or in what is shown of products; hidden, wiped, and products stay. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { popupTexts } from '../../utils/texts/popup.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { madeText } from '../bills/made-bills.ts';
import { moved, ordered } from '../bills/made-movements.ts';
import { badgesStand } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { csvFile, openSettlement, putIn } from './support/settlement-page.ts';
import { settlementText } from './support/settlement-stored.ts';
import type { Snapshot } from './support/stored.ts';

const t = settlementScreenTexts.zh;
const SHOP = '暗号铺';
const ORDER = '6950000000000008881';
/** What only the bills say. */
const SECRETS = /暗号铺|6950000000000008881|7600000000000008881|4,321\.09|4321\.09/;

let bench: Bench;
let ranking: RankingPage;
let page: Page;
let products: Snapshot['products'];

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Everything a document shows, within shadow roots too. */
const everything = (of: Page) =>
  of.evaluate(() => {
    const told = (root: Document | ShadowRoot): string =>
      [...root.querySelectorAll('*')]
        .flatMap((node) => (node.shadowRoot ? [told(node.shadowRoot)] : []))
        .concat(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML)
        .join('\n');
    return told(document);
  });

const toolbar = () =>
  bench.stored.page.evaluate(async () => {
    type Get = (of: object) => Promise<string>;
    const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText: Get; getTitle: Get } } };
    return [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})];
  });

async function popup(): Promise<string> {
  const opened = await bench.extension.open('popup.html');
  await opened.getByText(popupTexts.zh.title).first().waitFor();
  const text = await everything(opened);
  await opened.close();
  return text;
}

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  ({ products } = await badgesStand(ranking.page, bench.stored));
});
afterAll(() => bench?.close());

it('leaves page, popup and toolbar as they were, though the bills are of the very products on the page', async () => {
  const product = products[0]?.product ?? '';
  expect(product).not.toBe('');
  const before = { badges: await ranking.badges(), toolbar: await toolbar() };
  page = await openSettlement(bench.extension);
  await button(t.switchOn).click();
  await page.getByRole('textbox', { name: t.bookName }).fill(SHOP);
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption('douyin');
  await page.getByRole('textbox', { name: t.settleDays }).fill('1');
  await button(t.keep).click();
  const money = moved({ order: ORDER, flow: '7600000000000008881', sale: '4321.09', product });
  await putIn(page, csvFile('动账.csv', madeText('douyinFund', [money])), SHOP);
  await putIn(
    page,
    csvFile('订单.csv', madeText('douyinOrders', [ordered(ORDER, '4321.09', { 商品ID: product })])),
    SHOP,
  );
  await page.getByText('自动核平 100%').waitFor();
  expect(await everything(page)).toMatch(SECRETS);
  await ranking.page.reload();
  await ranking.chipShows('已读取 10 /');
  await badgesStand(ranking.page, bench.stored);
  await ranking.page.locator('kuance-badge').first().getByRole('button').hover();
  await ranking.page.locator('kuance-badge').first().getByRole('tooltip').waitFor();
  expect(await everything(ranking.page)).not.toMatch(SECRETS);
  expect(await popup()).not.toMatch(SECRETS);
  expect({ badges: await ranking.badges(), toolbar: await toolbar() }).toEqual(before);
});

it('is nowhere in what is kept of products', async () => {
  expect(JSON.stringify(await bench.stored.now())).not.toMatch(SECRETS);
  expect(JSON.stringify(await bench.stored.settings())).not.toMatch(SECRETS);
});

it('is hidden by its switch and comes back by it', async () => {
  await button(t.switchOff).click();
  await button(t.switchOn).waitFor();
  expect(await everything(page)).not.toMatch(SECRETS);
  await page.reload();
  await button(t.switchOn).waitFor();
  expect(await everything(page)).not.toMatch(SECRETS);
  expect(await settlementText(bench.stored.page)).toMatch(SECRETS);
  await button(t.switchOn).click();
  await page.getByText('自动核平 100%').waitFor();
});

it('is wiped to the last row, and products stay as they are', async () => {
  const before = await bench.stored.now();
  await button(t.wipe).click();
  await page.getByRole('dialog').getByRole('button', { name: t.wipe, exact: true }).click();
  await page.getByRole('textbox', { name: t.bookName }).waitFor();
  expect(await settlementText(bench.stored.page)).toBe('');
  expect(await bench.stored.now()).toEqual(before);
  expect(before.products.length).toBeGreaterThan(0);
});
