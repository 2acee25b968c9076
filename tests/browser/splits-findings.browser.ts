/** Rules that cannot be meant, orders that hold too little, services that cannot: each said where it is seen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderPathTexts } from '../../utils/texts/order-path.ts';
import { payablesTexts } from '../../utils/texts/payables.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { madeText } from '../bills/made-bills.ts';
import { moved, ordered } from '../bills/made-movements.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { closePath, openPath, openRules, shareRows } from './support/order-paths.ts';
import { csvFile, openShop, putIn } from './support/settlement-page.ts';
import { addParty, addRule, type Filled } from './support/split-forms.ts';

const screen = settlementScreenTexts.zh;
const t = splitsTexts.zh;
const path = orderPathTexts.zh;

const order = (n: number) => `69500000000000005${n}1`;
const product = (n: number) => `36500000000000005${n}1`;
let flows = 0;

/** Yuan of an order that moved. */
function move(n: number, yuan: { readonly sale: string } | { readonly refund: string }, day = '20') {
  flows += 1;
  const flow = `7600000000000005${String(flows).padStart(2, '0')}1`;
  return moved({ order: order(n), product: product(n), flow, day: `2026-10-${day}`, ...yuan });
}
const sold = (n: number, yuan: string) => ordered(order(n), yuan, { 商品ID: product(n) });

const [CENTS, PARTS, OVER, RAIL, TWICE] = [1, 2, 3, 4, 5];
const BILL = [
  move(CENTS, { sale: '0.07' }),
  move(PARTS, { sale: '19.99' }),
  move(PARTS, { refund: '6.66' }, '21'),
  move(PARTS, { refund: '6.66' }, '22'),
  move(PARTS, { refund: '6.67' }, '23'),
  move(OVER, { sale: '10.00' }),
  move(OVER, { refund: '12.00' }, '24'),
  move(RAIL, { sale: '100.00' }),
  move(RAIL, { refund: '40.00' }, '25'),
  move(TWICE, { sale: '50.00' }),
];
const ORDERS = [
  sold(CENTS, '0.07'),
  sold(PARTS, '19.99'),
  sold(OVER, '10.00'),
  sold(RAIL, '100.00'),
  sold(TWICE, '50.00'),
];

let bench: Bench;
let page: Page;

const dialog = () => page.getByRole('dialog');
const of = (n: number): Filled => [[t.products, product(n)]];
const rate = (party: string, per: string, ...more: Filled): Filled => [
  [t.party, party],
  [t.figures.rate, per],
  ...more,
];
const [A, B, C] = [`甲 · ${t.roles.supplier}`, `乙 · ${t.roles.partner}`, `丙 · ${t.roles.streamer}`];

/** What each party gets of the order on screen. */
const shares = async () => (await shareRows(page)).map((cells) => cells.at(-1));

beforeAll(async () => {
  bench = await openBench();
  page = await openShop(bench.extension);
  await putIn(page, csvFile('动账明细.csv', madeText('douyinFund', BILL)));
  await putIn(page, csvFile('订单.csv', madeText('douyinOrders', ORDERS)));
  await openRules(page);
  await addParty(page, '甲', 'supplier');
  await addParty(page, '乙', 'partner');
  await addParty(page, '丙', 'streamer', { person: true });
});
afterAll(() => bench?.close());

describe('a rule that cannot be meant is kept and said', () => {
  it('over 100 %', async () => {
    const listed = await addRule(page, '超过', [...of(9), [t.base, t.bases.paid]], [rate(A, '60'), rate(B, '60')]);
    await listed.getByText(path.overWhole(t.bases.paid, '120')).waitFor();
  });

  it('lines that wait for each other', async () => {
    const first = rate(A, '10');
    const listed = await addRule(page, '循环', of(9), [first, rate(B, '10', [t.lineBase, t.ofLine(1)])]);
    expect(await listed.getByText(/互相等对方的结果/).count()).toBe(0);
    await page.getByRole('button', { name: t.change('循环') }).click();
    const form = page.getByRole('form', { name: t.change('循环'), exact: true });
    await form.getByRole('textbox', { name: t.from, exact: true }).fill('2026-12-01');
    await form
      .getByRole('group', { name: t.line(1), exact: true })
      .getByRole('combobox', { name: t.lineBase })
      .selectOption({ label: t.ofLine(2) });
    await form.getByRole('button', { name: t.keepVersion, exact: true }).click();
    await listed.getByText(path.cyclic('甲 · 乙')).waitFor();
  });

  it('partners that share something else than all', async () => {
    const listed = await addRule(page, '不满', [...of(9), [t.mode, t.modes.all]], [rate(A, '30'), rate(B, '30')]);
    await listed.getByText(path.notWhole('60')).waitFor();
  });

  it('one party withheld by the platform and to be paid too: perhaps paid twice', async () => {
    const withheld: Filled = [[t.settle, t.settles.withheld]];
    const lines = [rate(A, '5', ...withheld), rate(A, '5', [t.settle, t.settles.payable])];
    const listed = await addRule(page, '双份', of(TWICE), lines);
    await listed.getByText(path.paidTwice('甲')).waitFor();
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
    await openPath(page, order(TWICE));
    await dialog().getByText(path.paidTwice('甲')).waitFor();
    await closePath(page);
  });
});

