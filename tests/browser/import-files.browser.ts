/** Official files: dropped on the panel, looked at, stored, compared with the page's own reading, undone. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import type { StoredSheet } from '../../utils/sheets/sheet.ts';
import { fileOnlyTexts } from '../../utils/texts/file-refusals.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { itemRankRows, selfServiceRows } from '../backend/export-file.ts';
import { csvText, gb18030, withShortFormula, workbookBytes } from '../files/make-files.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { type DroppedFile, dropFiles, pickFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking } from './support/ranking-page.ts';
import { historyAgainstTruth, sheetsAgainstTruth, trueFigures } from './support/truth.ts';
import { until } from './support/until.ts';

const t = panelImportsTexts.zh;
const ASKED = ['商品访客数', '商品加购人数', '支付买家数', '支付金额'];

let bench: Bench;
let panel: PanelPage;
let last: Day;
let xls: DroppedFile;
let csv: DroppedFile;

const world = () => bench.practice.truth.world;
const dayOf = (day: Day): Period => ({ kind: 'day', day });
const files = () => panel.body.locator('[data-file]');
const states = (state: string) => panel.body.locator(`[data-file=${state}]`);
const become = (state: string, count: number) =>
  expect.poll(() => states(state).count(), { timeout: 30_000 }).toBe(count);
const ready = (count: number) => become('ready', count);

beforeAll(async () => {
  bench = await openBench();
  last = addDays(world().today, -1);
  xls = { name: '商品_全部.xls', bytes: workbookBytes('biff8', { 商品: itemRankRows(world(), dayOf(last)) }) };
  const days = [3, 2, 1].map((back) => addDays(last, -back));
  // The ending lies: the bytes decide.
  csv = { name: '自助取数.xls', bytes: gb18030(csvText(selfServiceRows(world(), days, ASKED))) };
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

/** Figures by product of all sheets of one channel and day, of the metrics that page and file both show. */
function figuresOf(sheets: readonly StoredSheet[], channel: StoredSheet['channel'], day: Day) {
  const of = sheets.filter((sheet) => sheet.channel === channel && 'day' in sheet.period && sheet.period.day === day);
  const rows = of.flatMap((sheet) => observe(sheet));
  const metrics = ['visitors', 'cartAdders', 'payBuyers', 'payAmount'] as const;
  return new Map(rows.map(({ product, figures }) => [product, metrics.map((metric) => figures[metric])]));
}

async function text(where: Locator): Promise<string> {
  return (await where.innerText()).replace(/\s+/g, ' ');
}

describe('before anything was read of a shop', () => {
  it('two files dropped on any tab are read and shown, nothing is stored', async () => {
    await dropFiles(panel.page, [xls, csv]);
    await ready(2);
    const shown = await text(files().nth(0));
    expect(shown).toContain('生意参谋 商品排行');
    expect(shown).toContain(`${trueFigures(world(), dayOf(last)).size} 款`);
    expect(await text(files().nth(1))).toContain('生意参谋 自助取数');
    const { sheets, imports } = await bench.stored.now();
    expect([sheets, imports]).toEqual([[], []]);
  });

  it('says what will be stored and what will not', async () => {
    await files().nth(0).locator('summary').click();
    const details = await text(files().nth(0));
    expect(details).toContain(t.days.new);
    expect(details).toContain('货号');
    expect(details).toMatch(/不存：用不上或不认识的列.*年累计支付金额/);
  });

  it('is for keyboard and screen reader too', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.page.emulateMedia({ colorScheme });
      expect(await axeProblems(panel.page)).toEqual([]);
    }
    await panel.page.emulateMedia({ colorScheme: 'light' });
    const wide = await panel.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    await panel.body.getByRole('button', { name: t.pick }).focus();
    const chooser = panel.page.waitForEvent('filechooser');
    // Asked for without an answer, the browser may still open a dialog of its own for a key that comes at once.
    await panel.page.evaluate(() => null);
    await panel.page.keyboard.press('Enter');
    expect((await chooser).isMultiple()).toBe(true);
  });

  it('goes to no shop by itself; named, it is stored whole', async () => {
    const store = panel.body.getByRole('button', { name: t.store(2) });
    expect(await store.isDisabled()).toBe(true);
    const shop = panel.body.getByRole('combobox', { name: /导入到哪家店/ });
    expect(await shop.inputValue()).toBe('');
    await shop.selectOption({ label: t.shopNew });
    expect(await store.isDisabled()).toBe(true);
    await panel.body.getByRole('textbox', { name: t.shopName }).fill(world().name);
    await store.click();
    await become('stored', 2);
    const { sheets, shops, imports, history } = await bench.stored.settled();
    expect(shops.map(({ name, claimed }) => [name, claimed])).toEqual([[world().name, true]]);
    expect(imports.map(({ kind, state }) => [kind, state])).toEqual([
      ['file', 'live'],
      ['file', 'live'],
    ]);
    expect(sheets).toHaveLength(4);
    const found = sheetsAgainstTruth(sheets, world());
    expect(found.wrong).toEqual([]);
    expect(found.compared).toBeGreaterThan(1000);
    expect(historyAgainstTruth({ history }, world()).wrong).toEqual([]);
  });

  it('gives suggestions in the panel', async () => {
    await panel.go('products');
    await panel.body.locator('.kp-product').first().waitFor();
    await panel.go('reading');
  });
});

