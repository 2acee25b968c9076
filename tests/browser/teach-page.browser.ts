/** 自定义读取 of a page: a backend nobody declared is taught from its own table, read from then on, and mended when it changes. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import type { StoredSheet } from '../../utils/sheets/sheet.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { teachPickTexts } from '../../utils/texts/teach-pick.ts';
import { QINGHE_PAGE } from '../backend/qinghe/site.ts';
import { QINGHE_SHOP, qingheDay, qingheRows } from '../backend/qinghe/world.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import type { PanelPage } from './support/panel-page.ts';
import { openTeaching, type Teaching } from './support/teaching.ts';

const t = teachTexts.zh;
const words = teachPageTexts.zh;
const NAME = '青禾 货品日报';
const truth = () =>
  qingheRows().map(({ id, seen, visitors, buyers, amount }) => [
    id,
    { impressions: seen, visitors, payBuyers: buyers, payAmount: amount },
  ]);
const figuresOf = (sheets: readonly StoredSheet[]) =>
  sheets.flatMap((sheet) => observe(sheet)).map(({ product, figures }) => [product, figures]);

let bench: Bench;
let page: Page;
let teaching: Teaching;
let panel: PanelPage;
let saved: string;

beforeAll(async () => {
  bench = await openBench();
  page = await bench.extension.context.newPage();
  await page.goto(QINGHE_PAGE);
  teaching = await openTeaching(bench.extension, page);
  panel = teaching.panel;
});
afterAll(() => bench?.close());

describe('a page nobody declared', () => {
  it('is not read', async () => {
    expect(await page.locator('kuance-chip').count()).toBe(0);
    await panel.body.getByText(words.intro).waitFor();
    expect(await axeProblems(panel.page)).toEqual([]);
  });

  it('is pointed at; the page hears nothing of the click', async () => {
    await teaching.begin('seller.qinghe.example');
    await page.getByText('碎花裙 1 号').click();
    await page.locator('#kuance-teach').getByText(teachPickTexts.zh.noHeader).waitFor();
    await page.locator('th', { hasText: '货品' }).click();
    await teaching.form.waitFor();
    expect(await page.locator('#kuance-teach').count()).toBe(0);
    expect(await page.evaluate(() => document.body.dataset.sorted)).toBeUndefined();
  });

  it('is laid out with values and guesses, without people’s data', async () => {
    const text = await teaching.form.innerText();
    expect(text).toContain('碎花裙 1 号');
    expect(text).not.toContain('张三');
    expect(await teaching.meaning('货品').inputValue()).toBe('product');
    expect(await teaching.meaning('付款人数').inputValue()).toBe('payBuyers');
    expect(await panel.body.getByRole('combobox', { name: words.id }).locator('option:checked').innerText()).toContain(
      'QH-1001',
    );
    expect(
      await panel.body.getByRole('combobox', { name: words.time }).locator('option:checked').innerText(),
    ).toContain(qingheDay());
    expect(
      await panel.body.getByRole('combobox', { name: words.shop }).locator('option:checked').innerText(),
    ).toContain(QINGHE_SHOP);
    expect(await axeProblems(panel.page)).toEqual([]);
    expect((await bench.stored.now()).sheets).toEqual([]);
  });

  it('is kept, and read once it is reloaded', async () => {
    await teaching.meaning('曝光').selectOption('impressions');
    await teaching.meaning('进店人数').selectOption('visitors');
    await teaching.meaning('实收款').selectOption('payAmount');
    await panel.body.getByLabel(words.neutral('默认排序')).check();
    await teaching.keep(NAME);
    await panel.body.getByRole('button', { name: words.reload }).click();
    await page.locator('kuance-chip').getByText('已读取 12 款').waitFor();
    const { sheets, shops, refusals } = await bench.stored.settled();
    expect(refusals).toEqual([]);
    expect(sheets.map(({ channel, period, rows }) => [channel, period, rows.length])).toEqual([
      ['table', { kind: 'day', day: qingheDay() }, 12],
    ]);
    expect(sheets[0]?.scope.filters).toEqual({});
    expect(figuresOf(sheets)).toEqual(truth());
    expect(shops.map(({ platform, name }) => [platform, name])).toEqual([
      ['other', `${QINGHE_SHOP}（seller.qinghe.example）`],
    ]);
    expect(JSON.stringify(sheets)).not.toContain('张三');
  });

  it('is read the same with its columns in another order', async () => {
    await bench.stored.clear();
    await page.goto(`${QINGHE_PAGE}?fault=reordered`);
    await page.locator('kuance-chip').getByText('已读取 12 款').waitFor();
    expect(figuresOf((await bench.stored.settled()).sheets)).toEqual(truth());
  });

  it('has its badges beside its rows', async () => {
    await page.locator('kuance-badge').first().waitFor();
    expect(await page.locator('tr:has(kuance-badge)').count()).toBe(12);
  });
});

describe('handed on', () => {
  it('in another browser it is taken in, allowed, and read', async () => {
    const download = panel.page.waitForEvent('download');
    await panel.body.getByRole('button', { name: t.exportOf(NAME) }).click();
    saved = await readFile(await (await download).path(), 'utf8');
    const other = await openBench();
    try {
      const there = await other.extension.context.newPage();
      await there.goto(QINGHE_PAGE);
      const beside = await openTeaching(other.extension, there);
      const chosen = { name: 'recipe.json', mimeType: 'application/json', buffer: Buffer.from(saved) };
      await beside.panel.body.locator('input[type=file][accept=".json"]').setInputFiles(chosen);
      await beside.panel.body
        .getByText(words.asks(NAME, `seller.qinghe.example/goods/daily#`, '货品、曝光、进店人数、付款人数、实收款'))
        .waitFor();
      expect((await other.stored.scripts()).some((id) => id.includes('qinghe'))).toBe(false);
      await beside.panel.body.getByRole('button', { name: words.take, exact: true }).click();
      await beside.panel.body.getByRole('button', { name: words.grantOf('seller.qinghe.example') }).click();
      await beside.panel.body.getByText(words.notGranted('seller.qinghe.example')).waitFor({ state: 'detached' });
      await expect.poll(async () => (await other.stored.scripts()).some((id) => id.includes('qinghe'))).toBe(true);
      await there.reload();
      await there.locator('kuance-chip').getByText('已读取 12 款').waitFor();
      expect(figuresOf((await other.stored.settled()).sheets)).toEqual(truth());
    } finally {
      await other.close();
    }
  });
});
