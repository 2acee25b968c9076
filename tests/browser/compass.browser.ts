/** 抖店 电商罗盘 商品列表 in both reading modes: figures as they truly are, the same from answer and table. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showCount, showRate } from '../../utils/metrics/format.ts';
import { rateOf } from '../../utils/metrics/rate.ts';
import { observe } from '../../utils/sheets/observe.ts';
import type { Sheet } from '../../utils/sheets/sheet.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { periodKey } from '../../utils/time/period.ts';
import { COMPASS_METRICS, COMPASS_PRODUCTS, COMPASS_SHOP, compassFigure } from '../backend/compass/world.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { openPanelPage } from './support/panel-page.ts';
import { until } from './support/until.ts';

let bench: Bench;
let page: Page;
let chip: Locator;

const ADDRESS = 'https://compass.jinritemai.com/shop/commodity/product-list';
const TOTAL = COMPASS_PRODUCTS.length;
const yesterday = addDays(dayOfInstant(Date.now()), -1);

async function open(parameters = ''): Promise<void> {
  page = await bench.extension.context.newPage();
  await page.goto(ADDRESS + parameters);
  chip = page.locator('kuance-chip');
}

const chipShows = (text: string | RegExp) => chip.getByText(text).first().waitFor({ timeout: 20_000 });
const goTo = (number: number) => page.locator(`li[title="${number}"]`).click();

async function readAll(): Promise<void> {
  await chipShows(`已读取 10 / ${TOTAL} 款`);
  await goTo(2);
  await chipShows(`已读取 20 / ${TOTAL} 款`);
  await goTo(3);
  await chipShows(`已读取 ${TOTAL} / ${TOTAL} 款`);
}

const slashed = (day: string) => `${day.replaceAll('-', '/')} 00:00:00`;

/** One line for every figure of the sheets that is not the one the backend drew. */
function mistakes(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap((sheet) => {
    const { period } = sheet;
    const [from, to] = period.kind === 'range' ? [period.from, period.to] : [period.day, period.day];
    return observe(sheet).flatMap(({ product, figures }) =>
      COMPASS_METRICS.flatMap(({ code, as }) => {
        const truth = compassFigure(product, code, `${slashed(from)}~${slashed(to)}`) ?? undefined;
        return figures[as] === truth ? [] : [`${periodKey(period)} ${product} ${as}: ${figures[as]} for ${truth}`];
      }),
    );
  });
}

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

// The kit draws nothing of an answer: any will do there.
describe.each([
  ['answers', 'ecom'],
  ['table', 'auxo'],
  ['table', 'aurora'],
  ['table', 'ecom'],
] as const)('%s, drawn by %s', (mode, kit) => {
  const lists = (sheets: readonly Sheet[]) => sheets.filter(({ page: kind }) => kind === 'compass.product-list');

  beforeAll(async () => {
    await bench.stored.clear();
    await chooseMode(bench.stored, mode, 'compass');
    await open(`?kit=${kit}&date_value=1,2`);
  });
  afterAll(() => page.close());

  it('reads 近30天 to its end', async () => {
    await readAll();
    await chipShows('占支付金额 100%');
  });

  it('puts the badge of its own product beside every row', async () => {
    const rows = page.locator(`.${kit}-table-row`);
    const shown = () =>
      rows.evaluateAll((all) =>
        all.map((row) => ({
          printed: /^ID: (\d+)$/.exec(row.querySelector('td > div + div')?.textContent ?? '')?.[1],
          badge: row.querySelector<HTMLElement>('kuance-badge')?.dataset.product,
        })),
      );
    // The last page shows what is left of the list.
    const standing = await until(shown, (all) => all.length === TOTAL % 10 && all.every(({ badge }) => badge));
    expect(standing.map(({ badge }) => badge)).toEqual(standing.map(({ printed }) => printed));
  });

  it('shows 无 for visitors, counts rates against people who clicked, and calls figures as 罗盘 does', async () => {
    const { sheets } = await bench.stored.settled();
    const read = lists(sheets).flatMap((sheet) => observe(sheet));
    const one = read.find(({ figures }) => (figures.clickUsers ?? 0) >= Math.max(1, figures.payBuyers ?? 0));
    if (!one) throw new Error('no product with fewer buyers than clicks');
    const { clickUsers, payBuyers } = one.figures;
    const panel = await openPanelPage(bench.extension);
    await panel.openProduct(one.product);
    const shown = async (id: string) => {
      const figure = panel.body.locator(`[data-metric=${id}]`).first();
      return [await figure.locator('dt').innerText(), await figure.locator('dd').innerText()];
    };
    expect((await shown('visitors'))[1]).toBe('无');
    expect(await shown('clickUsers')).toEqual([expect.stringContaining('商品点击人数'), showCount(clickUsers)]);
    expect((await shown('payRate'))[1]).toBe(showRate(rateOf(payBuyers, clickUsers)));
    expect((await shown('payAmount'))[0]).toContain('成交金额');
    // Who clicked stands in for visitors, under its own name.
    expect(await panel.body.getByText('商品访客数：无').count()).toBe(0);
    expect(await panel.body.getByText('位点击过的人').count()).toBeGreaterThan(0);
    await panel.page.close();
  });

  it('stores every figure as it truly is, under the shop the page names', async () => {
    const { sheets, shops } = await bench.stored.settled();
    const read = lists(sheets);
    expect(read.map(({ channel }) => channel)).toEqual(Array(3).fill(mode === 'table' ? 'table' : 'answer'));
    expect(read.flatMap(({ rows }) => rows).length).toBe(TOTAL);
    expect(mistakes(read)).toEqual([]);
    expect(shops.map(({ name }) => name)).toEqual([COMPASS_SHOP]);
    expect(JSON.stringify(sheets)).not.toContain('3599999999999999999');
  });

  it('takes the day and today each as what they are', async () => {
    for (const label of ['近1天', '实时']) {
      await page.getByLabel(label).check();
      await chipShows(`已读取 10 / ${TOTAL} 款`);
      const key = label === '实时' ? `L${dayOfInstant(Date.now())}` : `D${yesterday}`;
      const { sheets } = await until(bench.stored.settled, (all) =>
        lists(all.sheets).some(({ period }) => periodKey(period) === key),
      );
      expect(mistakes(lists(sheets))).toEqual([]);
    }
  });

  it(mode === 'table' ? 'takes nothing but the list' : "keeps the shop's cards as one row of the shop", async () => {
    const { sheets } = await bench.stored.settled();
    const cards = sheets.filter(({ level }) => level === 'shop');
    expect(cards.length > 0).toBe(mode === 'answers');
    for (const card of cards) expect(observe(card)[0]?.figures).toMatchObject({ payAmount: 5_123_456, orders: 612 });
  });
});

describe('请求过于频繁', () => {
  it('stops all reading of the site', async () => {
    await bench.stored.clear();
    await chooseMode(bench.stored, 'answers', 'compass');
    await open('?fault=busy');
    await chipShows(`已读取 10 / ${TOTAL} 款`);
    await goTo(2);
    await chipShows(overlayTexts.zh.stopped);
    // The chip says it before the worker has noted it.
    await expect
      .poll(async () => (await bench.stored.settled()).refusals.map(({ code }) => code), { timeout: 10_000 })
      .toEqual(['risk-control']);
    expect(bench.practice.strangers).toEqual([]);
  });
});