describe('beside the page', () => {
  it('file and answer give equal observations for one day', async () => {
    const ranking = await openRanking(bench.extension.context);
    await ranking.read(() => ranking.choosePeriod('1天'));
    await ranking.readAll(trueFigures(world(), dayOf(last)).size);
    await ranking.chipShows('本列表已读全');
    const { sheets, shops } = await bench.stored.settled();
    // The page names the same shop, and its id joined it.
    expect(shops).toHaveLength(1);
    const answers = figuresOf(sheets, 'answer', last);
    expect(answers.size).toBe(trueFigures(world(), dayOf(last)).size);
    expect(answers).toEqual(figuresOf(sheets, 'file', last));
  });

  it('and so does the table', async () => {
    await chooseMode(bench.stored, 'table');
    const ranking = await openRanking(bench.extension.context);
    await ranking.read(() => ranking.choosePeriod('1天'));
    // The tab of the answers, still open at its last page, is read as a table now too, and maybe before this one.
    const isRead = ({ sheets }: { sheets: readonly StoredSheet[] }) => figuresOf(sheets, 'table', last).size >= 10;
    const { sheets } = await until(bench.stored.settled, isRead);
    const shown = figuresOf(sheets, 'table', last);
    const ofFile = figuresOf(sheets, 'file', last);
    for (const [product, figures] of shown) expect([product, figures]).toEqual([product, ofFile.get(product)]);
    await ranking.page.close();
  });

  it('the same file again changes nothing and says so', async () => {
    const before = await bench.stored.settled();
    await pickFiles(panel.page, [xls]);
    await ready(1);
    const item = states('ready');
    await item.locator('summary').click();
    await item.getByText(t.days.same).waitFor();
    // Its products are known in one shop: that one is chosen.
    await panel.body.getByRole('button', { name: t.store(1) }).click();
    await panel.body.getByText(t.stored(0)).waitFor();
    const after = await bench.stored.settled();
    expect(after.sheets.map(({ id }) => id)).toEqual(before.sheets.map(({ id }) => id));
    expect(after.history).toEqual(before.history);
  });
});

