/** 亚马逊 业务报告 by the answer of its own page: one address for all reports, rows as lists, no currency. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { addDays, type Day, dayOfInstant } from '../../utils/time/day.ts';
import { AMAZON_SELLER } from '../backend/amazon/site.ts';
import { AMAZON_ROWS, amazonTruth } from '../backend/amazon/world.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';

let bench: Bench;
let page: Page;
let last: Day;

const US = 'https://sellercentral.amazon.com';
const PRODUCTS = amazonTruth().length;
const chipShows = (text: string | RegExp) =>
  page.locator('kuance-chip').getByText(text).first().waitFor({ timeout: 20_000 });

function report(id: string, from: Day, more = ''): string {
  return `#/report?id=102%3A${id}&fromDate=${from}&toDate=${last}${more}`;
}

/** As the operator turns to another report: only what stands behind `#` changes. */
async function turnTo(hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.locator(`body[data-shown="${hash}"]`).waitFor();
}

beforeAll(async () => {
  bench = await openBench();
  // Finished in every marketplace.
  last = addDays(dayOfInstant(Date.now(), -480), -1);
  await chooseMode(bench.stored, 'answers', 'amazon');
  page = await bench.extension.context.newPage();
});
afterAll(() => bench?.close());

describe('the report by child ASIN', () => {
  const hash = () => report('DetailSalesTrafficByChildItem', addDays(last, -6));

  it('is read whole, every count as it truly is, a child under two parents once', async () => {
    await page.goto(`${US}/business-reports/ref=xx_sitemetric_dnav_xx${hash()}`);
    await chipShows(`已读取 ${PRODUCTS} / ${PRODUCTS} 款`);
    const { sheets, shops, refusals, asides } = await bench.stored.settled();
    expect(sheets).toHaveLength(1);
    const rows = sheets.flatMap((sheet) => observe(sheet)).map(({ product, figures }) => [product, figures]);
    expect(rows.sort()).toEqual(amazonTruth());
    expect(sheets[0]).toMatchObject({ page: 'amazon.by-asin', period: { kind: 'range', to: last } });
    expect(shops.map(({ name, claimed }) => [name, claimed])).toEqual([[`${AMAZON_SELLER} | United States`, true]]);
    expect([refusals, asides]).toEqual([[], []]);
  });

  it('leaves its amounts out, and says why', async () => {
    const { sheets } = await bench.stored.settled();
    expect(sheets[0]?.absent).toContainEqual({ metric: 'payAmount', why: 'no-currency' });
    const line = (await page.locator('kuance-chip [data-why="no-currency"]').textContent()) ?? '';
    expect(line).toMatch(/^没写币种，没读：支付金额。.*官方文件$/);
    expect(JSON.stringify(sheets)).not.toContain((AMAZON_ROWS[0]!.units * 24.99).toFixed(2));
  });

  it('of some ASINs is a part of the shop', async () => {
    const asin = AMAZON_ROWS[0]!.child;
    await turnTo(`${hash()}&asins=${asin}`);
    await expect.poll(async () => (await bench.stored.settled()).sheets.length).toBe(2);
    const { sheets } = await bench.stored.settled();
    expect(sheets.map(({ scope }) => scope.filters)).toContainEqual({ asins: asin });
  });
});

describe('everything else at the same address', () => {
  it('is not read: other reports, other calls', async () => {
    const before = (await bench.stored.settled()).sheets;
    await turnTo(report('SalesTrafficTimeSeries', addDays(last, -6)));
    await turnTo(report('DetailSalesTrafficBySKU', addDays(last, -6)));
    // A day's report comes after them: whatever they left behind would be here by then.
    await turnTo(report('DetailSalesTrafficByChildItem', last));
    await chipShows(`已读取 ${PRODUCTS} / ${PRODUCTS} 款`);
    const { sheets, refusals } = await bench.stored.settled();
    expect(sheets).toHaveLength(before.length + 1);
    expect(sheets.every((sheet) => sheet.page === 'amazon.by-asin')).toBe(true);
    expect(sheets.map(({ period }) => period)).toContainEqual({ kind: 'day', day: last });
    expect(refusals).toEqual([]);
  });

  it('is left alone where it shows the market', async () => {
    const before = (await bench.stored.settled()).sheets;
    await page.goto(`${US}/brand-analytics/dashboard${report('DetailSalesTrafficByChildItem', addDays(last, -3))}`);
    await chipShows(overlayTexts.zh.excluded.market);
    expect((await bench.stored.settled()).sheets).toEqual(before);
  });
});

it('the same seller in another country is another shop', async () => {
  await page.goto(`https://sellercentral.amazon.ca/business-reports/${report('DetailSalesTrafficByChildItem', last)}`);
  await chipShows(`已读取 ${PRODUCTS} / ${PRODUCTS} 款`);
  const { shops } = await bench.stored.settled();
  expect(shops.map(({ name }) => name).sort()).toEqual([
    `${AMAZON_SELLER} | Canada`,
    `${AMAZON_SELLER} | United States`,
  ]);
  expect(bench.practice.strangers).toEqual([]);
});
