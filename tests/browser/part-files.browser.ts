/** 淘宝联盟 商品分析, 生意参谋 店铺来源 and 千牛 商品体验 through the panel: kept apart, never added up, judged by nobody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedsEngine } from '../../utils/history/buckets.ts';
import { showCount, showMoney, showRate } from '../../utils/metrics/format.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { observe } from '../../utils/sheets/observe.ts';
import { SHOP_ROW, type StoredSheet } from '../../utils/sheets/sheet.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import {
  experienceFigures,
  experienceRows,
  SOURCES,
  sourceSheets,
  unionFigures,
  unionRows,
} from '../backend/part-files.ts';
import { csvText, gb18030, workbookBytes } from '../files/make-files.ts';
import { type Bench, openBench } from './support/bench.ts';
import { type DroppedFile, dropFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking } from './support/ranking-page.ts';
import type { Snapshot } from './support/stored.ts';

const t = panelImportsTexts.zh;

let bench: Bench;
let panel: PanelPage;
let last: Day;
let day: Period;
/** What was judged before any of the files came. */
let before: Snapshot;
let reportBefore: string;

const world = () => bench.practice.truth.world;
const of = (sheets: readonly StoredSheet[], kind: string) => sheets.filter(({ page }) => page === kind);
const ready = () => panel.body.locator('[data-file=ready]');
const figuresOf = (sheets: readonly StoredSheet[]) =>
  new Map(sheets.flatMap((sheet) => observe(sheet)).map(({ product, figures }) => [product, figures]));

async function report(): Promise<string> {
  const popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
  await popup.getByRole('button', { name: popupTexts.zh.copyReport }).click();
  await popup.getByText(popupTexts.zh.reportCopied).waitFor();
  const text = await popup.evaluate(() => navigator.clipboard.readText());
  await popup.close();
  return text;
}

