/** 商品360: one product's own figures kept as a part, its SKUs with stock in the panel. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodLine } from '../../components/overlay/chip-lines.ts';
import { showCount, showFigure, showMoney } from '../../utils/metrics/format.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { observe } from '../../utils/sheets/observe.ts';
import { ABOUT, type StoredSheet } from '../../utils/sheets/sheet.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { panelPartsTexts } from '../../utils/texts/panel-parts.ts';
import { addDays } from '../../utils/time/day.ts';
import { type Period, periodKey } from '../../utils/time/period.ts';
import { ARCHIVES_PAGE, skusOf } from '../backend/item-archives.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { HOST, openRanking } from './support/ranking-page.ts';
import type { Snapshot } from './support/stored.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

const t = panelPartsTexts.zh;

let bench: Bench;
let page: Page;
let panel: PanelPage;
let product: string;
/** What was judged before 商品360 was opened. */
let before: Snapshot;

const world = () => bench.practice.truth.world;
const day = (): Period => ({ kind: 'day', day: addDays(world().today, -1) });
const live = (): Period => ({ kind: 'live', day: world().today });
const rowOf = (period: Period) => {
  const row = world()
    .rows(period)
    ?.find(({ facts }) => facts.product === product);
  if (!row) throw new Error(`nothing of ${product}`);
  return row;
};
const of = (sheets: readonly StoredSheet[], kind: string, period: Period) =>
  sheets.filter((sheet) => sheet.page === kind && periodKey(sheet.period) === periodKey(period));
const bothStored = (period: Period) =>
  until(bench.stored.settled, ({ sheets }) =>
    ['sycm.item-sale', 'sycm.item-skus'].every((kind) => of(sheets, kind, period).length === 1),
  );
const press = async (label: string) => {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.locator(`main[data-shown="${label}"]`).waitFor();
};

beforeAll(async () => {
  bench = await openBench();
  const ranking = await openRanking(bench.extension.context);
  await ranking.read(() => ranking.choosePeriod('1天'));
  before = await bench.stored.settled();
  product = (await ranking.badges())[0]?.product ?? '';
  await ranking.page.close();
  page = await bench.extension.context.newPage();
  await page.goto(`${HOST}${ARCHIVES_PAGE}?itemId=${product}&activeKey=sale`);
});
afterAll(() => bench?.close());

describe.each([
  ['实时', live],
  ['1天', day],
] as const)('%s', (label, period) => {
  let sheets: readonly StoredSheet[];

  beforeAll(async () => {
    await press(label);
    sheets = (await bothStored(period())).sheets;
  });

  it('the sale is that of the product the request names, every figure as it truly is, and no list', () => {
    const [sale] = of(sheets, 'sycm.item-sale', period());
    expect(sale).toMatchObject({
      level: 'spu',
      channel: 'answer',
      listing: null,
      scope: { filters: { [ABOUT]: product } },
    });
    const { compared, wrong } = sheetsAgainstTruth(sale ? [sale] : [], world());
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(10);
  });

  it('its SKUs each have their own figures, stock and days of cover of today alone', () => {
    const [skus] = of(sheets, 'sycm.item-skus', period());
    expect(skus).toMatchObject({ level: 'sku', listing: null, scope: { filters: { [ABOUT]: product } } });
    const truth = skusOf(rowOf(period())).map(({ id, name, figures, stock, stockDays }) => [
      id,
      name,
      label === '实时' ? { ...figures, stock, stockDays } : figures,
    ]);
    expect(observe(skus as StoredSheet).map((row) => [row.product, row.facts.title, row.figures])).toEqual(truth);
  });
});

describe('what follows from it', () => {
  it('the chip says what was read: of which shop and day', async () => {
    const chip = page.locator('kuance-chip .chip[data-state=stored]');
    await chip.getByText('已读取 1 款').waitFor();
    expect(await chip.locator('.shop').textContent()).toBe(world().name);
    const said = await chip.innerText();
    expect(said).toContain(periodLine(day(), 'zh'));
    // Nobody filtered: the page is about one product.
    expect(said).toContain(overlayTexts.zh.part.product);
    expect(said).not.toContain('筛选');
  });

  it('nothing that judges: lists, suggestions and products are those of before', async () => {
    const { products, history, shops, lists } = await bench.stored.settled();
    const judged = ({ product: id, suggestion }: Snapshot['products'][number]) => [id, suggestion];
    expect(products.map(judged)).toEqual(before.products.map(judged));
    expect(lists).toEqual(before.lists);
    expect(shops).toHaveLength(1);
    const own = history.filter(({ source }) => source.startsWith('sycm.item-s'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ bucket }) => !bucket.startsWith('P'))).toEqual([]);
  });

  it('the panel shows the sale as a part of its own', async () => {
    panel = await openPanelPage(bench.extension);
    await panel.openProduct(product);
    const part = panel.body.locator('.kp-entry', { hasText: t.itself }).filter({ hasText: t.live(world().today) });
    await part.locator('[data-metric=payAmount]').waitFor();
    const { visitors, payAmount } = rowOf(live()).figures;
    expect(await part.locator('[data-metric=payAmount] dd').innerText()).toBe(showMoney(payAmount, CNY));
    expect(await part.locator('[data-metric=visitors] dd').innerText()).toBe(showCount(visitors));
  });

  const table = async () => {
    const rows = panel.body.getByRole('table', { name: t.skus }).locator('tbody tr');
    return rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim())),
    );
  };
  const shownTruth = () =>
    skusOf(rowOf(live())).map(({ name, stock, stockDays, figures }) => [
      name,
      showCount(stock),
      showFigure('stockDays', stockDays, CNY, 'zh'),
      showCount(figures.payItems),
    ]);

  it('and every SKU with its stock and days of cover, which the finished day read last has not', async () => {
    expect(await table()).toEqual(shownTruth());
    expect(bench.practice.strangers).toEqual([]);
  });
});
