/**
 * A month in which every status was planted: each is listed under its own name, gone through by keyboard, closed; what
 * comes later and rules that change leave it byte for byte as it was.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPEN } from '../../utils/settlement/statuses.ts';
import { payablesTexts } from '../../utils/texts/payables.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementMonthTexts } from '../../utils/texts/settlement-month.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { madeText } from '../bills/made-bills.ts';
import { FAULTS_BILL, FAULTS_ORDERS, FAULTS_SETTLED, PLANTED, TOLD } from '../bills/made-faults.ts';
import { moved, ordered } from '../bills/made-movements.ts';
import { opened } from '../files/opened.ts';
import { type Bench, openBench } from './support/bench.ts';
import { csvFile, openShop, putIn } from './support/settlement-page.ts';
import { settlementText } from './support/settlement-stored.ts';
import { addParty, addRule, type Filled } from './support/split-forms.ts';

const t = settlementScreenTexts.zh;
const r = settlementReviewTexts.zh;
const m = settlementMonthTexts.zh;
const { statuses } = settlementTexts.zh;
const OCTOBER = '2026-10';
const LISTED = [...PLANTED, TOLD];
const OPENED = LISTED.filter(({ status }) => OPEN.has(status));

let bench: Bench;
let page: Page;
let closed = '';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const rows = () => page.getByRole('table', { name: t.results }).locator('tbody tr');
const month = () => page.getByRole('region', { name: m.title });
const show = (what: string) => page.getByRole('combobox', { name: t.showing }).selectOption(what);
const pickMonth = (of: string) => month().getByRole('combobox', { name: m.month }).selectOption(of);

/** Of the database: text and hash of the month as it was closed. */
const closedRow = async () =>
  (await settlementText(bench.stored.page))
    .split('\n')
    .filter((row) => row.startsWith('kuance-settlement closed'))
    .join('\n');

async function statement(): Promise<string> {
  const coming = page.waitForEvent('download');
  await month().getByRole('button', { name: m.save }).click();
  return JSON.stringify(await opened(new Uint8Array(await readFile(await (await coming).path()))));
}

const share = (per: string): readonly Filled[] => [
  [
    [splitsTexts.zh.party, `供货商 · ${splitsTexts.zh.roles.supplier}`],
    [splitsTexts.zh.figures.rate, per],
  ],
];

/** What October adds to what the party is owed. */
async function owed(): Promise<string> {
  await page.getByRole('tab', { name: t.views.payables }).click();
  await page.getByRole('combobox', { name: payablesTexts.zh.month }).selectOption(OCTOBER);
  const row = page.getByRole('table', { name: payablesTexts.zh.title }).locator('tbody tr').first();
  return row.innerText();
}

beforeAll(async () => {
  bench = await openBench();
  page = await openShop(bench.extension);
  // The months are over.
  await page.clock.setFixedTime('2026-12-10T04:00:00Z');
  await page.reload();
  await button(t.edit).waitFor();
  await putIn(page, csvFile('动账.csv', FAULTS_BILL));
  await putIn(page, csvFile('订单.csv', FAULTS_ORDERS));
  await putIn(page, csvFile('结算.csv', FAULTS_SETTLED));
  await button(r.oneByOne(OPENED.length)).waitFor();
});
afterAll(() => bench?.close());

