import { describe, expect, it } from 'vitest';
import { type MadeKind, madeText, readTable, refusalOf } from './made-bills.ts';
import { ONE_OF } from './made-rows.ts';

describe('a moment of another century', () => {
  it('is one that has not come where backends write the first of their clock, and stops the file elsewhere', async () => {
    const done = (订单完成时间: string) => madeText('douyinOrders', [{ ...ONE_OF.douyinOrders, 订单完成时间 }]);
    expect((await readTable(done('1970-01-01 08:00:00'))).rows[0]).toMatchObject({ doneAt: null });
    expect(await refusalOf(done('9999-12-31 00:00:00'))).toMatchObject({ code: 'bill-time', row: 2 });
  });
});

describe('orders', () => {
  const of = async (kind: MadeKind, more: Readonly<Record<string, string>> = {}) =>
    (await readTable(madeText(kind, [{ ...ONE_OF[kind], ...more }]))).rows[0];

  it('say what the shop is to get, whoever paid it', async () => {
    expect(await of('taobaoOrders')).toMatchObject({
      order: '4116032541422000777',
      quantity: 2,
      paidAt: '2026-10-01 10:00:00',
      doneAt: null,
      state: 'done',
      paid: 12_000_000,
      receivable: 12_800_000,
      refunded: 3_000_000,
    });
    expect(await of('pddOrders')).toMatchObject({
      state: 'shipped',
      paid: 5_490_000,
      receivable: 5_990_000,
      refunded: null,
    });
    expect(await of('douyinOrders', { 达人ID: '0' })).toMatchObject({ streamer: '0' });
    expect(await of('douyinOrders', { 达人ID: '' })).toMatchObject({ streamer: null });
    expect(await of('douyinOrders')).toMatchObject({ receivable: 8_800_000, streamer: '70000077', article: 'B-5' });
    expect(await of('weixinOrders', { 带货ID: 'sph77' })).toMatchObject({
      ...{ order: '3720000000000000077', state: 'done', paid: 9_500_000, receivable: 10_000_000, refunded: 0 },
      ...{ product: '10000077', article: 'D-7', streamer: 'sph77', doneAt: '2026-10-15 10:00:00' },
    });
    expect(await of('youzanOrders')).toMatchObject({
      ...{ order: 'E20261010200005000000077', state: 'done', receivable: 10_800_000, refunded: null },
      paidAt: '2026-10-10 20:00:05',
    });
    expect(await of('youzanItems')).toMatchObject({ receivable: 9_800_000, refunded: 4_900_000, quantity: 2 });
    expect(await of('jdOrders')).toMatchObject({ receivable: 29_900_000, state: 'done', product: '100077' });
  });

  it('name no column as left out that is part of what the shop is to get', async () => {
    const { leftOut } = await readTable(madeText('douyinOrders', [ONE_OF.douyinOrders ?? {}]));
    expect(leftOut).toEqual(['选购商品', '达人昵称', '收件人', '详细地址']);
  });

  it('flag a number a spreadsheet cut, and refuse what is none', async () => {
    const lost = await readTable(madeText('jdOrders', [{ ...ONE_OF.jdOrders, 订单号: '3.1E+11' }]));
    expect(lost.rows[0]).toMatchObject({ order: null, receivable: 29_900_000 });
    expect(await refusalOf(madeText('jdOrders', [{ ...ONE_OF.jdOrders, 订单号: '合计' }]))).toMatchObject({
      code: 'bill-order',
      row: 2,
    });
  });

  it.each([
    ['pddOrders', '未发货，退款成功', '退款成功', 'closed', true],
    ['pddOrders', '未成交，退款成功', '退款成功', 'closed', true],
    ['pddOrders', '已发货，退款成功', '退款成功', 'shipped', true],
    ['pddOrders', '已收货，退款成功', '', 'done', true],
    ['pddOrders', '已签收', '部分退款成功', 'done', true],
    ['pddOrders', '已收货', '售后处理中', 'done', undefined],
    ['pddOrders', '已收货', '无售后或售后取消', 'done', undefined],
    ['weixinOrders', '已取消', '', 'closed', undefined],
    ['weixinOrders', '待发货', '', 'paid', undefined],
    ['weixinOrders', '待付款', '', 'unpaid', undefined],
    ['weixinOrders', '部分发货', '', 'shipped', undefined],
    ['youzanOrders', '商家已发货', '', 'shipped', undefined],
    ['youzanOrders', '交易关闭', '', 'closed', undefined],
    ['douyinOrders', '已完成', '退款成功', 'done', true],
    ['douyinOrders', '部分发货', '-', 'shipped', undefined],
    ['taobaoOrders', '卖家部分发货', '', 'shipped', undefined],
  ] as const)(
    '%s %s, %s: how far they are, and whether money went back',
    async (kind, 订单状态, 售后状态, state, given) => {
      const row = await of(kind, { 订单状态, 售后状态 });
      expect(row).toMatchObject({ state, ...(given && { givenBack: given }) });
      expect(row && 'givenBack' in row).toBe(given === true);
    },
  );

  it('say by the words of their own columns that money went back', async () => {
    expect(await of('weixinOrders', { 商品售后: '退款完成' })).toMatchObject({ givenBack: true });
    expect(await of('youzanOrders', { 订单退款状态: '部分退款' })).toMatchObject({ givenBack: true });
    expect(await of('youzanOrders', { 订单退款状态: '退款中' })).not.toHaveProperty('givenBack');
  });

  it('of an export without states are paid, and no further', async () => {
    expect(await of('tmallGoods')).toMatchObject({ order: '4116032541422000777', state: 'paid', refunded: 500_000 });
    expect(await of('tmallGoods')).toMatchObject({ receivable: 6_000_000, quantity: 2, paidAt: null });
  });
});
