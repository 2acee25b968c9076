/** A page that changes: nothing of it is mixed in, the operator compares both sides, confirms, and takes it back. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { addDays } from '../../utils/time/day.ts';
import { selfServiceRows } from '../backend/export-file.ts';
import type { ScenarioName } from '../backend/scenarios.ts';
import { csvText, gb18030 } from '../files/make-files.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { dropFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

const SETTLED = { stored: 0, again: 0, failed: 0, meanings: 1, gone: 0 };
const t = panelDriftTexts.zh;
const SET_ASIDE = refusalTexts.zh['set-aside'];

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());
beforeEach(async () => {
  await bench.stored.clear();
  await bench.stored.set({ mappings: [] });
});
afterEach(async () => {
  expect(ranking.errors).toEqual([]);
  await panel?.page.close();
  await ranking.page.close();
});

const section = () => panel.body.getByRole('region', { name: t.title });
const entry = () => section().locator('[data-aside]');
const rightly = (sheets: Parameters<typeof sheetsAgainstTruth>[0]) => {
  const { compared, wrong } = sheetsAgainstTruth(sheets, bench.practice.truth.world);
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(0);
};

/** Reads the page in good order, then opens it changed. @returns what was stored before */
async function goodThenChanged(scenario: ScenarioName) {
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  const before = await bench.stored.settled();
  expect(before.sheets.length).toBe(1);
  await ranking.page.close();
  ranking = await openRanking(bench.extension.context, scenario);
  await ranking.chipShows(SET_ASIDE);
  const after = await until(bench.stored.settled, ({ asides }) => asides.length > 0);
  for (const part of ['sheets', 'history', 'products', 'lists', 'shopStates'] as const) {
    expect(after[part], part).toEqual(before[part]);
  }
  expect(after.refusals.map(({ code }) => code)).toEqual(['set-aside']);
  return before;
}

async function openSection(): Promise<void> {
  panel = await openPanelPage(bench.extension);
  await panel.go('reading');
  await entry().first().waitFor();
}

describe('money in fen', () => {
  it('is set aside, shown beside what it was, stored by its new meaning, and the meaning is taken back', async () => {
    await goodThenChanged('money-in-fen');
    await openSection();
    await entry().locator('summary').press('Enter');
    const found = entry().locator('[data-drift="unit"][data-metric="payAmount"]');
    await found.getByText(t.unit('支付金额', t.units.yuan, t.units.fen), { exact: true }).waitFor();
    const [field, unit] = [found.getByRole('row', { name: t.field }), found.getByRole('row', { name: t.inUnit })];
    expect(await field.getByRole('cell').allTextContents()).toEqual([t.field, 'payAmt.value', 'payAmt.value']);
    expect(await unit.getByRole('cell').allTextContents()).toEqual([t.inUnit, t.units.yuan, t.units.fen]);
    // The same product on both sides, a hundred times apart.
    const [, was = '', now = ''] = await found
      .getByRole('row', { name: /商品 \d/ })
      .first()
      .getByRole('cell')
      .allTextContents();
    const yuan = (text: string) => Number(text.replace(/[¥,]/g, ''));
    expect(yuan(now) / yuan(was)).toBeCloseTo(100, 0);
    expect(await axeProblems(panel.page)).toEqual([]);
    expect(await panel.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);

    await entry().getByRole('button', { name: t.confirm }).press('Enter');
    await section()
      .getByText(t.confirmed({ ...SETTLED, stored: 1 }))
      .waitFor();
    await section().getByText(t.none).waitFor();
    expect(
      await section()
        .getByRole('heading', { name: t.title, level: 2 })
        .evaluate((node) => node === document.activeElement),
    ).toBe(true);
    const confirmed = await bench.stored.settled();
    expect(confirmed.asides).toEqual([]);
    expect(confirmed.sheets.map(({ columns }) => columns.find(({ as }) => as === 'payAmount')?.unit).sort()).toEqual([
      'fen',
      'yuan',
    ]);
    rightly(confirmed.sheets);

    await ranking.page.bringToFront();
    await ranking.page.reload();
    await ranking.chipShows('已读取 10 /');
    await ranking.read(() => ranking.nextPage());
    await ranking.chipShows('已读取 20 /');
    const read = await bench.stored.settled();
    expect(read.asides).toEqual([]);
    rightly(read.sheets);

    await panel.page.bringToFront();
    const mapping = section().getByRole('list', { name: t.mappings });
    await mapping.getByText(t.mapping('payAmt.value', '支付金额', t.units.fen)).waitFor();
    await mapping.getByRole('button', { name: t.takeBackOf('payAmt.value') }).press('Enter');
    await section().getByText(t.takenBack).waitFor();
    await mapping.waitFor({ state: 'detached' });
    expect((await bench.stored.settings()).mappings).toEqual([]);
    await ranking.page.bringToFront();
    await ranking.page.reload();
    await ranking.chipShows(SET_ASIDE);
    expect((await bench.stored.settled()).sheets).toEqual(read.sheets);
  });

  it('read from the table is set aside too, and can be dropped', async () => {
    await chooseMode(bench.stored, 'table');
    await goodThenChanged('money-in-fen');
    await openSection();
    await entry().locator('summary').click();
    await entry().getByRole('button', { name: t.discard }).press('Enter');
    await section().getByText(t.discarded).waitFor();
    await section().getByText(t.none).waitFor();
    const heading = section().getByRole('heading', { name: t.title, level: 2 });
    expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true);
    expect((await bench.stored.settled()).asides).toEqual([]);
    await chooseMode(bench.stored, 'answers');
  });

  it('waits in a backup too, and is settled after it was restored', async () => {
    await goodThenChanged('money-in-fen');
    await ranking.page.close();
    await openSection();
    const file = await panel.backUp();
    await bench.stored.clear();
    expect((await panel.preview(file)).join('\n')).toContain('1 页改版待核对，1 条未读取的原因');
    await panel.restore();
    await panel.go('reading');
    await entry().locator('summary').click();
    await entry().getByRole('button', { name: t.confirm }).click();
    await section()
      .getByText(t.confirmed({ ...SETTLED, stored: 1 }))
      .waitFor();
    const { sheets } = await bench.stored.settled();
    expect(sheets).toHaveLength(2);
    rightly(sheets);
  });
});

