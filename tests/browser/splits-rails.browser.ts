/** 合同上对，通道上做不到: what each payment service takes at most, seen on the path of an order just over it and of one just within. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Party } from '../../utils/splits/party.ts';
import type { RailId } from '../../utils/splits/rails.ts';
import type { RuleLine, RuleVersion } from '../../utils/splits/rule.ts';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { orderPathTexts } from '../../utils/texts/order-path.ts';
import { payablesTexts } from '../../utils/texts/payables.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { madeText } from '../bills/made-bills.ts';
import { moved, ordered } from '../bills/made-movements.ts';
import { TRADE } from '../bills/more-rows.ts';
import { problemsAtEveryWidth } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { closePath, openPath, openRules, shareRows } from './support/order-paths.ts';
import { csvFile, openShop, putIn } from './support/settlement-page.ts';
import { restoreWith } from './support/settlement-restored.ts';

const screen = settlementScreenTexts.zh;
const t = splitsTexts.zh;
const path = orderPathTexts.zh;

/** Of each service the most it takes, and one more. */
const RECEIVERS = 45;
const RETURNS = 50;
const RETURN_DAYS = 180;
const LAST = '2026-10-20' as Day;
const BEGUN = '2026-01-01' as Day;

const [MANY, FULL, OFTEN, SELDOM, LATE, IN_TIME, OVER_NET, NET] = [1, 2, 3, 4, 5, 6, 7, 8];
const order = (n: number) => `69500000000000008${n}1`;
const product = (n: number) => `36500000000000008${n}1`;

let flows = 0;
function move(n: number, yuan: { readonly sale: string } | { readonly refund: string }, day: string = LAST) {
  flows += 1;
  return moved({ order: order(n), product: product(n), flow: `76000000000000${10_000 + flows}`, day, ...yuan });
}
const refunds = (n: number, count: number) => Array.from({ length: count }, () => move(n, { refund: '1.00' }));
const BILL = [
  ...[MANY, FULL, OFTEN, SELDOM].map((n) => move(n, { sale: '100.00' })),
  ...refunds(OFTEN, RETURNS + 1),
  ...refunds(SELDOM, RETURNS),
  ...[LATE, IN_TIME].flatMap((n) => [move(n, { sale: '100.00' }, '2026-05-01'), move(n, { refund: '20.00' })]),
];
/** A payment through 微信支付, of which it took ¥0.60. */
const trade = (n: number) => ({
  ...TRADE,
  ...{ 微信订单号: `42000000002026101000000000${n}`, 商户订单号: order(n) },
  ...{ 应结订单金额: '100.00', 手续费: '0.60000', 订单金额: '100.00' },
});
const sold = (n: number, day: Day = addDays(LAST, -9)) =>
  ordered(order(n), '100.00', { 商品ID: product(n), 支付完成时间: `${day} 20:00:00` });
const ORDERS = [
  ...[MANY, FULL, OFTEN, SELDOM, OVER_NET, NET].map((n) => sold(n)),
  sold(LATE, addDays(LAST, -RETURN_DAYS - 1)),
  sold(IN_TIME, addDays(LAST, -RETURN_DAYS)),
];

const supplier = (at: number): Party => ({
  ...{ id: `party-${at}`, name: `供货商 ${at}`, role: 'supplier', person: false },
});
const PARTIES = Array.from({ length: RECEIVERS + 1 }, (_, at) => supplier(at + 1));

const line = ({ id: party }: Party, at: number, bp: number): RuleLine => ({
  ...{ id: `line-${at + 1}`, party, kind: 'rate', bp, base: null, min: null, max: null },
  ...{ rounding: 'floor', onRefund: 'returned', settle: 'payable', order: at },
});
/** So much of each order to each of the first parties. */
function rule(name: string, rail: RailId, products: readonly number[], receivers: number, bp: number): RuleVersion {
  return {
    ...{ id: name, version: 1, name, from: BEGUN, to: null, base: 'paid', mode: 'rest', rail },
    scope: { source: null, book: null, products: products.map(product), streamers: [] },
    lines: PARTIES.slice(0, receivers).map((party, at) => line(party, at, bp)),
  };
}
const RULES = [
  rule('四十六家', 'wechat-b2b', [MANY], RECEIVERS + 1, 50),
  rule('四十五家', 'wechat-b2b', [FULL], RECEIVERS, 50),
  rule('一家', 'wechat', [OFTEN, SELDOM, LATE, IN_TIME], 1, 1000),
  rule('全分', 'wechat', [OVER_NET], 1, 10_000),
  rule('分净额', 'wechat', [NET], 1, 9940),
];

