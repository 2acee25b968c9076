/** 万相台 商品报表 by its table: figures of one scene and plan each, never of several. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { kindOfBucket } from '../../utils/history/buckets.ts';
import { observe } from '../../utils/sheets/observe.ts';
import type { Sheet, StoredSheet } from '../../utils/sheets/sheet.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { periodEnd, periodKey, periodStart } from '../../utils/time/period.ts';
import { alimamaFileRows } from '../backend/alimama/file.ts';
import { ALIMAMA_METRICS, ALIMAMA_PARTS, ALIMAMA_PRODUCTS, ALIMAMA_SHOP, adRows } from '../backend/alimama/world.ts';
import { csvText, gb18030, zipBytes } from '../files/make-files.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { dropFiles } from './support/files.ts';
import { openPanelPage } from './support/panel-page.ts';
import { until } from './support/until.ts';

let bench: Bench;
let page: Page;
let chip: Locator;

const REPORT = 'https://one.alimama.com/index.html#!/report/item_promotion?rptType=item_promotion';
const yesterday = addDays(dayOfInstant(Date.now()), -1);
const ROWS = ALIMAMA_PRODUCTS.length * ALIMAMA_PARTS.length;
const chipShows = (text: string | RegExp) => chip.getByText(text).first().waitFor({ timeout: 20_000 });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

const rowsOf = (sheets: readonly Sheet[]) =>
  sheets.flatMap((sheet) => observe(sheet).map(({ product, figures }) => ({ sheet, product, figures })));

/** One line for every figure that is not the one of its own scene, plan and days. */
function mistakes(sheets: readonly Sheet[]): string[] {
  return rowsOf(sheets).flatMap(({ sheet: { period, scope }, product, figures }) => {
    const { scene, plan } = scope.filters;
    const truth = adRows(`${periodStart(period)}~${periodEnd(period)}`).find(
      (row) => row.id === product && row.scene === scene && row.plan === plan,
    );
    return ALIMAMA_METRICS.filter(({ as }) => figures[as] === undefined || figures[as] !== truth?.figures[as]).map(
      ({ as }) => `${periodKey(period)} ${scene} ${plan} ${product} ${as}: ${figures[as]}`,
    );
  });
}

beforeAll(async () => {
  bench = await openBench();
  await chooseMode(bench.stored, 'table', 'alimama');
});
afterAll(() => bench?.close());

beforeEach(async () => {
  await page?.close();
  await bench.stored.clear();
  page = await bench.extension.context.newPage();
  await page.goto(REPORT);
  chip = page.locator('kuance-chip');
});

describe('summed over its scenes', () => {
  it('it is refused, and the chip says which columns to show', async () => {
    await chipShows(refusalTexts.zh['parts-hidden']);
    const { sheets, refusals } = await until(bench.stored.now, (seen) => seen.refusals.length > 0);
    expect(sheets).toEqual([]);
    expect(refusals).toMatchObject([{ code: 'parts-hidden', page: 'alimama.item-report', channel: 'table' }]);
    await press('细分');
    await chipShows(/已读取 \d+ 款/);
  });
});