beforeAll(async () => {
  bench = await openBench();
  await bench.extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  last = addDays(world().today, -1);
  day = { kind: 'day', day: last };
  const ranking = await openRanking(bench.extension.context);
  await ranking.read(() => ranking.choosePeriod('1天'));
  await ranking.readAll(world().rows(day)?.length ?? 0);
  before = await bench.stored.settled();
  await ranking.page.close();
  reportBefore = await report();
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

/** What the preview says will and will not be stored; so far nothing is. */
async function dropped(file: DroppedFile, asksDays: boolean): Promise<string> {
  const held = await bench.stored.now();
  await panel.go('reading');
  await dropFiles(panel.page, [file]);
  if (asksDays) {
    await panel.body.getByLabel(t.from, { exact: true }).fill(last);
    await panel.body.getByLabel(t.to, { exact: true }).fill(last);
    await panel.body.getByRole('button', { name: t.readAs }).click();
  }
  await ready().waitFor({ timeout: 30_000 });
  await ready().locator('summary').click();
  await ready().locator('[data-day]').first().waitFor();
  const text = await ready().innerText();
  const now = await bench.stored.now();
  expect([now.sheets.length, now.imports.length]).toEqual([held.sheets.length, held.imports.length]);
  return text.replace(/\s+/g, ' ');
}

async function stored(file: DroppedFile): Promise<Snapshot> {
  await panel.body.getByRole('button', { name: t.store(1) }).click();
  await panel.body.locator('[data-file=stored]').waitFor({ timeout: 30_000 });
  await panel.body
    .getByRole('button', { name: `${t.remove} ${file.name}` })
    .last()
    .click();
  return bench.stored.settled();
}

describe('淘宝联盟 商品分析', () => {
  const name = '商品分析.csv';
  const file = (): DroppedFile => ({ name, bytes: gb18030(csvText(unionRows(world(), day))) });

  it('asks for its days and says what it will store', async () => {
    const text = await dropped(file(), true);
    expect(text).toContain('淘宝联盟 商品分析');
    expect(text).toContain(`${unionFigures(world(), day).size} 款`);
    expect(text).toContain(t.days.new);
    expect(text).toMatch(/会存的列 .*付款支出费用\(元\)/);
    expect(text).toMatch(/不存：用不上或不认识的列 .*付款佣金支出\(元\)/);
  });

  it('goes to the shop that has its products, every figure as it truly is', async () => {
    const { sheets, shops } = await stored(file());
    const read = of(sheets, 'alimama.union-items');
    expect(read.map(({ channel, scope, period }) => [channel, scope.filters, period])).toEqual([
      ['file', { channel: '淘宝联盟' }, day],
    ]);
    expect(figuresOf(read)).toEqual(unionFigures(world(), day));
    expect(shops).toHaveLength(1);
  });

  it('stands in the panel as a part of its own', async () => {
    const [product = '', figures = {}] = [...unionFigures(world(), day)][0] ?? [];
    await panel.openProduct(product);
    const part = panel.body.locator('.kp-entry', { hasText: '淘宝联盟' });
    await part.first().waitFor();
    expect(await part.locator('[data-metric=adCost] dd').innerText()).toBe(showMoney(figures.adCost, CNY));
    expect(await part.locator('[data-metric=adClicks] dd').innerText()).toBe(showCount(figures.adClicks));
  });
});

describe('生意参谋 店铺来源', () => {
  const name = '流量来源构成.xls';
  const file = (): DroppedFile => ({ name, bytes: workbookBytes('biff8', sourceSheets(last)) });

  it('says its days itself, holds no products, and goes to the shop it is given', async () => {
    const text = await dropped(file(), false);
    expect(text).toContain('生意参谋 店铺来源');
    expect(text).toContain(t.rows(SOURCES.length));
    expect(text).not.toContain('款 ');
    expect(text).toMatch(/不存：用不上或不认识的列 .*访客数环比/);
    const shop = panel.body.getByRole('combobox', { name: /导入到哪家店/ });
    expect(await shop.inputValue()).toBe('');
    expect(await panel.body.getByRole('button', { name: t.store(1) }).isDisabled()).toBe(true);
    await shop.selectOption({ label: world().name });
  });

  it('each row is a part of the shop by its path, a parent beside its children', async () => {
    const { sheets, shops } = await stored(file());
    const read = of(sheets, 'sycm.shop-source');
    expect(read).toHaveLength(SOURCES.length);
    for (const { filters, figures } of SOURCES) {
      const [sheet, ...more] = read.filter(({ scope }) => JSON.stringify(scope.filters) === JSON.stringify(filters));
      expect([filters, more]).toEqual([filters, []]);
      expect(sheet).toMatchObject({ channel: 'file', level: 'shop', listing: null, period: day });
      expect(sheet && observe(sheet)).toMatchObject([{ product: SHOP_ROW, figures }]);
    }
    expect(shops).toHaveLength(1);
  });

  it('nothing is added up: no figure of the history is anything but that of one row', async () => {
    const { history } = await bench.stored.settled();
    const own = history.filter(({ source }) => source.startsWith('sycm.shop-source|'));
    expect(own).toHaveLength(SOURCES.length);
    expect(own.every(({ bucket }) => bucket.startsWith('P'))).toBe(true);
    const visitors = own.map(({ metrics, figures }) => figures[metrics.indexOf('visitors')]);
    const byNumber = (a = 0, b = 0) => a - b;
    expect(visitors.toSorted(byNumber)).toEqual(SOURCES.map(({ figures }) => figures.visitors).toSorted(byNumber));
  });
});

describe('千牛 商品体验分', () => {
  const name = '商品体验.xlsx';
  const file = (): DroppedFile => ({ name, bytes: workbookBytes('xlsx', { 商品: experienceRows(world(), day) }) });

  it('asks for its day, and every figure is as it truly is', async () => {
    const text = await dropped(file(), true);
    expect(text).toContain('千牛 商品体验分');
    const { sheets } = await stored(file());
    const read = of(sheets, 'qianniu.item-experience');
    expect(read.map(({ scope }) => scope.filters)).toEqual([{ kind: '商品体验' }]);
    expect(figuresOf(read)).toEqual(experienceFigures(world(), day));
  });

  it('the panel says how many of how many orders had a problem', async () => {
    const [product = '', { problemOrders = 0, paidOrders = 0 } = {}] =
      [...experienceFigures(world(), day)].at(-1) ?? [];
    await panel.openProduct(product);
    const part = panel.body.locator('.kp-entry', { hasText: '商品体验' });
    await part.first().waitFor();
    expect(await part.locator('[data-metric=problemRate] dd').innerText()).toBe(
      showRate({ k: problemOrders, n: paidOrders }),
    );
  });
});

describe('what all three leave alone', () => {
  it('suggestions, lists and the history they rest on are those of before, but that it is told what 淘客 brought', async () => {
    const { products, lists, history } = await bench.stored.settled();
    const mixOf = ({ suggestion }: Snapshot['products'][number]) =>
      suggestion.evidence.flatMap((one) => (one.kind === 'mix' ? [one] : []));
    const judged = ({ product, suggestion }: Snapshot['products'][number]) => {
      const evidence = suggestion.evidence.filter(({ kind }) => kind !== 'mix');
      return [product, { ...suggestion, evidence }];
    };
    expect(products.map(judged)).toEqual(before.products.map(judged));
    const told = products.flatMap(mixOf);
    expect(told.length).toBeGreaterThan(0);
    for (const { brought, apart } of told) expect([brought?.map(({ by }) => by), apart]).toEqual([['affiliate'], []]);
    expect(before.products.flatMap(mixOf)).toEqual([]);
    expect(lists).toEqual(before.lists);
    const fed = (of: Snapshot) => of.history.filter(({ bucket }) => feedsEngine(bucket));
    expect(fed({ ...before, history })).toEqual(fed(before));
  });

  it('the 日报 is that of before: visitors of the shop are still not read', async () => {
    expect(reportBefore).toContain('访客：未读取');
    expect(await report()).toBe(reportBefore);
    expect(bench.practice.strangers).toEqual([]);
  });

  it('each is taken back whole', async () => {
    await panel.go('reading');
    for (const name of ['商品分析.csv', '流量来源构成.xls', '商品体验.xlsx']) {
      await panel.body.getByRole('button', { name: t.undoOf(name) }).click();
      await panel.page.getByRole('dialog').getByRole('button', { name: t.undo }).click();
      await expect.poll(() => panel.body.getByRole('button', { name: t.undoOf(name) }).count()).toBe(0);
    }
    const { sheets, history } = await bench.stored.settled();
    expect(sheets.map(({ id }) => id).sort()).toEqual(before.sheets.map(({ id }) => id).sort());
    expect(history).toEqual(before.history);
  });
});
