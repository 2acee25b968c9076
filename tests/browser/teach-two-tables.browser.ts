/** Two tables with a product column on one page: the one that was pointed at is taught and read, or neither. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { QINGHE_PAGE } from '../backend/qinghe/site.ts';
import { qingheRows } from '../backend/qinghe/world.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openTeaching, type Teaching } from './support/teaching.ts';

const words = teachPageTexts.zh;

let bench: Bench;
let page: Page;
let teaching: Teaching;

async function open(fault: string): Promise<void> {
  bench = await openBench();
  page = await bench.extension.context.newPage();
  await page.goto(`${QINGHE_PAGE}?fault=${fault}`);
  teaching = await openTeaching(bench.extension, page);
}
afterEach(() => bench?.close());

describe('two tables with one product header', () => {
  it('the second is pointed at, and it is the second that is read', async () => {
    await open('two');
    await teaching.begin('seller.qinghe.example');
    await page.locator('#own th', { hasText: '货品' }).click();
    await teaching.form.waitFor();
    const text = await teaching.form.innerText();
    expect(text).toContain('碎花裙 1 号');
    expect(text).not.toContain('昨日爆款');
    await teaching.meaning('进店人数').selectOption('visitors');
    await teaching.panel.body.getByLabel(words.neutral('默认排序')).check();
    // Only columns that both tables have are read: the others tell them apart.
    for (const header of ['曝光', '实收款']) await teaching.meaning(header).selectOption('');
    await teaching.keep('青禾');
    await teaching.panel.body.getByRole('button', { name: words.reload }).click();
    await page.locator('kuance-chip').getByText('已读取 12 款').waitFor();
    const { sheets } = await bench.stored.settled();
    expect(sheets.flatMap((sheet) => observe(sheet)).map(({ product, figures }) => [product, figures])).toEqual(
      qingheRows().map(({ id, visitors, buyers }) => [id, { visitors, payBuyers: buyers }]),
    );
  });

  it.each(['#own th', 'table:first-of-type th'])(
    'of two with the very same headers neither is taught (%s)',
    async (one) => {
      await open('twins');
      await teaching.begin('seller.qinghe.example');
      await page.locator(one, { hasText: '货品' }).click();
      await teaching.panel.body.getByText(words.outcomes.twin).waitFor();
      expect(await teaching.form.count()).toBe(0);
    },
  );

  it('nor by the words of the header', async () => {
    await open('twins');
    await teaching.find('seller.qinghe.example', '货品');
    await teaching.panel.body.getByText(words.outcomes.twin).waitFor();
  });
});
