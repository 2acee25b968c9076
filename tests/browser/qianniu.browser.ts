/** 千牛 我的商品 by the answer of another host; its table is not read. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { dayOfInstant } from '../../utils/time/day.ts';
import { periodKey } from '../../utils/time/period.ts';
import { QIANNIU_ITEMS, QIANNIU_SHOP } from '../backend/qianniu/site.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';

let bench: Bench;
let page: Page;

const HOST = 'https://myseller.taobao.com/home.htm';
const chipShows = (text: string | RegExp) =>
  page.locator('kuance-chip').getByText(text).first().waitFor({ timeout: 20_000 });

beforeAll(async () => {
  bench = await openBench();
  await chooseMode(bench.stored, 'answers', 'qianniu');
  page = await bench.extension.context.newPage();
});
afterAll(() => bench?.close());

describe('我的商品', () => {
  it('is read to its end, every figure as it truly is, live of today', async () => {
    await page.goto(`${HOST}/SellManage/all?current=1&pageSize=20`);
    await chipShows(`已读取 20 / ${QIANNIU_ITEMS.length} 款`);
    await page.getByRole('button', { name: '下一页' }).click();
    await chipShows(`已读取 ${QIANNIU_ITEMS.length} / ${QIANNIU_ITEMS.length} 款`);
    const { sheets, shops, refusals } = await bench.stored.settled();
    const rows = sheets.flatMap((sheet) => observe(sheet));
    const truth = QIANNIU_ITEMS.map(({ id, price, stock, sold }) => [
      id,
      sold === null ? { price, stock } : { price, stock, soldItems30: sold },
    ]);
    expect(rows.map(({ product, figures }) => [product, figures]).sort()).toEqual(truth);
    expect(new Set(sheets.map(({ period }) => periodKey(period)))).toEqual(new Set([`L${dayOfInstant(Date.now())}`]));
    expect(shops.map(({ name }) => name)).toEqual([QIANNIU_SHOP]);
    // The same api's other calls are none of ours: nothing of them is read, nothing refused.
    expect(refusals).toEqual([]);
  });

  it('leaves 已卖出的宝贝 alone and says why', async () => {
    const before = (await bench.stored.settled()).sheets;
    await page.goto(`${HOST}/trade-platform/tp/sold`);
    await chipShows(overlayTexts.zh.excluded.orders);
    expect((await bench.stored.settled()).sheets).toEqual(before);
    expect(bench.practice.strangers).toEqual([]);
  });
});
