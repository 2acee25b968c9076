/** Pages that changed after they were taught, pages hard to teach, and an adapter that a redesign broke. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { COMPASS_METRICS, COMPASS_PRODUCTS, compassFigure } from '../backend/compass/world.ts';
import { QINGHE_PAGE } from '../backend/qinghe/site.ts';
import { qingheDay, qingheRows } from '../backend/qinghe/world.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { openTeaching, type Teaching } from './support/teaching.ts';

const t = teachTexts.zh;
const words = teachPageTexts.zh;
const drift = panelDriftTexts.zh;
const HOST = 'seller.qinghe.example';
const NAME = '青禾 货品日报';

let bench: Bench;
let page: Page;
let teaching: Teaching;

const chipShows = (text: string | RegExp) => page.locator('kuance-chip').getByText(text).first().waitFor();
const open = (fault = '') => page.goto(`${QINGHE_PAGE}?fault=${fault}`);
const chosen = (label: string) => teaching.panel.body.getByRole('combobox', { name: label }).locator('option:checked');

beforeAll(async () => {
  bench = await openBench();
  page = await bench.extension.context.newPage();
  await open();
  teaching = await openTeaching(bench.extension, page);
});
afterAll(() => bench?.close());

async function sayQinghe(): Promise<void> {
  await teaching.meaning('曝光').selectOption('impressions');
  await teaching.meaning('进店人数').selectOption('visitors');
  await teaching.meaning('实收款').selectOption('payAmount');
}

describe('pages hard to teach', () => {
  it('one that draws itself anew all the time is laid out', async () => {
    await open('redrawn');
    await teaching.begin(HOST);
    await page.locator('th', { hasText: '货品' }).click();
    await teaching.form.waitFor();
    expect(await teaching.form.innerText()).toContain('碎花裙 1 号');
    await teaching.panel.body.getByRole('button', { name: t.cancel }).click();
  });

  it('two columns of one name cannot be told apart, and are not read', async () => {
    await open('twice');
    await teaching.find(HOST, '货品');
    await teaching.form.waitFor();
    expect(await teaching.form.getByText(t.bars.twice).count()).toBe(2);
    expect(await teaching.meaning('进店人数').count()).toBe(0);
    await teaching.panel.body.getByRole('button', { name: t.cancel }).click();
  });

  it('ids that are pictures are no ids, and it says so', async () => {
    await open('pictures');
    await teaching.find(HOST, '货品');
    await teaching.form.getByText(words.noIds).waitFor();
    await teaching.panel.body.getByRole('button', { name: t.cancel }).click();
  });

  it('words that are no header, and giving up, leave everything as it was', async () => {
    await open();
    await teaching.find(HOST, '货物');
    await teaching.panel.body.getByText(words.outcomes['no-table']).waitFor();
    await teaching.panel.body.getByRole('textbox', { name: words.header }).fill('');
    await teaching.begin(HOST);
    await page.keyboard.press('Escape');
    await teaching.panel.body.getByText(words.outcomes.stopped).waitFor();
    expect(await page.locator('#kuance-teach').count()).toBe(0);
    expect((await bench.stored.now()).sheets).toEqual([]);
  });
});

describe('days in a column of the table', () => {
  it('are those of its rows, and never the moment it is looked at', async () => {
    await open('dated');
    await teaching.find(HOST, '货品');
    await teaching.form.waitFor();
    expect(await teaching.meaning('统计日').inputValue()).toBe('day');
    await teaching.meaning('进店人数').selectOption('visitors');
    const time = teaching.panel.body.getByRole('combobox', { name: words.time });
    await time.selectOption('now');
    expect(await teaching.form.locator('[data-problem]').getAttribute('data-problem')).toBe('period');
    await time.selectOption('column');
    await teaching.panel.body.getByLabel(words.neutral('默认排序')).check();
    await teaching.keep('青禾 按日');
    await teaching.panel.body.getByRole('button', { name: words.reload }).click();
    await chipShows('已读取 12 款');
    const { sheets } = await bench.stored.settled();
    expect(sheets.map(({ period, rows }) => [period, rows.length])).toEqual([[{ kind: 'day', day: qingheDay() }, 12]]);
    await teaching.panel.body.getByRole('button', { name: t.removeOf('青禾 按日') }).click();
    await teaching.panel.body.getByText(t.removed).waitFor();
    await bench.stored.clear();
    await open();
  });
});

describe('a taught page that changes', () => {
  it('is taught by the words of its header', async () => {
    await teaching.find(HOST, '货品');
    await teaching.form.waitFor();
    await sayQinghe();
    await teaching.keep(NAME);
    await teaching.panel.body.getByRole('button', { name: words.reload }).click();
    await chipShows('已读取 12 款');
    expect((await bench.stored.settled()).sheets.length).toBe(1);
  });

  it('a figure under another name is set aside, seen beside what it was, and stored once it is confirmed', async () => {
    await open('renamed');
    await chipShows(refusalTexts.zh['set-aside']);
    const { body } = teaching.panel;
    const entry = body.locator('[data-aside]').first();
    await entry.waitFor();
    await entry.locator('summary').press('Enter');
    const found = entry.locator('[data-drift="missing"][data-metric="payAmount"]');
    await found.waitFor();
    await entry.getByRole('combobox').last().selectOption('到账金额');
    await entry.getByRole('button', { name: drift.confirm }).click();
    await expect.poll(async () => (await bench.stored.settled()).sheets.length).toBe(2);
    const { sheets } = await bench.stored.settled();
    const amounts = sheets.map((sheet) => observe(sheet).map(({ figures }) => figures.payAmount));
    expect(amounts).toEqual(Array(2).fill(qingheRows().map(({ amount }) => amount)));
  });

  it('without its product column it is refused, and mended by teaching it again', async () => {
    await open('redesigned');
    await chipShows(refusalTexts.zh['no-table']);
    await teaching.find(HOST, '宝贝资料');
    await teaching.form.waitFor();
    // What it was taught before is there already.
    expect(await teaching.panel.body.getByRole('textbox', { name: t.pageName }).inputValue()).toBe(NAME);
    expect(await teaching.meaning('曝光').inputValue()).toBe('impressions');
    await teaching.meaning('到店访客').selectOption('visitors');
    await teaching.keep(NAME);
    await bench.stored.clear();
    await teaching.panel.body.getByRole('button', { name: words.reload }).click();
    await chipShows('已读取 12 款');
    const { sheets } = await bench.stored.settled();
    expect(sheets.flatMap((sheet) => observe(sheet)).map(({ figures }) => figures.visitors)).toEqual(
      qingheRows().map(({ visitors }) => visitors),
    );
  });
});

describe('an adapter that a redesign broke', () => {
  const COMPASS = 'compass.jinritemai.com';
  const TOTAL = COMPASS_PRODUCTS.length;

  it('is replaced by what is taught, for its platform and its shop', async () => {
    await page.close();
    await bench.stored.clear();
    await chooseMode(bench.stored, 'table', 'compass');
    page = await bench.extension.context.newPage();
    // A kit nobody knew.
    await page.goto(`https://${COMPASS}/shop/commodity/product-list?kit=lark`);
    await chipShows(refusalTexts.zh['no-table']);
    await teaching.panel.page.close();
    teaching = await openTeaching(bench.extension, page);
    await teaching.begin(COMPASS);
    await page.locator('.lark-table th', { hasText: /^商品$/ }).click();
    await teaching.form.waitFor();
    expect(await teaching.form.getByRole('combobox', { name: t.platform }).inputValue()).toBe('douyin');
    expect(await chosen(words.time).innerText()).toContain(words.timePicker('').slice(0, 5));
    await teaching.keep('罗盘 新版商品列表');
    await teaching.panel.body.getByRole('button', { name: words.reload }).click();
    await chipShows(`已读取 10 / ${TOTAL} 款`);
    await page.locator('li[title="2"]').click();
    await chipShows(`已读取 20 / ${TOTAL} 款`);
  });

  it('gives the figures the backend drew', async () => {
    const { sheets } = await bench.stored.settled();
    const wrong = sheets.flatMap((sheet) => {
      const { period } = sheet;
      const days = period.kind === 'range' ? [period.from, period.to] : [period.day, period.day];
      const key = days.map((day) => `${day.replaceAll('-', '/')} 00:00:00`).join('~');
      return observe(sheet).flatMap(({ product, figures }) =>
        COMPASS_METRICS.flatMap(({ code, as }) => {
          const truth = compassFigure(product, code, key) ?? undefined;
          return figures[as] === truth ? [] : [`${product} ${as}: ${figures[as]} for ${truth}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
    expect(sheets.map(({ platform, channel, rows }) => `${platform} ${channel} ${rows.length}`)).toEqual(
      Array(2).fill('douyin table 10'),
    );
  });
});
