import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { BILL_LAYOUTS } from '../../utils/bills/bill-registry.ts';
import { payerOf, tellsOf } from '../../utils/bills/tells-of.ts';
import { reportRowPage } from '../../utils/imports/book-reports.ts';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import { GROSS, type Part } from '../../utils/settlement/reports/parts.ts';
import { figureOf } from '../../utils/settlement/reports/period-sums.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../utils/time/day.ts';
import { madeText } from '../bills/made-bills.ts';
import { ALIPAY, alipay, ORDERED, PAID_OUT, SETTLED, WITHOUT_MONEY } from '../bills/made-rows.ts';
import { order, yuan } from '../settlement/made-books.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
const TODAY = '2026-10-31' as Day;
const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });

async function take(book: string, file: File): Promise<void> {
  const one = job();
  expect(await one.read({ importId: file.name, file })).toMatchObject({ ok: true });
  expect(await one.store({ book, fileName: file.name, at: 1 })).toEqual({ ok: true });
}

beforeAll(async () => {
  await db.books.bulkPut([
    { id: 'd', name: '抖店', source: 'douyin', settleDays: 1 },
    { id: 't', name: '淘宝店', source: 'taobao', settleDays: null },
  ]);
  await take('d', new File([madeText('douyinFund', [SETTLED, PAID_OUT])], '动账.csv'));
  await take('d', new File([madeText('douyinOrders', [ORDERED, WITHOUT_MONEY])], '订单.csv'));
  await take('t', new File([alipay()], '支付宝.csv'));
});

const OCTOBER = { from: '2026-10', to: '2026-10' };

it('tells of every shop, whichever is on screen', async () => {
  const one = job();
  await one.report({ book: 'd', today: TODAY, language: 'zh' });
  const { shops, failed } = await one.reports({ today: TODAY });
  const told = shops.map(({ name, months }) => {
    const of = (parts: readonly Part[]) => figureOf(months, OCTOBER, parts).amount;
    return [name, of(GROSS), of(['commission']), of(['by-streamer']), of(['ad-fee']), of(['withdrawal'])];
  });
  expect(failed).toEqual([]);
  expect(shops.map(({ shared, closed }) => [shared, closed])).toEqual([
    [[], []],
    [[], []],
  ]);
  expect(told).toEqual([
    ['抖店', 8_800_000, -235_000, 500_000, 0, -30_000_000],
    // A ledger of 支付宝 knows no streamer and no advertising of its own.
    ['淘宝店', 12_000_000, -600_000, null, null, -50_000_000],
  ]);
});

it('opens the rows of a figure of another shop, a page at a time, and names their file', async () => {
  const one = job();
  await one.report({ book: 'd', today: TODAY, language: 'zh' });
  const [from, to] = ['2026-10-01' as Day, TODAY];
  const asked = { kind: 'moved', from, to, parts: ['commission', 'points'] } as const;
  const page = { book: 't', asked, today: TODAY, count: 1 };
  expect(await one.reportRows({ ...page, from: 0 })).toMatchObject({
    total: 2,
    sum: -660_000,
    rows: [{ file: '支付宝.csv', amount: -60_000 }],
  });
  expect(await one.reportRows({ ...page, from: 1 })).toMatchObject({ rows: [{ amount: -600_000 }] });
});

it('reads a shop that is not on screen anew once figures are made anew', async () => {
  const one = job();
  await one.report({ book: 'd', today: TODAY, language: 'zh' });
  const asked = { kind: 'moved', from: '2026-10-01' as Day, to: TODAY, parts: GROSS } as const;
  const rows = () => one.reportRows({ book: 't', asked, today: TODAY, from: 0, count: 9 });
  expect((await rows()).total).toBe(1);
  await take('t', new File([alipay([{ ...ALIPAY[0]!, 账务流水号: '910000000000099\t' }], [])], '又一份.csv'));
  await one.reports({ today: TODAY });
  expect((await rows()).total).toBe(2);
  await db.files
    .where('book')
    .equals('t')
    .and(({ fileName }) => fileName === '又一份.csv')
    .delete();
});

it('says of how many rows nobody says the amount', () => {
  const orders = [30, null].map((due, at) => order(`${at}`, due, { state: 'shipped', doneAt: null }));
  const items = reconcile({ bills: [], orders, settleDays: 7 }, TODAY);
  const asked = { kind: 'awaited', when: 'undated' } as const;
  const page = reportRowPage({ items, files: [] }, { book: 'd', asked, today: TODAY, from: 0, count: 9 });
  expect(page).toMatchObject({ total: 2, sum: yuan(30), unknown: 1 });
});

it('tells of a bill two shops have', async () => {
  await db.books.put({ id: 'u', name: '二店', source: 'taobao', settleDays: null });
  await take('u', new File([alipay()], '支付宝二.csv'));
  const { shops } = await job().reports({ today: TODAY });
  expect(shops.map(({ name, shared }) => [name, shared])).toEqual([
    ['二店', [{ fileName: '支付宝二.csv', with: { id: 't', name: '淘宝店', source: 'taobao' } }]],
    ['抖店', []],
    ['淘宝店', [{ fileName: '支付宝.csv', with: { id: 'u', name: '二店', source: 'taobao' } }]],
  ]);
  await db.books.delete('u');
});

it('names a shop that cannot be told of, and tells of the others', async () => {
  await db.closed.put({ book: 't', month: '2026-09', text: '{', hash: '', at: 1, who: '' });
  const { shops, failed } = await job().reports({ today: TODAY });
  expect(shops.map(({ name }) => name)).toEqual(['抖店']);
  expect(failed).toEqual(['淘宝店']);
  await db.closed.clear();
});

it('knows every class its layouts can give', () => {
  const silent = BILL_LAYOUTS.filter(({ id }) => tellsOf(id).size === 0).map(({ id }) => id);
  expect(silent).toEqual([]);
  expect(tellsOf('gone').size).toBe(0);
  expect(
    ['实际平台补贴_运费', '实际达人补贴', '实际抖音月付营销补贴', '政府补贴平台垫资', '优惠券结算'].map(payerOf),
  ).toEqual(['platform', 'streamer', 'payment', 'government', 'unsaid']);
});
