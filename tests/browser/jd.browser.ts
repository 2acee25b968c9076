/** 京东商智 商品明细 end to end, in both ways of reading. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import type { Level, StoredSheet } from '../../utils/sheets/sheet.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { type Period, periodKey } from '../../utils/time/period.ts';
import { COLUMNS } from '../backend/jd/columns.ts';
import { jdFileRows } from '../backend/jd/file.ts';
import { jdChoices, jdRows, jdShop } from '../backend/jd/world.ts';
import { workbookBytes } from '../files/make-files.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { pickFiles } from './support/files.ts';
import { type JdPage, jdBadges, jdBadgesStand, openJdPage } from './support/jd-page.ts';
import { openPanelPage } from './support/panel-page.ts';
import { historyAgainstTruth, sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

const t = panelImportsTexts.zh;
const world = { rows: (period: Period) => jdRows(period) };
const choice = (label: string) => {
  const found = jdChoices().find((each) => each.label === label);
  if (!found) throw new Error(`no ${label}`);
  return found;
};
const month: Period = { kind: 'range', from: choice('30天').from, to: choice('30天').to };
const day: Period = { kind: 'day', day: choice('1天').to };
const live: Period = { kind: 'live', day: choice('实时').to };
const count = (period: Period) => jdRows(period)?.length ?? 0;

let bench: Bench;
let opened: JdPage;

beforeAll(async () => {
  bench = await openBench();
  await chooseMode(bench.stored, 'answers', 'jd');
  opened = await openJdPage(bench.extension.context);
});
afterAll(() => bench?.close());

const of = (sheets: readonly StoredSheet[], period: Period) =>
  sheets.filter((sheet) => sheet.platform === 'jd' && periodKey(sheet.period) === periodKey(period));
/** Everything stored, once a sheet of this period and level is there. */
const storedOf = (period: Period, level: Level) =>
  until(bench.stored.settled, ({ sheets }) => of(sheets, period).some((sheet) => sheet.level === level));
const figuresOf = (sheets: readonly StoredSheet[]) =>
  new Map(sheets.flatMap((sheet) => observe(sheet).map(({ product, figures }) => [product, figures])));

describe('同时读取页面应答', () => {
  it('reads the whole list at once and says so', async () => {
    await opened.chipShows(`已读取 ${count(month)} / ${count(month)} 款`);
    await opened.chipShows('本列表已读全');
    expect(await opened.chip.locator('.shop').textContent()).toBe(jdShop());
  });

  it('stores every figure as it truly is, without the row of sums', async () => {
    const { sheets, history } = await bench.stored.settled();
    expect(sheets.map(({ page, level, rows }) => [page, level, rows.length])).toEqual([
      ['jd.products', 'spu', count(month)],
    ]);
    const compared = sheetsAgainstTruth(sheets, world);
    expect(compared.wrong).toEqual([]);
    expect(compared.compared).toBe(count(month) * COLUMNS.length);
    const inHistory = historyAgainstTruth({ history }, world);
    expect(inHistory.wrong).toEqual([]);
    expect(inHistory.compared).toBeGreaterThan(count(month));
  });

  it('adds up to the sums the page itself states, and the panel says so of the list and of the sheet', async () => {
    const panel = await openPanelPage(bench.extension);
    await panel.go('reading');
    const note = panel.body.locator('[data-total]').first();
    await note.waitFor();
    expect(await note.textContent()).toMatch(/^与页面合计一致（.*成交金额.*）/);
    expect(await note.textContent()).not.toContain('访客');
    await panel.body.locator('.kp-sheet').first().click();
    await panel.body.locator('.kp-sheet-page summary').first().click();
    await expect.poll(() => panel.body.locator('[data-total]').count()).toBe(2);
    expect(await axeProblems(panel.page)).toEqual([]);
    await panel.page.close();
  });

  it('puts the stored suggestion beside every product, also when the page turns', async () => {
    await jdBadgesStand(opened.page, bench.stored);
    expect((await jdBadges(opened.page)).map(({ badge }) => badge)).not.toContain(null);
    await opened.press('3');
    await jdBadgesStand(opened.page, bench.stored);
    expect((await jdBadges(opened.page)).length).toBe(10);
  });

  it('keeps a finished day, today and SKUs apart', async () => {
    await opened.press('昨天');
    await opened.chipShows(`已读取 ${count(day)} / ${count(day)} 款`);
    await opened.press('实时');
    await opened.chipShows(`已读取 ${count(live)} / ${count(live)} 款`);
    const before = await bench.stored.settled();
    expect(of(before.sheets, day).map(({ level }) => level)).toEqual(['spu']);
    expect(of(before.sheets, live).map(({ level }) => level)).toEqual(['spu']);
    expect(sheetsAgainstTruth(before.sheets, world).wrong).toEqual([]);
    expect(historyAgainstTruth(before, world).wrong).toEqual([]);
    await opened.press('昨天');
    await opened.press('SKU');
    const after = await storedOf(day, 'sku');
    const skus = of(after.sheets, day).filter(({ level }) => level === 'sku');
    expect(skus.map(({ rows }) => rows.length)).toEqual([count(day)]);
    expect(skus[0]?.rows.map(({ product }) => product)).toEqual(jdRows(day, 'sku')?.map(({ facts }) => facts.product));
    expect(after.products).toEqual(before.products);
  });

  it('stops at an answer of the platform’s risk control', async () => {
    const unsafe = await openJdPage(bench.extension.context, 'unsafe');
    await unsafe.chipShows(/风控|停/);
    const { refusals } = await until(bench.stored.now, (seen) => seen.refusals.length > 0);
    expect(refusals.map(({ code, page }) => [code, page])).toContainEqual(['risk-control', 'jd.products']);
    await unsafe.page.close();
  });
});