describe('split into 场景 and 计划', () => {
  it('is read to its end, every figure of its own scene and plan, 全站推广 among them', async () => {
    await press('细分');
    await until(bench.stored.settled, ({ sheets }) => rowsOf(sheets).length === 20);
    await press('2');
    const { sheets, shops } = await until(bench.stored.settled, (seen) => rowsOf(seen.sheets).length === ROWS);
    expect(mistakes(sheets)).toEqual([]);
    const places = rowsOf(sheets).map(({ sheet, product }) => JSON.stringify([sheet.scope.filters, product]));
    expect(new Set(places).size).toBe(ROWS);
    const scenes = new Set(sheets.map(({ scope }) => `${scope.filters.scene} ${scope.filters.plan}`));
    expect(scenes).toEqual(new Set(ALIMAMA_PARTS.map(({ scene, plan }) => `${scene} ${plan}`)));
    expect(new Set(sheets.map(({ period }) => periodKey(period)))).toEqual(new Set([`D${yesterday}`]));
    expect(shops.map(({ name }) => name)).toEqual([ALIMAMA_SHOP]);
  });

  it('the chip counts products, never a list read to its end', async () => {
    await press('细分');
    const first = new Set(
      adRows(`${yesterday}~${yesterday}`)
        .slice(0, 20)
        .map(({ id }) => id),
    ).size;
    await chipShows(`已读取 ${first} 款`);
    await press('2');
    await until(bench.stored.settled, ({ sheets }) => rowsOf(sheets).length === ROWS);
    await chipShows(`已读取 ${ALIMAMA_PRODUCTS.length} 款`);
    expect(await chip.getByText(overlayTexts.zh.complete).count()).toBe(0);
    expect((await bench.stored.now()).lists).toEqual([]);
  });

  it('no suggestion rests on it, and no click rate is made over scenes', async () => {
    await press('细分');
    await until(bench.stored.settled, ({ sheets }) => rowsOf(sheets).length === 20);
    const { history, products } = await bench.stored.settled();
    expect(history.length).toBeGreaterThan(0);
    expect(history.filter(({ bucket }) => kindOfBucket(bucket) !== 'parts')).toEqual([]);
    expect(JSON.stringify(products)).not.toMatch(/ad(?:Clicks|Impressions|ClickRate|Cost)/);
  });

  it('days of another period stand beside it', async () => {
    await press('细分');
    await until(bench.stored.settled, ({ sheets }) => rowsOf(sheets).length === 20);
    await press('过去7天');
    const { sheets } = await until(bench.stored.settled, (seen) => rowsOf(seen.sheets).length === 40);
    expect(mistakes(sheets)).toEqual([]);
    expect(new Set(sheets.map(({ period }) => period.kind))).toEqual(new Set(['day', 'range']));
  });

  it('nothing of people is kept', async () => {
    await press('细分');
    await until(bench.stored.settled, ({ sheets }) => rowsOf(sheets).length === 20);
    const all = JSON.stringify([await bench.stored.now(), await bench.stored.settings()]);
    expect(all).not.toMatch(/王小明|xiaoming88|收货人|旺旺/);
  });
});

describe('its file', () => {
  const byPlace = (sheets: readonly StoredSheet[], channel: StoredSheet['channel']) =>
    new Map(
      rowsOf(sheets.filter((sheet) => sheet.channel === channel)).map(({ sheet, product, figures }) => [
        JSON.stringify([sheet.scope.filters, product]),
        ALIMAMA_METRICS.map(({ as }) => figures[as]),
      ]),
    );

  it('gives the same figures as the table, scene by scene and plan by plan', async () => {
    await press('细分');
    await until(bench.stored.settled, ({ sheets }) => rowsOf(sheets).length === 20);
    await press('2');
    await until(bench.stored.settled, ({ sheets }) => rowsOf(sheets).length === ROWS);
    const panel = await openPanelPage(bench.extension);
    await panel.go('reading');
    const csv = gb18030(csvText(alimamaFileRows(yesterday)));
    const zip = await zipBytes([{ name: '商品报表.csv', bytes: csv }]);
    await dropFiles(panel.page, [{ name: '商品报表.zip', bytes: zip }]);
    const ready = panel.body.locator('[data-file=ready]');
    await ready.waitFor({ timeout: 30_000 });
    await ready.locator('summary').click();
    expect(await ready.innerText()).toMatch(/不存：个人信息\s+收货人/);
    const shop = panel.body.getByRole('combobox', { name: /导入到哪家店/ });
    await shop.selectOption({ label: ALIMAMA_SHOP });
    await panel.body.getByRole('button', { name: panelImportsTexts.zh.store(1) }).click();
    await panel.body.locator('[data-file=stored]').waitFor({ timeout: 30_000 });
    await panel.page.close();
    const { sheets, shops } = await bench.stored.settled();
    const fromFile = byPlace(sheets, 'file');
    expect(fromFile.size).toBe(ROWS);
    expect(fromFile).toEqual(byPlace(sheets, 'table'));
    expect(mistakes(sheets)).toEqual([]);
    expect(shops).toHaveLength(1);
    const now = await bench.stored.now();
    expect(JSON.stringify(now)).not.toContain('王小明');
    // `0.03331` in the file, `3.33%` on the page: each told by its layout, so neither contradicts its counts.
    const rateUnits = sheets.flatMap(({ channel, columns }) =>
      columns.filter(({ as }) => as === 'adClickRate').map(({ unit }) => `${channel} ${unit}`),
    );
    expect(new Set(rateUnits)).toEqual(new Set(['file ratio', 'table percent']));
    expect(now.asides).toEqual([]);
  });
});

it('人群报表 is left alone, and the chip says why', async () => {
  await page.goto('https://one.alimama.com/index.html#!/report/crowd_promotion?rptType=crowd_promotion');
  await page.reload();
  await chipShows(overlayTexts.zh.excluded.buyers);
  expect((await bench.stored.now()).sheets).toEqual([]);
  expect(bench.practice.strangers).toEqual([]);
});
