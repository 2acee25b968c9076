/** One day of 商智, 罗盘 and 拼多多 through all their channels in the built extension: equal observations. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { observe } from '../../utils/sheets/observe.ts';
import type { Channel, StoredSheet } from '../../utils/sheets/sheet.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { addDays, type Day, dayOfInstant } from '../../utils/time/day.ts';
import { compassFileRows } from '../backend/compass/file.ts';
import { COMPASS_METRICS, COMPASS_PRODUCTS } from '../backend/compass/world.ts';
import { COLUMNS } from '../backend/jd/columns.ts';
import { jdFileRows } from '../backend/jd/file.ts';
import { JD_PAGE } from '../backend/jd/site.ts';
import { jdRows } from '../backend/jd/world.ts';
import { pddAdRows } from '../backend/pdd/file.ts';
import { PDD_METRICS, PDD_PRODUCTS } from '../backend/pdd/world.ts';
import { type Rows, workbookBytes } from '../files/make-files.ts';
import { type Bench, chooseMode, type Mode, openBench } from './support/bench.ts';
import { pickFiles } from './support/files.ts';
import { openPanelPage } from './support/panel-page.ts';
import { until } from './support/until.ts';

const t = panelImportsTexts.zh;
const yesterday = addDays(dayOfInstant(Date.now()), -1);

interface Case {
  readonly site: string;
  readonly page: string;
  readonly address: string;
  /** Of which products the list has, and which figures page and file show. */
  readonly products: number;
  readonly metrics: readonly MetricId[];
  readonly chooseYesterday: (page: Page) => Promise<void>;
  readonly turn: (page: Page, to: number) => Promise<void>;
  readonly rows: (day: Day) => Rows;
}

const jdCount = jdRows({ kind: 'day', day: yesterday })?.length ?? 0;
const CASES: readonly Case[] = [
  {
    site: 'jd',
    page: 'jd.products',
    address: JD_PAGE,
    products: jdCount,
    metrics: COLUMNS.map(({ metric }) => metric),
    chooseYesterday: (page) => page.locator('li', { hasText: /^昨天$/ }).click(),
    turn: (page, to) => page.locator('li', { hasText: new RegExp(`^${to}$`) }).click(),
    rows: (day) => jdFileRows({ kind: 'day', day }),
  },
  {
    site: 'compass',
    page: 'compass.product-list',
    address: 'https://compass.jinritemai.com/shop/commodity/product-list',
    products: COMPASS_PRODUCTS.length,
    metrics: COMPASS_METRICS.map(({ as }) => as),
    chooseYesterday: (page) => page.getByLabel('近1天').check(),
    turn: (page, to) => page.locator(`li[title="${to}"]`).click(),
    rows: compassFileRows,
  },
  {
    site: 'pdd',
    page: 'pdd.goods-effect',
    address: 'https://mms.pinduoduo.com/sycm/goods_effect',
    products: PDD_PRODUCTS.length,
    metrics: PDD_METRICS.map(({ as }) => as),
    chooseYesterday: async () => undefined,
    turn: (page, to) => page.locator('li', { hasText: new RegExp(`^${to}$`) }).click(),
    rows: pddAdRows,
  },
];

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

/** The metrics by product of the sheets of whole products of yesterday. */
function told(sheets: readonly StoredSheet[], { page, metrics }: Case, channel: Channel) {
  const of = sheets.filter(
    (sheet) =>
      sheet.page === page &&
      sheet.channel === channel &&
      sheet.period.kind === 'day' &&
      sheet.period.day === yesterday &&
      Object.keys(sheet.scope.filters).length === 0,
  );
  const rows = of.flatMap((sheet) => observe(sheet));
  return new Map(rows.map(({ product, figures }) => [product, metrics.map((metric) => figures[metric])]));
}

async function readYesterday(one: Case, mode: Mode): Promise<ReadonlyMap<string, readonly (number | undefined)[]>> {
  await chooseMode(bench.stored, mode, one.site);
  const page = await bench.extension.context.newPage();
  await page.goto(one.address);
  await page
    .locator('kuance-chip')
    .getByText(/已读取/)
    .first()
    .waitFor({ timeout: 20_000 });
  await one.chooseYesterday(page);
  const channel = mode === 'answers' ? 'answer' : 'table';
  const have = async () => told((await bench.stored.settled()).sheets, one, channel);
  let seen = await until(have, (all) => all.size >= 10);
  for (let to = 2; seen.size < one.products; to++) {
    await one.turn(page, to);
    const wanted = Math.min(one.products, to * 10);
    seen = await until(have, (all) => all.size >= wanted);
  }
  await page.close();
  return seen;
}

async function importFile({ site, rows }: Case) {
  const panel = await openPanelPage(bench.extension);
  await panel.go('reading');
  await pickFiles(panel.page, [{ name: `${site}.xlsx`, bytes: workbookBytes('xlsx', { 全部: rows(yesterday) }) }]);
  await panel.body.locator('[data-file=ready]').waitFor({ timeout: 30_000 });
  // Its products are known in one shop: that one is chosen.
  await panel.body.getByRole('button', { name: t.store(1) }).click();
  await panel.body.locator('[data-file=stored]').waitFor({ timeout: 30_000 });
  await panel.page.close();
  return (await bench.stored.settled()).sheets;
}

describe.each(CASES)('$site', (one) => {
  let answers: Awaited<ReturnType<typeof readYesterday>>;

  beforeAll(() => bench.stored.clear());

  it('answer and table of the page are equal, product by product', async () => {
    answers = await readYesterday(one, 'answers');
    expect(answers.size).toBe(one.products);
    expect([...answers.values()].flat().filter((figure) => figure !== undefined).length).toBeGreaterThan(one.products);
    expect(await readYesterday(one, 'table')).toEqual(answers);
  });

  it(one.site === 'pdd' ? 'its advertising file speaks of none of these figures' : 'and so is the file', async () => {
    const sheets = await importFile(one);
    if (one.site !== 'pdd') return expect(told(sheets, one, 'file')).toEqual(answers);
    const files = sheets.filter(({ channel }) => channel === 'file');
    expect(files.map(({ page, rows, scope }) => [page, rows.length, scope.filters])).toEqual([
      ['pdd.ad-report', one.products, { kind: '推广' }],
    ]);
    const figures = files.flatMap((sheet) => observe(sheet)).map((row) => row.figures);
    expect(figures.some((each) => one.metrics.some((metric) => metric in each))).toBe(false);
    expect((await bench.stored.now()).shops).toHaveLength(1);
  });
});