describe('shares of orders to the fen', () => {
  it('seven fen among partners at 45/45/10 go to the largest remainders', async () => {
    await openRules(page);
    const all: Filled = [...of(CENTS), [t.base, t.bases.gross], [t.mode, t.modes.all]];
    await addRule(page, '合伙', all, [rate(A, '45'), rate(B, '45'), rate(C, '10')]);
    await openPath(page, order(CENTS));
    const paid = t.settles.payable;
    expect(await shares()).toEqual([`¥0.03 · ${paid}`, `¥0.03 · ${paid}`, `¥0.01 · ${paid}`]);
    await closePath(page);
  });

  it('part refunds of ¥19.99 in three leave nothing, to nobody', async () => {
    await openRules(page);
    await addRule(page, '三方', [...of(PARTS), [t.base, t.bases.paid]], [rate(A, '5'), rate(B, '10'), rate(C, '20')]);
    await openPath(page, order(PARTS));
    const paid = t.settles.payable;
    expect(await shares()).toEqual(Array.from({ length: 3 }, () => `¥0.00 · ${paid}`));
    await dialog().getByText(`${path.rest}: ¥0.00`).waitFor();
    await closePath(page);
  });

  it('a refund larger than the order is named, and nothing is shared of less than nothing', async () => {
    await openRules(page);
    await addRule(page, '多退', [...of(OVER), [t.base, t.bases.paid]], [rate(A, '50')]);
    await openPath(page, order(OVER));
    await dialog().getByText(path.refundOver('¥12.00', '¥10.00')).waitFor();
    expect(await shares()).toEqual([`¥0.00 · ${t.settles.payable}`]);
    await closePath(page);
    await page.getByRole('combobox', { name: screen.showing }).selectOption('amount-differs');
    const row = page
      .getByRole('region', { name: screen.results })
      .getByRole('row')
      .filter({ hasText: order(OVER) });
    await row.waitFor();
    await page.getByRole('combobox', { name: screen.showing }).selectOption('all');
  });

  it('right by contract and impossible on the service: its cap, and a person who gives back', async () => {
    await openRules(page);
    const head: Filled = [...of(RAIL), [t.base, t.bases.paid], [t.rail, t.rails.wechat]];
    await addRule(page, '通道', head, [rate(C, '55')]);
    await openPath(page, order(RAIL));
    await dialog()
      .getByText(/合同上对，通道上做不到。微信支付（普通商户）：要分 ¥\d+\.00，通道默认最多分 ¥\d+\.00/)
      .waitFor();
    await dialog().getByText(path.personReturn('丙', '¥22.00')).waitFor();
    await dialog()
      .getByText(/付款已 \d+ 天；如果还没分，30 天后钱已自动解冻/)
      .waitFor();
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
    await closePath(page);
  });

  it('comes to what the month owes', async () => {
    await page.getByRole('tab', { name: screen.views.payables }).click();
    const row = page.getByRole('table', { name: payablesTexts.zh.title }).getByRole('row').filter({ hasText: '丙' });
    await row.waitFor();
    // 1 fen of seven, 55 % of what is left of ¥100.00, and of ¥19.99 nothing.
    expect((await row.innerText()).split(/\s+/).slice(0, 4)).toEqual(['丙', '¥33.01', '¥0.00', '¥33.01']);
    await page.getByText(payablesTexts.zh.paidTwice('甲')).waitFor();
  });
});