describe('files that are not taken', () => {
  const bad = (): readonly DroppedFile[] => [
    { name: 'cut.xls', bytes: xls.bytes.slice(0, xls.bytes.length / 2) },
    { name: 'page.xls', bytes: new TextEncoder().encode('<html><table></table></html>') },
    { name: 'formula.xls', bytes: withShortFormula(workbookBytes('biff8', { 表: [['x']] })) },
    {
      name: 'twice.csv',
      bytes: gb18030(
        csvText([
          ...selfServiceRows(world(), [last], ASKED),
          [last, '1'.repeat(12), 'x', 1, 1, 1, 1],
          [last, '1'.repeat(12), 'x', 2, 1, 1, 1],
        ]),
      ),
    },
  ];

  it('each says why and where, none stops the others, and 未读取 lists them', async () => {
    const before = await bench.stored.settled();
    await pickFiles(panel.page, bad());
    await become('refused', 4);
    const refused = states('refused');
    expect(await text(refused.nth(0))).toContain(fileOnlyTexts.zh['file-cut']);
    expect(await text(refused.nth(1))).toContain(fileOnlyTexts.zh['file-html']);
    const rows = trueFigures(world(), dayOf(last)).size;
    expect(await text(refused.nth(3))).toContain(`${fileOnlyTexts.zh['row-twice']} ${t.row(rows + 3)}`);
    const after = await bench.stored.settled();
    expect(after.sheets).toEqual(before.sheets);
    expect(after.refusals.map(({ code, channel }) => `${channel} ${code}`)).toEqual(
      expect.arrayContaining(['file file-cut', 'file file-html', 'file row-twice']),
    );
  });

  it('a file of another shop is not stored', async () => {
    const shop = panel.body.getByRole('combobox', { name: /导入到哪家店/ });
    await pickFiles(panel.page, [csv]);
    await ready(1);
    await shop.selectOption({ label: t.shopNew });
    await panel.body.getByRole('textbox', { name: t.shopName }).fill('别的店');
    await panel.body.getByRole('button', { name: t.store(1) }).click();
    await panel.body.getByText(t.blocked(world().name)).waitFor();
    expect((await bench.stored.now()).shops).toHaveLength(1);
    await panel.body
      .getByRole('button', { name: `${t.remove} ${csv.name}` })
      .last()
      .click();
  });
});

describe('from a backup', () => {
  it('all is there again: figures, the files they came in, and what was not taken', async () => {
    const before = await bench.stored.settled();
    const file = await panel.backUp();
    await panel.wipe();
    expect((await bench.stored.now()).sheets).toEqual([]);
    const lines = await panel.preview(file);
    expect(lines.join('\n')).toMatch(/2 个导入过的文件（可撤销），0 页改版待核对，\d+ 条未读取的原因/);
    await panel.restore();
    const after = await bench.stored.settled();
    const ids = ({ sheets }: typeof before) => sheets.map(({ id }) => id).sort();
    expect(ids(after)).toEqual(ids(before));
    expect(historyAgainstTruth(after, world()).wrong).toEqual([]);
    const told = ({ refusals }: typeof before) => refusals.map(({ at, code, shape }) => `${at} ${code} ${shape}`);
    expect(told(after)).toEqual(told(before));
    await panel.go('reading');
    for (const { name } of [xls, csv]) await panel.body.getByRole('button', { name: t.undoOf(name) }).waitFor();
  });
});

describe('undo', () => {
  it('takes one file back whole and leaves the rest', async () => {
    const before = await bench.stored.settled();
    await panel.body.getByRole('button', { name: t.undoOf(csv.name) }).click();
    await panel.page.getByRole('dialog').getByRole('button', { name: t.undo }).click();
    await panel.body.getByText(t.undone).waitFor({ timeout: 30_000 });
    const { sheets, history } = await bench.stored.settled();
    expect(sheets).toHaveLength(before.sheets.length - 3);
    expect(historyAgainstTruth({ history }, world()).wrong).toEqual([]);
    const files = history.filter(({ source }) => source.endsWith('|file'));
    expect(new Set(files.flatMap(({ axis }) => [...axis])).size).toBe(1);
  });
});

describe('the first screen', () => {
  it('hands files to the panel, also to one that is opened later', async () => {
    await panel.page.close();
    const start = await bench.extension.open('start.html');
    await start
      .locator('.kc-start-drop input[type=file]')
      .setInputFiles([{ name: csv.name, mimeType: '', buffer: Buffer.from(csv.bytes) }]);
    await start.getByText(startTexts.zh.wayFileHeld(1)).waitFor();
    panel = await openPanelPage(bench.extension);
    await ready(1);
    await start.getByText(startTexts.zh.wayFileTaken).waitFor();
  });
});
