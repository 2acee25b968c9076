/** 自定义读取: a file nobody declared is taught in the panel, read from then on, and handed to another browser. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOnlyTexts } from '../../utils/texts/file-refusals.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { csvText, gb18030 } from '../files/make-files.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { type DroppedFile, dropFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';

const t = teachTexts.zh;
const imports = panelImportsTexts.zh;
const NAME = '青禾 商品日报';
const HEADER = ['件码', '品名', '统计日', '访客数', '付款人数', '支付金额', '收件人', '备注', '备注'];
const ROWS = [
  ['A-1', '碎花连衣裙', '2026-11-20', '1,391', '12', '34895.50', '张三', '', ''],
  ['A-2', '加绒直筒裤', '2026-11-20', '420', '9', '1280.00', '李四', '', ''],
  ['A-3', '羊毛围巾', '2026-11-20', '88', '1', '69.90', '王五', '', ''],
];
const file = (name: string, header: readonly string[], rows: readonly (readonly string[])[]): DroppedFile => ({
  name,
  bytes: gb18030(csvText([header, ...rows])),
});
const day = (text: string) => ROWS.map((row) => row.with(2, text));

let bench: Bench;
let panel: PanelPage;
let saved: string;

const item = (state: string) => panel.body.locator(`[data-file=${state}]`);
const meaning = (header: string) => panel.body.getByRole('combobox', { name: t.meaningOf(header), exact: true });
const problem = () => panel.body.locator('[data-problem]');

beforeAll(async () => {
  bench = await openBench();
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

describe('a file that is not known', () => {
  it('is refused, and can be taught', async () => {
    await dropFiles(panel.page, [file('日报1120.csv', HEADER, ROWS)]);
    await item('refused').waitFor();
    expect(await item('refused').innerText()).toContain(fileOnlyTexts.zh['layout-unknown']);
    await item('refused').getByRole('button', { name: t.teach }).click();
    await item('teaching').waitFor();
  });

  it('is laid out with some values and guesses, without people’s data', async () => {
    const text = await item('teaching').innerText();
    expect(text).toContain('碎花连衣裙');
    expect(text).not.toContain('张三');
    expect(text).toContain(t.bars.personal);
    expect(text).toContain(t.bars.twice);
    expect(await meaning('访客数').inputValue()).toBe('visitors');
    expect(await meaning('支付金额').inputValue()).toBe('payAmount');
    expect(await meaning('统计日').inputValue()).toBe('day');
    expect(await meaning('品名').inputValue()).toBe('title');
    expect(await meaning('付款人数').inputValue()).toBe('payBuyers');
    expect(await meaning('件码').inputValue()).toBe('');
    expect(await axeProblems(panel.page)).toEqual([]);
  });

  it('asks for what is missing before it can be kept', async () => {
    const save = panel.body.getByRole('button', { name: t.save });
    expect(await problem().getAttribute('data-problem')).toBe('product');
    expect(await save.isDisabled()).toBe(true);
    await meaning('件码').selectOption('product');
    await meaning('付款人数').selectOption('visitors');
    expect(await problem().getAttribute('data-problem')).toBe('twice');
    await meaning('付款人数').selectOption('payBuyers');
    expect(await problem().getAttribute('data-problem')).toBe('name');
    await panel.body.getByRole('textbox', { name: t.name }).fill(NAME);
    expect(await problem().count()).toBe(0);
    expect((await bench.stored.now()).sheets).toEqual([]);
  });

  it('is read as taught, and stored for the shop the operator names', async () => {
    await panel.body.getByRole('button', { name: t.save }).click();
    await item('ready').waitFor();
    expect(await item('ready').innerText()).toContain(NAME);
    await panel.body.getByRole('combobox', { name: /导入到哪家店/ }).selectOption({ label: imports.shopNew });
    await panel.body.getByRole('textbox', { name: imports.shopName }).fill('青禾小店');
    await panel.body.getByRole('button', { name: imports.store(1) }).click();
    await item('stored').waitFor();
    const { sheets, shops } = await bench.stored.settled();
    expect(shops.map(({ platform, name }) => [platform, name])).toEqual([['other', '青禾小店']]);
    expect(sheets.map(({ rows, period }) => [rows.length, period])).toEqual([[3, { kind: 'day', day: '2026-11-20' }]]);
    expect(JSON.stringify(sheets)).not.toContain('张三');
  });
});

describe('from then on', () => {
  it('the next file of the kind is read at once, its columns in another order', async () => {
    const turned = day('2026-11-21').map((row) => row.toReversed());
    await dropFiles(panel.page, [file('日报1121.csv', HEADER.toReversed(), turned)]);
    await item('ready').waitFor();
    await panel.body.getByRole('button', { name: imports.store(1) }).click();
    await expect.poll(() => item('stored').count(), { timeout: 20_000 }).toBe(2);
    expect((await bench.stored.settled()).sheets.length).toBe(2);
  });

  it('a figure under another name is shown beside what it was, and stored once the operator has said what it is', async () => {
    const header = HEADER.with(HEADER.indexOf('支付金额'), '实收款');
    await dropFiles(panel.page, [file('日报1122.csv', header, day('2026-11-22'))]);
    await item('ready').waitFor();
    const drift = item('ready').locator('[data-drift="missing"][data-metric="payAmount"]');
    await drift.waitFor();
    await item('ready').getByRole('combobox').last().selectOption('实收款');
    await item('ready').getByRole('button', { name: panelDriftTexts.zh.confirm }).click();
    await drift.waitFor({ state: 'detached' });
    await item('ready').waitFor();
    await panel.body.getByRole('button', { name: imports.store(1) }).click();
    await expect.poll(() => item('stored').count(), { timeout: 20_000 }).toBe(3);
    const { sheets } = await bench.stored.settled();
    const columns = sheets.flatMap((sheet) => sheet.columns.filter(({ as }) => as === 'payAmount'));
    expect(columns.map(({ field }) => field).sort()).toEqual(['实收款', '支付金额', '支付金额']);
  });

  it('its products stand in the list, with the name of what they were read by', async () => {
    await panel.go('products');
    await panel.body.getByText('碎花连衣裙').first().waitFor();
    await panel.go('reading');
    await panel.body.getByText(`${NAME} · `).first().waitFor({ state: 'attached' });
  });
});

describe('handed on', () => {
  it('what was taught is saved as a file', async () => {
    const download = panel.page.waitForEvent('download');
    await panel.body.getByRole('button', { name: t.exportOf(NAME) }).click();
    saved = await readFile(await (await download).path(), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ format: 'kuance-recipe', version: 1, recipe: { name: NAME } });
  });

  it('in another browser it is taken in, and the file is known there', async () => {
    const other = await openBench();
    try {
      const there = await openPanelPage(other.extension);
      const take = async (text: string) => {
        const chosen = { name: 'recipe.json', mimeType: 'application/json', buffer: Buffer.from(text) };
        await there.body.locator('input[type=file][accept=".json"]').setInputFiles(chosen);
      };
      await there.go('reading');
      await take(saved.replace('"version": 1', '"version": 9'));
      await there.body.getByText(t.newer).waitFor();
      await take('{"format":"kuance-recipe","version":1,"recipe":{"name":"<img src=x onerror=alert(1)>"}}');
      await there.body.getByText(t.invalid).waitFor();
      await take(saved);
      await there.body.getByText(t.imported(NAME)).waitFor();
      await dropFiles(there.page, [file('日报1122.csv', HEADER, day('2026-11-22'))]);
      await there.body.locator('[data-file=ready]').waitFor();
      expect((await other.stored.now()).sheets).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('deleted, it is no longer known', async () => {
    await panel.body.getByRole('button', { name: t.removeOf(NAME) }).click();
    await panel.body.getByText(t.removed).waitFor();
    await dropFiles(panel.page, [file('日报1123.csv', HEADER, day('2026-11-23'))]);
    await item('refused').waitFor();
    expect((await bench.stored.now()).sheets.length).toBe(3);
  });
});
