/** 小红书千帆, 快手小店 and 微信小店, of which no page is declared: taught from the page, each under its own platform. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { UNDECLARED } from '../backend/qinghe/site.ts';
import { QINGHE_SHOP, qingheRows } from '../backend/qinghe/world.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openTeaching } from './support/teaching.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

describe.each(Object.entries(UNDECLARED))('%s', (platform, address) => {
  it('is pointed at, known by its host, and read', async () => {
    const page = await bench.extension.context.newPage();
    await page.goto(address);
    const teaching = await openTeaching(bench.extension, page);
    await teaching.begin(new URL(address).host);
    await page.locator('th', { hasText: '货品' }).click();
    await teaching.form.waitFor();
    expect(await teaching.form.getByRole('combobox', { name: teachTexts.zh.platform }).inputValue()).toBe(platform);
    await teaching.meaning('进店人数').selectOption('visitors');
    await teaching.meaning('实收款').selectOption('payAmount');
    await teaching.panel.body.getByLabel(teachPageTexts.zh.neutral('默认排序')).check();
    await teaching.keep(`${platform} 商品`);
    await teaching.panel.body.getByRole('button', { name: teachPageTexts.zh.reload }).click();
    await page.locator('kuance-chip').getByText('已读取 12 款').waitFor();
    const { sheets, shops } = await bench.stored.settled();
    const own = sheets.filter((sheet) => sheet.platform === platform);
    expect(own.flatMap((sheet) => observe(sheet)).map(({ product, figures }) => [product, figures.payAmount])).toEqual(
      qingheRows().map(({ id, amount }) => [id, amount]),
    );
    // One name on several platforms is several shops.
    expect(shops.filter((shop) => shop.platform === platform).map(({ name }) => name)).toEqual([QINGHE_SHOP]);
    await page.locator('kuance-badge').first().waitFor();
    await teaching.panel.page.close();
    await page.close();
  });
});