describe('a renamed field', () => {
  it('is set aside, its new name is chosen among what is new, and the page is read with it', async () => {
    await goodThenChanged('renamed-field');
    await openSection();
    await entry().locator('summary').click();
    const confirm = entry().getByRole('button', { name: t.confirm });
    expect(await confirm.isDisabled()).toBe(true);
    const choice = entry().getByLabel(t.choose('支付金额'));
    const options = await choice.locator('option').allTextContents();
    expect(options.length).toBe(2);
    expect(options[1]).toContain('payAmtNew.value');
    await choice.selectOption('payAmtNew.value');
    expect(await axeProblems(panel.page)).toEqual([]);
    await confirm.click();
    await section()
      .getByText(t.confirmed({ ...SETTLED, again: 1 }))
      .waitFor();
    await ranking.page.bringToFront();
    await ranking.page.reload();
    await ranking.chipShows('已读取 10 /');
    const { sheets } = await bench.stored.settled();
    expect(sheets.map(({ columns }) => columns.find(({ as }) => as === 'payAmount')?.field)).toContain(
      'payAmtNew.value',
    );
    rightly(sheets);
    // The page goes back to the old name: both are read.
    await ranking.page.close();
    ranking = await openRanking(bench.extension.context);
    await ranking.chipShows('已读取 10 /');
    rightly((await bench.stored.settled()).sheets);
  });
});

describe('rates of 0..100', () => {
  it('are noticed on the first page ever read, and the fields nobody declared are listed without figures', async () => {
    ranking = await openRanking(bench.extension.context, 'rates-in-percent');
    await ranking.chipShows(SET_ASIDE);
    const { sheets, asides } = await until(bench.stored.now, (seen) => seen.asides.length > 0);
    expect(sheets).toEqual([]);
    expect(asides[0]?.findings).toMatchObject([{ kind: 'unit', as: 'bounceRate', unit: 'ratio', to: 'percent' }]);
    await openSection();
    await entry().locator('summary').click();
    await entry().getByRole('button', { name: t.confirm }).click();
    await section()
      .getByText(t.confirmed({ ...SETTLED, stored: 1 }))
      .waitFor();
    rightly((await bench.stored.settled()).sheets);
    await ranking.page.bringToFront();
    await ranking.page.reload();
    await ranking.chipShows('已读取 10 /');
    await panel.page.bringToFront();
    await section().locator('summary', { hasText: t.unknown }).press('Enter');
    await section().getByText('cateId.value').waitFor();
    const read = await bench.stored.settled();
    expect(read.sheets.flatMap(({ columns }) => columns.map(({ field }) => field))).not.toContain('cateId.value');
  });
});

describe('an official file', () => {
  it('whose money is in fen is not stored before its columns were looked at', async () => {
    ranking = await openRanking(bench.extension.context);
    await ranking.chipShows('已读取 10 /');
    const { world } = bench.practice.truth;
    const asked = ['商品访客数', '支付买家数', '支付金额'];
    const [headers = [], ...rows] = selfServiceRows(world, [addDays(world.today, -1)], asked);
    const inFen = rows.map((row) =>
      row.map((cell, at) => (headers[at] === '支付金额' ? String(cell).replace(/[,.]/g, '') : cell)),
    );
    panel = await openPanelPage(bench.extension);
    await dropFiles(panel.page, [{ name: '自助取数.csv', bytes: gb18030(csvText([headers, ...inFen])) }]);
    const file = panel.body.locator('[data-file]');
    await file.locator('[data-drift="unit"][data-metric="payAmount"]').waitFor();
    const store = panel.body.getByRole('button', { name: panelImportsTexts.zh.store(1) });
    expect(await store.isDisabled()).toBe(true);
    expect(await axeProblems(panel.page)).toEqual([]);
    await file.getByRole('button', { name: t.confirm }).press('Enter');
    await file.locator('[data-drift]').waitFor({ state: 'detached' });
    await expect.poll(() => store.isEnabled(), { timeout: 10_000 }).toBe(true);
    await store.click();
    await panel.body.locator('[data-file=stored]').waitFor();
    const { sheets } = await bench.stored.settled();
    const [stored] = sheets.filter(({ channel }) => channel === 'file');
    expect(stored?.columns.find(({ as }) => as === 'payAmount')).toMatchObject({ field: '支付金额', unit: 'fen' });
    rightly(sheets);
  });
});
