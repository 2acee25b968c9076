/** 拼多多 商品明细 in both reading modes, and with digits drawn by a font of the page. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import type { Sheet } from '../../utils/sheets/sheet.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { periodKey } from '../../utils/time/period.ts';
import { PDD_METRICS, PDD_PRODUCTS, PDD_SHOP, pddFigure } from '../backend/pdd/world.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { until } from './support/until.ts';

let bench: Bench;
let page: Page;
let chip: Locator;

const TOTAL = PDD_PRODUCTS.length;
const today = dayOfInstant(Date.now());
const yesterday = addDays(today, -1);
const chipShows = (text: string | RegExp) => chip.getByText(text).first().waitFor({ timeout: 20_000 });

async function open(parameters = ''): Promise<void> {
  page = await bench.extension.context.newPage();
  await page.goto(`https://mms.pinduoduo.com/sycm/goods_effect${parameters}`);
  chip = page.locator('kuance-chip');
}

/** One line for every figure of the sheets that is not the one the backend drew. */
function mistakes(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap((sheet) => {
    const { period, columns } = sheet;
    const [from, to] = period.kind === 'range' ? [period.from, period.to] : [period.day, period.day];
    return observe(sheet).flatMap(({ product, figures }) =>
      PDD_METRICS.filter(({ as }) => columns.some((column) => column.as === as)).flatMap(({ code, as }) => {
        const truth = pddFigure(Number(product), code, `${from}~${to}`);
        return figures[as] === truth ? [] : [`${periodKey(period)} ${product} ${as}: ${figures[as]} for ${truth}`];
      }),
    );
  });
}

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());
beforeEach(() => bench.stored.clear());
afterEach(() => page.close());

describe.each(['answers', 'table'] as const)('%s', (mode) => {
  beforeAll(() => chooseMode(bench.stored, mode, 'pdd'));

  it('reads 昨日 to its end, every figure as it truly is', async () => {
    await open();
    await chipShows(`已读取 10 / ${TOTAL} 款`);
    await page.locator('li', { hasText: /^2$/ }).click();
    await chipShows(`已读取 ${TOTAL} / ${TOTAL} 款`);
    const { sheets, shops } = await bench.stored.settled();
    expect(sheets.flatMap(({ rows }) => rows).length).toBe(TOTAL);
    expect(sheets.map(({ period }) => periodKey(period))).toEqual([`D${yesterday}`, `D${yesterday}`]);
    for (const { columns } of sheets) {
      expect(columns.map(({ as }) => as)).toEqual(expect.arrayContaining(PDD_METRICS.map(({ as }) => as)));
    }
    expect(mistakes(sheets)).toEqual([]);
    expect(shops.map(({ name }) => name)).toEqual([PDD_SHOP]);
  });

  it('keeps today apart, without the favourites that are yesterday’s', async () => {
    await open();
    await chipShows(`已读取 10 / ${TOTAL} 款`);
    await page.getByRole('button', { name: '实时' }).click();
    const { sheets } = await until(bench.stored.settled, (seen) => seen.sheets.length === 2);
    const live = sheets.filter(({ period }) => period.kind === 'live');
    expect(live.map(({ period }) => periodKey(period))).toEqual([`L${today}`]);
    expect(live[0]?.columns.map(({ as }) => as)).not.toContain('favoriters');
    expect(mistakes(sheets)).toEqual([]);
  });
});

describe('digits of a font', () => {
  it('answers: names are kept, figures refused, and the chip says so', async () => {
    await chooseMode(bench.stored, 'answers', 'pdd');
    await open('?font=1');
    await chipShows(`已读取 10 / ${TOTAL} 款`);
    await chipShows(refusalTexts.zh['scrambled-digits']);
    const { sheets, refusals, history } = await bench.stored.settled();
    expect(refusals.map(({ code }) => code)).toEqual(['scrambled-digits']);
    expect(sheets.map(({ columns }) => columns.map(({ as }) => as))).toEqual([['title', 'category']]);
    expect(JSON.stringify([sheets, history])).not.toMatch(/[\ue000-\uf8ff]/);
  });

  it('table: nothing is stored', async () => {
    await chooseMode(bench.stored, 'table', 'pdd');
    await open('?font=1');
    await chipShows(refusalTexts.zh['scrambled-digits']);
    const { sheets, refusals } = await until(bench.stored.now, (seen) => seen.refusals.length > 0);
    expect(refusals.map(({ code }) => code)).toEqual(['scrambled-digits']);
    expect(sheets).toEqual([]);
    expect(bench.practice.strangers).toEqual([]);
  });
});
