/** Every kind of line and scope of a rule, by what it gives of an order; when it is to be paid, and the statement as a workbook. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { billRefusalTexts } from '../../utils/texts/bill-refusals.ts';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { orderPathTexts } from '../../utils/texts/order-path.ts';
import { partyStatementTexts } from '../../utils/texts/party-statement.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { madeText, TOKEN } from '../bills/made-bills.ts';
import { moved, ordered } from '../bills/made-movements.ts';
import { opened } from '../files/opened.ts';
import { type Bench, openBench } from './support/bench.ts';
import { closePath, openPath, openRules, shareRows } from './support/order-paths.ts';
import { csvFile, openShop, putIn, SHOP } from './support/settlement-page.ts';
import { addParty, addRule, type Filled } from './support/split-forms.ts';

const screen = settlementScreenTexts.zh;
const t = splitsTexts.zh;
const path = orderPathTexts.zh;
const l = ledgerTexts.zh;
const told = partyStatementTexts.zh;

const [KINDS, BOUNDS, KEPT, NET, STREAMER, PLACE, UNSEEN] = [1, 2, 3, 4, 5, 6, 7];
const LIVE = '70000000000000088';
const order = (n: number) => `69500000000000007${n}1`;
const product = (n: number) => `36500000000000007${n}1`;
const of = (n: number) => ({ order: order(n), product: product(n), flow: `76000000000000070${n}1` });
const FEE = { 动账金额: '95.00', 平台服务费: '-5.00' };

const BILL = [
  moved({ ...of(KINDS), sale: '100.00' }),
  moved({ ...of(BOUNDS), sale: '10.00' }),
  moved({ ...of(KEPT), sale: '100.00' }),
  moved({ ...of(KEPT), flow: '7600000000000007099', day: '2026-10-22', refund: '40.00' }),
  { ...moved({ ...of(NET), sale: '100.00' }), ...FEE },
  moved({ ...of(STREAMER), sale: '50.00' }),
  moved({ ...of(PLACE), sale: '30.00' }),
  moved({ ...of(UNSEEN), sale: '20.00' }),
];
const sold = (n: number, yuan: string, more: Readonly<Record<string, string>> = {}) =>
  ordered(order(n), yuan, { 商品ID: product(n), ...more });
const ORDERS = [
  sold(KINDS, '100.00', { 商品数量: '3' }),
  sold(BOUNDS, '10.00'),
  sold(KEPT, '100.00'),
  sold(NET, '100.00'),
  sold(STREAMER, '50.00', { 达人ID: LIVE }),
  sold(PLACE, '30.00'),
  sold(UNSEEN, '20.00'),
];

let bench: Bench;
let page: Page;

const dialog = () => page.getByRole('dialog');
const [A, B, C] = [`甲 · ${t.roles.supplier}`, `乙 · ${t.roles.partner}`, `丙 · ${t.roles.agency}`];
const PAID: Filled = [[t.base, t.bases.paid]];
const line = (party: string, kind: keyof typeof t.kinds, figure: string, ...more: Filled): Filled => [
  [t.party, party],
  [t.kind, t.kinds[kind]],
  [t.figures[kind], figure],
  ...more,
];

/** Party, how it was reckoned and what it got of an order. */
async function shares(n: number): Promise<readonly (readonly string[])[]> {
  await openPath(page, order(n));
  const rows = await shareRows(page);
  await closePath(page);
  return rows.map(([party = '', how = '', , result = '']) => [party, how, result.split(' · ')[0] ?? '']);
}

beforeAll(async () => {
  bench = await openBench();
  page = await openShop(bench.extension);
  await putIn(page, csvFile('动账明细.csv', madeText('douyinFund', BILL)));
  await putIn(page, csvFile('订单.csv', madeText('douyinOrders', ORDERS)));
  await openRules(page);
  const due: Filled = [
    [t.due, t.dues.day],
    [t.dueFigures.day, '10'],
  ];
  await addParty(page, '甲', 'supplier', { more: due });
  await addParty(page, '乙', 'partner');
  await addParty(page, '丙', 'agency');
});
afterAll(() => bench?.close());