describe('a month with a fault of every status', () => {
  it.each(LISTED)('lists under its own name: $status', async ({ status, shown }) => {
    await show(status);
    // The order of which a movement stands there twice came right.
    await expect.poll(() => rows().count()).toBe(status === 'matched' ? 2 : 1);
    const row = rows().filter({ hasText: shown });
    await row.getByText(statuses[status], { exact: true }).waitFor();
    expect(await row.count()).toBe(1);
  });

  it('plants every status there is', () => {
    expect(LISTED.map(({ status }) => status).sort()).toEqual(Object.keys(statuses).sort());
  });

  it('is gone through by keyboard alone, each with its reason', async () => {
    await show('all');
    const { keyboard } = page;
    await button(r.oneByOne(OPENED.length)).focus();
    await keyboard.press('Enter');
    const seen: string[] = [];
    for (let left = OPENED.length; left > 0; left -= 1) {
      const place = page.getByText(r.place(1, left));
      await place.waitFor();
      const card = page.locator('.ks-item').filter({ has: place });
      for (const [status, why] of Object.entries(r.why)) if ((await card.getByText(why).count()) > 0) seen.push(status);
      const reason = page.getByRole('textbox', { name: r.reason, exact: true });
      await expect.poll(() => reason.evaluate((node) => node === document.activeElement)).toBe(true);
      await keyboard.type(`查过了 ${left}`);
      await keyboard.press('Enter');
    }
    await page.getByText(r.nothingLeft).waitFor();
    await keyboard.press('Escape');
    expect(seen.sort()).toEqual(OPENED.map(({ status }) => status).sort());
    await page.getByText(`剩 0 笔要看，人工确认 ${OPENED.length} 笔`).waitFor();
  });

  it('is shared by a rule', async () => {
    await page.getByRole('tab', { name: t.views.splits }).click();
    await addParty(page, '供货商', 'supplier');
    await addRule(page, '定好的规则', [], share('10'));
    expect(await owed()).toMatch(/^供货商\s+¥\d+/);
    await page.getByRole('tab', { name: t.views.books }).click();
  });

  it('is closed, and its statement has all of them', async () => {
    await pickMonth(OCTOBER);
    const reason = month().getByRole('textbox', { name: m.reason });
    if ((await reason.count()) > 0) await reason.fill('余额没有核对');
    await month()
      .getByRole('button', { name: m.close(OCTOBER), exact: true })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: m.close(OCTOBER), exact: true })
      .press('Enter');
    await month()
      .getByText(/^已关账 /)
      .waitFor();
    closed = await closedRow();
    const text = await statement();
    const moneyMoved = PLANTED.filter(({ bills, shown }) => bills && /^\d+$/.test(shown));
    for (const { shown, status } of moneyMoved) expect(text, status).toContain(shown);
    expect(closed).toContain(OCTOBER);
  });
});

describe('a closed month', () => {
  it('stays byte for byte when rules come and change', async () => {
    const [before, owing] = [await statement(), await owed()];
    await page.getByRole('tab', { name: t.views.splits }).click();
    // By now every order falls under two.
    await addRule(page, '补定的规则', [], share('50'));
    expect(await owed()).toBe(owing);
    await page.getByText(payablesTexts.zh.kept).waitFor();
    await page.getByRole('tab', { name: t.views.books }).click();
    await pickMonth(OCTOBER);
    expect(await statement()).toBe(before);
    expect(await closedRow()).toBe(closed);
  });

  it('stays so when a late file comes, which is an adjustment of the next month', async () => {
    const late = moved({
      order: '695000000000000715001',
      flow: '760000000000000799901',
      day: '2026-10-30',
      sale: '9.00',
    });
    const next = [1, 30].map((day) => {
      const two = String(day).padStart(2, '0');
      return moved({
        order: `69500000000000072${two}1`,
        flow: `76000000000000072${two}1`,
        day: `2026-11-${two}`,
        sale: '5.00',
      });
    });
    const orders = [1, 30].map((day) => {
      const two = String(day).padStart(2, '0');
      const at = `2026-11-${two} 07:00:00`;
      return ordered(`69500000000000072${two}1`, '5.00', { 支付完成时间: at, 订单完成时间: at });
    });
    await putIn(page, csvFile('补来.csv', madeText('douyinFund', [late])));
    await putIn(page, csvFile('十一月.csv', madeText('douyinFund', next)));
    await putIn(page, csvFile('十一月订单.csv', madeText('douyinOrders', orders)));
    await button(t.takeBackName('十一月订单.csv')).waitFor();
    await pickMonth('2026-11');
    await month().getByText(m.toAdjust(1)).waitFor();
    await month()
      .getByText(/^2026-10 · 695000000000000715001 · ¥9\.00$/)
      .waitFor();
    await month().getByRole('textbox', { name: m.reason }).fill('余额没有核对');
    await month()
      .getByRole('button', { name: m.close('2026-11'), exact: true })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: m.close('2026-11'), exact: true })
      .press('Enter');
    await month().getByText(m.adjusted(1)).waitFor();
    expect(await statement()).toContain('695000000000000715001');
    expect((await closedRow()).split('\n').find((row) => row.includes('"2026-10"'))).toBe(closed);
  });

  it('is there after a reload, as it was', async () => {
    await page.reload();
    await button(t.edit).waitFor();
    await pickMonth(OCTOBER);
    await month()
      .getByText(/^已关账 /)
      .waitFor();
    expect((await closedRow()).split('\n').find((row) => row.includes('"month":"2026-10"'))).toBe(closed);
  });
});
