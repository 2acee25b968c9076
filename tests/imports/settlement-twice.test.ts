import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import type { BillSource } from '../../utils/settlement/bill-source.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../utils/time/day.ts';
import { backquotedText, HEADERS, type MadeKind, madeRow, madeText } from '../bills/made-bills.ts';
import { PAID_OUT, SETTLED } from '../bills/made-rows.ts';
import { FUND, PAYOUT, SETTLEMENT, SPLIT, TRADE, TRADE_REFUND, WALLET } from '../bills/more-rows.ts';
import { workbookBytes } from '../files/make-files.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });
/** What became of each movement: its order, status, and what it came to in thousandths of a fen. */
async function outcome(source: BillSource, files: readonly BlobPart[]) {
  for (const table of db.tables) await table.clear();
  await db.books.put({ id: 'b', name: '店', source, settleDays: 1 });
  for (const [at, bytes] of files.entries()) {
    const one = job();
    expect(await one.read({ importId: `i${at}`, file: new File([bytes], `${at}`) })).toMatchObject({ ok: true });
    expect(await one.store({ book: 'b', fileName: `${at}`, at })).toEqual({ ok: true });
  }
  const one = job();
  await one.report({ book: 'b', today: '2026-10-31' as Day, language: 'zh' });
  const { items } = one.list({ book: 'b', show: 'all', from: 0, count: 50 });
  return items.map(({ order, status, net, difference }) => [order, status, net.net, difference]);
}

describe('微信支付 trades and funds together', () => {
  const trades = backquotedText('wechatTrade', [TRADE, TRADE_REFUND]);
  const fund = (more: Readonly<Record<string, string>>, flow: string) => ({ ...FUND, ...more, 资金流水单号: flow });
  const out = { 收支类型: '支出' };
  const refunded = { ...out, 微信支付业务单号: TRADE_REFUND.微信退款单号 ?? '', 业务类型: '退款' };
  const funds = backquotedText('wechatFund', [
    FUND,
    fund({ ...out, 业务类型: '扣除交易手续费', '收支金额(元)': '0.48' }, '1900000000000000078'),
    fund({ ...refunded, '收支金额(元)': '30.00', 记账时间: '2026-10-13 00:00:03' }, '1900000000000000079'),
    fund({ ...out, 微信支付业务单号: '77', 业务类型: '提现', '收支金额(元)': '500.00' }, '1900000000000000080'),
  ]);

  it('count each payment and refund once, and what only the funds tell', async () => {
    const told = [
      ['SO20261010000077', 'unchecked', 4_970_001, null],
      [null, 'not-of-order', -50_000_000, null],
      ['SO20261010000077', 'told-elsewhere', 8_000_000, null],
      ['SO20261010000077', 'told-elsewhere', -48_000, null],
      ['SO20261010000077', 'told-elsewhere', -3_000_000, null],
    ];
    expect(await outcome('youzan', [trades, funds])).toEqual(told);
  });

  it('come to the same whichever came first', async () => {
    const one = await outcome('youzan', [trades, funds]);
    const two = await outcome('youzan', [funds, trades]);
    expect(new Set(two.map(String))).toEqual(new Set(one.map(String)));
  });

  it('count what the funds shared out of a payment, though they name its number', async () => {
    const shared = fund({ ...out, 业务类型: '分账', '收支金额(元)': '12.34' }, '1900000000000000090');
    expect(await outcome('youzan', [trades, backquotedText('wechatFund', [FUND, shared])])).toEqual([
      ['SO20261010000077', 'unchecked', 4_970_001 - 1_234_000, null],
      ['SO20261010000077', 'told-elsewhere', 8_000_000, null],
    ]);
  });

  it('put what was shared out with the order of its payment', async () => {
    expect(await outcome('youzan', [trades, backquotedText('wechatSplit', [SPLIT])])).toEqual([
      ['SO20261010000077', 'unchecked', 4_970_001 - 1_234_000, null],
    ]);
  });
});

