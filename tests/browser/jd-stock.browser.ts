/** 商智 库存预警 in the built extension: the shop's stock as a whole, beside its list, and none of its products. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import { pageNames } from '../../utils/texts/page-names.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { openPanelPage } from './support/panel-page.ts';
import { until } from './support/until.ts';

const day = addDays(dayOfInstant(Date.now()), -1);
let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
  await chooseMode(bench.stored, 'answers', 'jd');
  const page = await bench.extension.context.newPage();
  await page.goto('https://jdsz.jd.com/szweb/view/supply/stock-health.html');
});
afterAll(() => bench?.close());

it('is kept as the shop of one day, what is -1 as unknown', async () => {
  const { sheets, products, refusals } = await until(bench.stored.settled, (now) => now.sheets.length === 2);
  const read = Object.fromEntries(sheets.map((sheet) => [sheet.page, observe(sheet)[0]?.figures]));
  expect(read).toEqual({
    'jd.stock-health': { turnoverDays: 41.5, inStockRate: 0.982, slowStockShare: 0.01, unsoldStockShare: 0.04 },
    'jd.stock-alarms': { stockOuts: 3, nearStockOuts: 5, unsoldProducts: 2 },
  });
  expect(sheets.map(({ level, period }) => [level, period])).toEqual(Array(2).fill(['shop', { kind: 'day', day }]));
  expect([products, refusals]).toEqual([[], []]);
});

it('can be looked at in the panel, and the page asked for nothing by us', async () => {
  const panel = await openPanelPage(bench.extension);
  await panel.go('reading');
  await panel.body.getByText(pageNames.zh['jd.stock-health']).first().waitFor({ state: 'attached' });
  await panel.body.getByText(pageNames.zh['jd.stock-alarms']).first().waitFor({ state: 'attached' });
  expect(bench.practice.strangers).toEqual([]);
});