describe('a line gives', () => {
  it('so much an order, so much a piece, and by the tier that was reached', async () => {
    const lines = [line(A, 'fixed', '3.50'), line(B, 'per-unit', '2.00'), line(C, 'tiered', '0 1%\n50 2%')];
    await addRule(page, '三种', [[t.products, product(KINDS)], ...PAID], lines);
    expect(await shares(KINDS)).toEqual([
      ['甲', path.fixed('¥3.50'), '¥3.50'],
      ['乙', path.perUnit('¥2.00', 3), '¥6.00'],
      ['丙', path.tier('¥100.00', '2'), '¥2.00'],
    ]);
  });

  it('no less and no more than was agreed', async () => {
    await openRules(page);
    const lines = [line(A, 'rate', '10', [t.min, '3.00']), line(B, 'rate', '50', [t.max, '2.50'])];
    await addRule(page, '上下限', [[t.products, product(BOUNDS)], ...PAID], lines);
    expect(await shares(BOUNDS)).toEqual([
      ['甲', `${path.rate('¥10.00', '10')}${path.bounds.min('¥3.00')}`, '¥3.00'],
      ['乙', `${path.rate('¥10.00', '50')}${path.bounds.max('¥2.50')}`, '¥2.50'],
    ]);
  });

  it('all of it after a refund where it is kept, and what is left where it goes back', async () => {
    await openRules(page);
    const kept = line(A, 'rate', '10', [t.onRefund, t.onRefunds.kept]);
    const returned = line(B, 'rate', '10', [t.onRefund, t.onRefunds.returned]);
    await addRule(page, '退不退', [[t.products, product(KEPT)], ...PAID], [kept, returned]);
    expect((await shares(KEPT)).map(([party, , result]) => [party, result])).toEqual([
      ['甲', '¥10.00'],
      ['乙', '¥6.00'],
    ]);
  });

  it('its part of what is left after the platform took its fee', async () => {
    await openRules(page);
    const head: Filled = [
      [t.products, product(NET)],
      [t.base, t.bases['net-of-fee']],
    ];
    await addRule(page, '减服务费', head, [line(A, 'rate', '10')]);
    expect(await shares(NET)).toEqual([['甲', path.rate('¥95.00', '10'), '¥9.50']]);
  });
});

describe('a rule holds', () => {
  it('for what one streamer sold', async () => {
    await openRules(page);
    await addRule(page, '达人场', [[t.streamers, LIVE], ...PAID], [line(A, 'rate', '20')]);
    expect(await shares(STREAMER)).toEqual([['甲', path.rate('¥50.00', '20'), '¥10.00']]);
    await openPath(page, order(PLACE));
    await dialog().getByText(path.none).waitFor();
    await closePath(page);
  });

  it('for no other platform, and for the shop it names', async () => {
    const head = (where: Filled): Filled => [[t.products, product(PLACE)], ...PAID, ...where];
    await openRules(page);
    await addRule(page, '别的平台', head([[t.source, billRefusalTexts.zh.sources.youzan]]), [line(A, 'rate', '10')]);
    await openPath(page, order(PLACE));
    await dialog().getByText(path.none).waitFor();
    await closePath(page);
    await openRules(page);
    await addRule(page, '这家店', head([[t.book, SHOP]]), [line(A, 'rate', '10')]);
    expect(await shares(PLACE)).toEqual([['甲', path.rate('¥30.00', '10'), '¥3.00']]);
  });

  it('and says of money the platform is to withhold that no bill shows it', async () => {
    await openRules(page);
    const withheld = line(A, 'rate', '10', [t.settle, t.settles.withheld]);
    await addRule(page, '没代扣', [[t.products, product(UNSEEN)], ...PAID], [withheld]);
    await openPath(page, order(UNSEEN));
    await dialog().getByText(path.unseen('¥2.00')).waitFor();
    await closePath(page);
  });
});

describe('what a party is owed', () => {
  it('stands with the day it is to be paid by', async () => {
    await page.getByRole('tab', { name: screen.views.payables }).click();
    const row = page.getByRole('table', { name: l.title }).getByRole('row').filter({ hasText: '甲' });
    await row.waitFor();
    // 3.50 + 3.00 + 10.00 + 9.50 + 10.00 + 3.00, and nothing of what is withheld.
    expect((await row.innerText()).split(/\s+/)).toEqual([
      ...['甲', '¥0.00', '¥39.00', '¥0.00', '¥39.00', '¥39.00', '2026-11-10', l.states.overdue],
    ]);
  });

  it('is told in a workbook, order by order', async () => {
    await page.getByRole('combobox', { name: l.detailOf }).selectOption({ label: '甲' });
    await page.getByRole('button', { name: told.show, exact: true }).click();
    await page
      .getByRole('article', { name: told.title('甲', '2026-10') })
      .getByText(order(KINDS))
      .waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: told.xlsx, exact: true }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^款策_2026-10 甲_.*\.xlsx$/);
    const sheets = await opened(new Uint8Array(await readFile(await download.path())));
    expect(sheets.map(({ name }) => name)).toEqual([told.summary, told.orders]);
    const [summary, orders] = sheets.map(({ rows }) => rows);
    expect(summary?.find(([item]) => item === l.owed)).toContain('39');
    expect(summary?.flat()).toContain(settlementTexts.zh.computesOnly);
    expect(orders?.map(([id]) => id)).toEqual(expect.arrayContaining([KINDS, BOUNDS, KEPT, NET, STREAMER].map(order)));
    // Nothing of what others get, and nothing of buyers.
    const cells = sheets.flatMap(({ rows }) => rows.flat()).join(' ');
    expect([cells.includes('乙'), cells.includes(TOKEN)]).toEqual([false, false]);
  });
});
