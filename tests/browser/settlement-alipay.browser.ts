/** 支付宝 as it is saved, a zip in GB18030 with its sums first, against orders of 淘宝; what October leaves open, November brings. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderOpenTexts } from '../../utils/texts/order-open.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementMonthTexts } from '../../utils/texts/settlement-month.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { madeText, TOKEN } from '../bills/made-bills.ts';
import { ALIPAY, ALIPAY_ORDER, alipay, ONE_OF } from '../bills/made-rows.ts';
import { gb18030, zipBytes } from '../files/make-files.ts';
import { type Bench, openBench } from './support/bench.ts';
import { csvFile, openSettlement, putIn } from './support/settlement-page.ts';
import { settlementText } from './support/settlement-stored.ts';

const t = settlementScreenTexts.zh;
const m = settlementMonthTexts.zh;
const r = settlementReviewTexts.zh;
const { statuses } = settlementTexts.zh;

const BOOK = '我的淘宝';
const LATER = '4116032541422000888';
const SUMS =
  '类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）,总金额（元）\r\n合计,1,120.00,3,-506.60,-386.60\r\n';

const ordered = (id: string, yuan: string, day: string) => ({
  ...ONE_OF.taobaoOrders,
  ...{ 订单编号: `="${id}"`, 买家实际支付金额: yuan, 天猫卡券抵扣: '0.00', 退款金额: '0.00' },
  ...{ 订单付款时间: `${day} 09:00:00`, 确认收货时间: `${day} 12:00:00` },
});
const ORDERS = madeText('taobaoOrders', [
  ordered(ALIPAY_ORDER, '120.00', '2026-10-02'),
  ordered(LATER, '80.00', '2026-10-20'),
]);
const NOVEMBER = alipay(
  [
    {
      ...(ALIPAY[0] as (typeof ALIPAY)[0]),
      ...{ 账务流水号: '910000000000009\t', 商户订单号: `T200P${LATER}\t`, 发生时间: '2026-11-03 10:00:00' },
      ...{ '收入金额（+元）': '80.00', '账户余额（元）': '193.40' },
    },
  ],
  ['#------账务明细列表结束------', '#支出合计：0笔，共0.00元', '#收入合计：1笔，共80.00元'],
);

let bench: Bench;
let page: Page;
let closed = '';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const month = () => page.getByRole('region', { name: m.title });
const row = (order: string) =>
  page.getByRole('region', { name: t.results }).getByRole('row').filter({ hasText: order }).first();
const storedMonth = async () =>
  (await settlementText(bench.stored.page)).split('\n').find((line) => line.includes('"month":"2026-10"')) ?? '';

beforeAll(async () => {
  bench = await openBench();
  page = await openSettlement(bench.extension);
  await button(t.switchOn).click();
  await page.getByRole('textbox', { name: t.bookName }).fill(BOOK);
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption('taobao');
  await page.getByRole('textbox', { name: t.settleDays }).fill('1');
  await button(t.keep).click();
});
afterAll(() => bench?.close());

describe('a month of 支付宝', () => {
  it('comes out of its archive, and finds its orders wherever it writes them', async () => {
    const archive = await zipBytes([
      { name: '汇总.csv', bytes: gb18030(SUMS) },
      { name: '明细.csv', bytes: gb18030(alipay()) },
    ]);
    await putIn(page, { name: '20880000.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) }, BOOK);
    await putIn(page, csvFile('订单.csv', ORDERS), BOOK);
    await page.getByText('自动核平 50%，剩 1 笔要看，平台少结 ¥80.00，在 1 单里').waitFor();
    // 120.00 less 0.60 of points and 6.00 of commission, which stand in rows without an order number of their own.
    const cells = (await row(ALIPAY_ORDER).innerText()).split(/\t+/).map((cell) => cell.trim());
    expect(cells).toEqual(expect.arrayContaining([statuses.matched, '¥120.00', '¥113.40']));
    expect(await row(LATER).innerText()).toContain(statuses.short);
    await button(orderOpenTexts.zh.openOf(ALIPAY_ORDER)).first().waitFor();
  });

  it('can be closed with an order that was not paid, which stays open', async () => {
    // The order and the withdrawal moved in it; the other order did not, and stands open.
    await month().getByText(m.facts(2, 1)).waitFor();
    await month().getByRole('textbox', { name: m.reason }).fill('月初没有流水');
    await month()
      .getByRole('button', { name: m.close('2026-10'), exact: true })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: m.close('2026-10'), exact: true })
      .press('Enter');
    await month()
      .getByText(/^已关账 /)
      .waitFor();
    closed = await storedMonth();
    expect(closed).toContain(ALIPAY_ORDER);
    expect(closed).not.toContain(TOKEN);
    await page.getByText('剩 1 笔要看').first().waitFor();
    expect(await row(LATER).innerText()).toMatch(new RegExp(`${statuses.short}.*逾期 \\d+ 天`, 's'));
    await button(r.oneByOne(1)).waitFor();
  });

  it('is paid in November: the order is settled there, and October stays as it was', async () => {
    await putIn(page, { name: '十一月.csv', mimeType: 'text/csv', buffer: Buffer.from(gb18030(NOVEMBER)) }, BOOK);
    await page.getByText('自动核平 100%，剩 0 笔要看').waitFor();
    expect(await row(LATER).innerText()).toContain(statuses.matched);
    await month().getByRole('combobox', { name: m.month }).selectOption('2026-11');
    await month().getByText(m.facts(1, 0)).waitFor();
    await month().getByText(m.net('¥80.00')).waitFor();
    expect(await month().getByText(m.toAdjust(1)).count()).toBe(0);
    expect(await storedMonth()).toBe(closed);
  });
});