let bench: Bench;
let page: Page;

/** What the services of an order's rule do not take, in words. */
async function impossible(n: number): Promise<readonly string[]> {
  const dialog = await openPath(page, order(n));
  const said = await dialog.getByText(/^合同上对，通道上做不到/).allInnerTexts();
  await closePath(page);
  return said;
}

beforeAll(async () => {
  bench = await openBench();
  page = await openShop(bench.extension);
  await putIn(page, csvFile('动账明细.csv', madeText('douyinFund', BILL)));
  await putIn(page, csvFile('微信支付.csv', madeText('wechatTrade', [trade(OVER_NET), trade(NET)])));
  await putIn(page, csvFile('订单.csv', madeText('douyinOrders', ORDERS)));
  await restoreWith(page, [
    ...PARTIES.map((party) => ['parties', party] as const),
    ...RULES.map((one) => ['rules', one] as const),
  ]);
});
afterAll(() => bench?.close());

describe('what a payment service does not take is said on the path', () => {
  it('46 receivers where it takes 45, and not 45', async () => {
    const words = `${t.rails['wechat-b2b']}：${path.receivers(RECEIVERS + 1, RECEIVERS)}`;
    expect((await impossible(MANY)).filter((text) => text.includes(words))).toHaveLength(1);
    expect((await impossible(FULL)).filter((text) => text.includes('接收方'))).toEqual([]);
  });

  it.each([
    ['a 51st refund', OFTEN, SELDOM, '最多回退', path.returns(RETURNS + 1, RETURNS)],
    ['a refund after 181 days', LATE, IN_TIME, '才退款', path.returnDeadline(RETURN_DAYS + 1, RETURN_DAYS)],
    ['more than is left after its own fee', OVER_NET, NET, '支付手续费', path.netCap('¥100.00', '¥99.40')],
  ])('%s, and not the most it takes', async (_, over, within, kind, words) => {
    expect(words).toContain(kind);
    const said = await impossible(over);
    expect(said.filter((text) => text.includes(`${t.rails.wechat}：${words}`))).toHaveLength(1);
    expect((await impossible(within)).filter((text) => text.includes(kind))).toEqual([]);
  });
});

describe('a rule of 46 lines', () => {
  it('gives each of the 46 its share, read well in every look', async () => {
    const dialog = await openPath(page, order(MANY));
    const how = [path.rate('¥100.00', '0.5'), `50 · ${t.roundings.floor} · ${t.onRefunds.returned}`];
    expect(await shareRows(page)).toEqual(PARTIES.map(({ name }) => [name, ...how, `¥0.50 · ${t.settles.payable}`]));
    await dialog.getByText(`${path.rest}: ¥77.00`).waitFor();
    expect(await problemsAtEveryWidth({ page, set: bench.stored.set })).toEqual([]);
    await closePath(page);
  });

  it('reads well where rules are listed', async () => {
    await openRules(page);
    const listed = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: t.change('四十六家') }) });
    expect(await listed.locator('ol > li').count()).toBe(RECEIVERS + 1);
    expect(await problemsAtEveryWidth({ page, set: bench.stored.set })).toEqual([]);
  });

  it('has its 46 parties in the order of their names, wherever they are listed', async () => {
    await openRules(page);
    const names = PARTIES.map(({ name }) => name);
    const listed = await page.getByRole('region', { name: t.parties }).getByRole('listitem').allInnerTexts();
    expect(listed.map((text) => text.split(' · ')[0])).toEqual(names);
    await page.getByRole('tab', { name: screen.views.payables }).click();
    for (const name of [payablesTexts.zh.title, ledgerTexts.zh.title]) {
      const first = page.getByRole('table', { name, exact: true }).locator('tbody tr td:first-child');
      await expect.poll(() => first.allInnerTexts()).toEqual(names);
    }
  });
});