describe('只读页面表格', () => {
  it('gives the same figures page by page, with badges on their rows', async () => {
    const fromAnswers = figuresOf(of((await bench.stored.settled()).sheets, month));
    await opened.page.close();
    await bench.stored.clear();
    await bench.stored.set({ 'stopped.jd': 0 });
    await chooseMode(bench.stored, 'table', 'jd');
    opened = await openJdPage(bench.extension.context);
    await opened.chipShows(`已读取 10 / ${count(month)} 款`);
    for (let page = 2; page <= 3; page++) {
      await opened.press(`${page}`);
      await opened.chipShows(`已读取 ${page * 10} / ${count(month)} 款`);
    }
    const { sheets } = await jdBadgesStand(opened.page, bench.stored);
    expect(sheets.map(({ channel, level }) => `${channel} ${level}`)).toEqual(Array(3).fill('table spu'));
    expect(sheetsAgainstTruth(sheets, world)).toMatchObject({ wrong: [], compared: 30 * COLUMNS.length });
    const fromTables = figuresOf(sheets);
    expect(fromTables.size).toBe(30);
    for (const [product, figures] of fromTables)
      expect([product, figures]).toEqual([product, fromAnswers.get(product)]);
  });

  it('tells today from the finished day', async () => {
    await opened.press('昨天');
    await opened.chipShows(`已读取 10 / ${count(day)} 款`);
    await opened.press('实时');
    const { sheets } = await storedOf(live, 'spu');
    expect(of(sheets, day)).toHaveLength(1);
    expect(sheetsAgainstTruth(of(sheets, live), world).wrong).toEqual([]);
  });
});

describe('SKU 导出文件', () => {
  const skus = (sheets: readonly StoredSheet[], channel: StoredSheet['channel']) =>
    of(sheets, day).filter((sheet) => sheet.level === 'sku' && sheet.channel === channel);

  it('gives the same figures as the answer, and no product of the shop', async () => {
    await opened.page.close();
    await bench.stored.clear();
    await chooseMode(bench.stored, 'answers', 'jd');
    opened = await openJdPage(bench.extension.context);
    await opened.press('昨天');
    await opened.press('SKU');
    const before = await storedOf(day, 'sku');
    const panel = await openPanelPage(bench.extension);
    await panel.go('reading');
    await pickFiles(panel.page, [
      { name: 'SKU.xlsx', bytes: workbookBytes('xlsx', { Sheet1: jdFileRows(day, 'sku') }) },
    ]);
    await panel.body.locator('[data-file=ready]').waitFor({ timeout: 30_000 });
    // SKUs are no products of the shop, so they do not tell it.
    expect(await panel.body.getByRole('combobox', { name: /导入到哪家店/ }).inputValue()).toBe('');
    await panel.body.getByRole('combobox', { name: /导入到哪家店/ }).selectOption({ label: jdShop() });
    await panel.body.getByRole('button', { name: t.store(1) }).click();
    await panel.body.locator('[data-file=stored]').waitFor({ timeout: 30_000 });
    const { sheets, products, shops } = await bench.stored.settled();
    const [fromAnswer, fromFile] = [skus(sheets, 'answer'), skus(sheets, 'file')].map(figuresOf);
    expect(fromAnswer?.size).toBe(count(day));
    expect(fromFile).toEqual(fromAnswer);
    expect(products.map(({ product }) => product)).toEqual(before.products.map(({ product }) => product));
    expect(shops).toHaveLength(1);
    await panel.page.close();
  });

  it('leaves the page as it is and asks for nothing', () => {
    expect(opened.errors).toEqual([]);
    expect(bench.practice.strangers).toEqual([]);
  });
});
