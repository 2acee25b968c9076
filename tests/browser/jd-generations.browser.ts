/** 商品明细 in every generation of its markup, through the built extension: the same figures, badges on their rows. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { observe } from '../../utils/sheets/observe.ts';
import type { StoredSheet } from '../../utils/sheets/sheet.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { type Period, periodKey } from '../../utils/time/period.ts';
import { OLD_PAGE, SHOWN_ROWS } from '../backend/jd/older.ts';
import { JD_PAGE } from '../backend/jd/site.ts';
import { jdTop } from '../backend/jd/summaries.ts';
import { jdRows, jdShop } from '../backend/jd/world.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

const today = dayOfInstant(Date.now());
const last = addDays(today, -1);
const PERIODS: readonly (readonly [string, Period])[] = [
  ['昨天', { kind: 'day', day: last }],
  ['近30天', { kind: 'range', from: addDays(last, -29), to: last }],
  ['实时', { kind: 'live', day: today }],
];
const METRICS: readonly MetricId[] = ['payAmount', 'visitors', 'payBuyers'];
const world = { rows: (period: Period) => jdRows(period) };

let bench: Bench;
let page: Page;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

async function open(address: string): Promise<void> {
  page = await bench.extension.context.newPage();
  await page.goto(address);
}

const of = (sheets: readonly StoredSheet[], period: Period) =>
  sheets.filter((sheet) => sheet.page === 'jd.products' && periodKey(sheet.period) === periodKey(period));

/** Ids printed in the rows, each with the product its badge is of. */
function badges(): Promise<readonly (readonly [string, string | null])[]> {
  return page.locator('main tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const leaves = [...row.querySelectorAll(':not(:has(*))')].map((leaf) => leaf.textContent ?? '');
      const printed = leaves.map((text) => /^(?:SPU: )?(\d{14})$/.exec(text)?.[1]).find((id) => id !== undefined) ?? '';
      return [printed, row.querySelector<HTMLElement>('kuance-badge')?.dataset.product ?? null] as const;
    }),
  );
}

describe.each([
  ['grace, an AngularJS grid in two tables with hidden duplicates', OLD_PAGE],
  ['jmtd, sticky cells under two levels of headers', `${JD_PAGE}?scenario=sticky`],
])('只读页面表格: %s', (_, address) => {
  beforeAll(async () => {
    await bench.stored.clear();
    await chooseMode(bench.stored, 'table', 'jd');
    await open(address);
  });
  afterAll(() => page.close());

  it.each(PERIODS)('%s: every figure as it truly is', async (label, period) => {
    await page.getByRole('button', { name: label, exact: true }).click();
    const { sheets, shops } = await until(bench.stored.settled, (all) => of(all.sheets, period).length > 0);
    const read = of(sheets, period);
    expect(read.map(({ channel, level, rows }) => [channel, level, rows.length])).toEqual([
      ['table', 'spu', SHOWN_ROWS],
    ]);
    expect(sheetsAgainstTruth(read, world)).toEqual({ compared: SHOWN_ROWS * METRICS.length, wrong: [] });
    expect(read.flatMap((sheet) => observe(sheet)).map(({ product, facts }) => [product, facts.title])).toEqual(
      jdTop(period, 'spu', SHOWN_ROWS).map(({ facts }) => [facts.product, facts.title]),
    );
    expect(shops.map(({ name }) => name)).toEqual([jdShop()]);
  });

  it('each row has the badge of its own product', async () => {
    const shown = await until(
      badges,
      (rows) => rows.length === SHOWN_ROWS && rows.every(([, badge]) => badge !== null),
    );
    expect(shown.map(([, badge]) => badge)).toEqual(shown.map(([printed]) => printed));
    expect(new Set(shown.map(([printed]) => printed)).size).toBe(SHOWN_ROWS);
    expect((await bench.stored.settled()).refusals).toEqual([]);
  });
});

describe('同时读取页面应答: the old page', () => {
  it('gives rows without names: they are refused, the chip says why, nothing is stored', async () => {
    await bench.stored.clear();
    await chooseMode(bench.stored, 'answers', 'jd');
    await open(OLD_PAGE);
    await page.locator('kuance-chip').getByText(refusalTexts.zh['wrong-envelope']).first().waitFor({ timeout: 20_000 });
    const { sheets, refusals } = await bench.stored.settled();
    expect(sheets).toEqual([]);
    expect(refusals.map(({ code, page: kind, channel }) => [code, kind, channel])).toEqual([
      ['wrong-envelope', 'jd.products', 'answer'],
    ]);
    expect(bench.practice.strangers).toEqual([]);
  });
});