describe('抖店 movements and settlement together', () => {
  it('count once', async () => {
    const files = [madeText('douyinFund', [SETTLED, PAID_OUT]), madeText('douyinSettlement', [SETTLEMENT])];
    expect(await outcome('douyin', files)).toEqual([
      ['6950000000000000020', 'unchecked', 8_125_000, null],
      [null, 'not-of-order', -30_000_000, null],
      ['6950000000000000020', 'told-elsewhere', 8_125_000, null],
    ]);
  });
});

describe('京东 wallet', () => {
  const sheet = (kind: MadeKind, rows: readonly Readonly<Record<string, string>>[]) => [
    [...HEADERS[kind]],
    ...rows.map((given) => [...madeRow(kind, given)]),
  ];

  it('counts advertising that was taken out of it, and not the report of it', async () => {
    const taken = { ...PAYOUT, 商户订单号: '', '收入金额(元)': '0.00', '支出金额(元)': '500.00' };
    const wallet = workbookBytes('xlsx', { 资金表: sheet('jdFund', [{ ...taken, 交易备注: '京东快车广告费扣款' }]) });
    const ads = madeText('jdAds', [{ 流水单号: '880077', 投放日期: '2026-10-12', 交易类型: '快车', 支出: '500.00' }]);
    for (const files of [
      [wallet, ads],
      [ads, wallet],
    ]) {
      expect(await outcome('jd', files)).toEqual([
        [null, 'not-of-order', -50_000_000, null],
        [null, 'told-elsewhere', -50_000_000, null],
      ]);
    }
  });

  it('counts what was settled, and says to the fen what its payout lacks', async () => {
    const fee = { ...WALLET, 费用项: '佣金', 金额: '-14.95', 收支方向: '支出' };
    const payout = { ...PAYOUT, '收入金额(元)': '283.05' };
    const wallet = workbookBytes('xlsx', {
      结算表: sheet('jdWallet', [WALLET, fee]),
      资金表: sheet('jdFund', [payout]),
    });
    expect(await outcome('jd', [wallet])).toEqual([
      [null, 'amount-differs', 28_305_000, -100_000],
      ['310000000077', 'unchecked', 28_405_000, null],
    ]);
  });

  it('stored by an older declaration is told of by that of today', async () => {
    const fee = { ...WALLET, 费用项: '佣金', 金额: '-14.95', 收支方向: '支出' };
    const wallet = workbookBytes('xlsx', {
      结算表: sheet('jdWallet', [WALLET, fee]),
      资金表: sheet('jdFund', [{ ...PAYOUT, '收入金额(元)': '284.05' }]),
    });
    const told = await outcome('jd', [wallet]);
    expect(told).toContainEqual([null, 'told-elsewhere', 28_405_000, null]);
    await db.files.toCollection().modify((file) => {
      delete (file as { yields?: unknown }).yields;
      delete (file as { paysOut?: unknown }).paysOut;
    });
    const one = job();
    await one.report({ book: 'b', today: '2026-10-31' as Day, language: 'zh' });
    const { items } = one.list({ book: 'b', show: 'all', from: 0, count: 50 });
    expect(items.map(({ order, status, net, difference }) => [order, status, net.net, difference])).toEqual(told);
  });

  it('counts a payout on a day of settled sales once, where one of the two names no payout', async () => {
    const settled = (more: object) => [
      { ...WALLET, ...more },
      { ...WALLET, 费用项: '佣金', 金额: '-14.95', 收支方向: '支出', ...more },
    ];
    const payout = { ...PAYOUT, '收入金额(元)': '284.05' };
    const told = async (nameless: 'bill' | 'fund' | 'none', number = '1') =>
      outcome('jd', [
        workbookBytes('xlsx', {
          结算表: sheet('jdWallet', settled(nameless === 'bill' ? { 商户订单号: '' } : {})),
          资金表: sheet('jdFund', [{ ...payout, 商户订单号: nameless === 'fund' ? '' : number }]),
        }),
      ]);
    const once = [
      ['310000000077', 'unchecked', 28_405_000, null],
      [null, 'told-elsewhere', 28_405_000, null],
    ];
    expect(await told('bill')).toEqual(once);
    expect(await told('fund')).toEqual(once);
    // Another payout by its number: its settlement was not read.
    expect(await told('none', '77')).toEqual([once[0], [null, 'not-of-order', 28_405_000, null]]);
  });
});
