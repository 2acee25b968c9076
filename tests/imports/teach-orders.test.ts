/** Orders of a platform nobody declared: taught once, read, and held against a bill that was taught. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import type { TaughtOrdersDraft } from '../../utils/settlement/taught-orders.ts';
import { parseOrdersDraft, parseTaught } from '../../utils/settlement/taught-orders-schema.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import { keepTaught, readTaught, renameTaught } from '../../utils/storage/settlement/taught-bills.ts';
import type { Day } from '../../utils/time/day.ts';
import { KUAI_ORDER, KUAI_ORDERS_DRAFT, kuaiOrders, taughtOrders } from '../bills/made-orders.ts';
import { KUAI, KUAI_DRAFT, KUAI_FEE, kuaiText } from '../bills/made-taught.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
const AT = 1_790_000_000_000;
beforeEach(async () => {
  for (const table of db.tables) await table.clear();
  await db.books.put({ id: 'b', name: '我的店', source: 'other', settleDays: 1 });
});

const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });

async function looked(file: File) {
  const one = job();
  const found = await one.teach.look({ file, sheet: null, headerRow: null });
  if (!found.ok) throw new Error(found.refusal.code);
  return { ...found, one };
}

async function tried(file: File, draft: TaughtOrdersDraft) {
  const { one, sheet } = await looked(file);
  return one.teach.tryOrders({ sheet, draft });
}

async function take(file: File) {
  const one = job();
  const read = await one.read({ importId: crypto.randomUUID(), file });
  if (!read.ok) return read;
  expect(await one.store({ book: 'b', fileName: file.name, at: 1 })).toEqual({ ok: true });
  return read;
}

describe('orders nobody knows', () => {
  it('are told from a bill, and proposed column by column', async () => {
    const { look } = await looked(kuaiOrders());
    expect(look.likely).toBe('orders');
    expect(look.suggestedOrders).toEqual(KUAI_ORDERS_DRAFT.columns);
    expect(JSON.stringify(look)).not.toMatch(/私密|138123/);
    expect((await looked(new File([kuaiText([KUAI, KUAI_FEE])], 'x.csv'))).look.likely).toBe('bill');
  });

  it('say what they come to before they are kept, state by state', async () => {
    const more = { ...KUAI_ORDER, 订单编号: '2628400000000078', 订单状态: '交易关闭', 商家实收: '', 支付时间: '' };
    expect(await tried(kuaiOrders([KUAI_ORDER, KUAI_ORDER, more]), KUAI_ORDERS_DRAFT)).toEqual({
      ...{ ok: true, rows: 3, orders: 2, receivable: 17_600_000, unsaid: 1, differing: 0, lost: 0 },
      ...{ first: '2026-10-02', last: '2026-10-02' },
      words: [
        { word: '交易成功', rows: 2, likely: 'done' },
        { word: '交易关闭', rows: 1, likely: 'closed' },
      ],
    });
    const whole = { ...KUAI_ORDERS_DRAFT, repeats: true };
    expect(await tried(kuaiOrders([KUAI_ORDER, KUAI_ORDER]), whole)).toMatchObject({
      receivable: 8_800_000,
      differing: 0,
    });
  });

  it('say that lines which should repeat one order do not: of such an order no amount is known', async () => {
    const dearer = { ...KUAI_ORDER, 商家实收: '99.00' };
    const other = { ...KUAI_ORDER, 订单编号: '2628400000000078', 商家实收: '10.00' };
    const draft = { ...KUAI_ORDERS_DRAFT, repeats: true };
    expect(await tried(kuaiOrders([KUAI_ORDER, dearer, other]), draft)).toMatchObject({
      ...{ ok: true, orders: 2, receivable: 1_000_000, differing: 1, unsaid: 0 },
    });
    // A line that says none takes what the others say.
    const silent = { ...KUAI_ORDER, 商家实收: '' };
    expect(await tried(kuaiOrders([silent, KUAI_ORDER]), draft)).toMatchObject({ receivable: 8_800_000, differing: 0 });
  });

  it('name the row that cannot be read, and are not kept then', async () => {
    const file = kuaiOrders([KUAI_ORDER, { ...KUAI_ORDER, 订单编号: '合计' }]);
    const { one, sheet } = await looked(file);
    expect(one.teach.tryOrders({ sheet, draft: KUAI_ORDERS_DRAFT })).toMatchObject({
      ...{ ok: false, rows: 1, unread: 1 },
      refusal: { code: 'bill-order', row: 3, column: '订单编号' },
    });
    expect(await one.teach.learn({ sheet, draft: KUAI_ORDERS_DRAFT, at: AT })).toBe(false);
  });

  it('are read from then on, and held against a bill that was taught', async () => {
    expect(await take(kuaiOrders())).toMatchObject({ ok: false, refusal: { code: 'layout-unknown' } });
    const { one, sheet } = await looked(kuaiOrders());
    expect(await one.teach.learn({ sheet, draft: KUAI_ORDERS_DRAFT, at: AT })).toBe(true);
    expect(await readTaught(db)).toEqual([taughtOrders()]);
    await keepTaught(db, KUAI_DRAFT, AT + 1);
    await take(new File([kuaiText([KUAI, KUAI_FEE])], '流水.csv'));
    const waiting = { ...KUAI_ORDER, 订单编号: '2628400000000079', 订单状态: '没见过' };
    const read = await take(kuaiOrders([KUAI_ORDER, waiting]));
    expect(read).toMatchObject({ tables: [{ kind: 'orders', name: { zh: '快手 订单' }, rows: 2 }] });
    const shop = job();
    await shop.report({ book: 'b', today: '2026-10-31' as Day, language: 'zh' });
    const { items } = shop.list({ book: 'b', show: 'all', from: 0, count: 9 });
    expect(items.map(({ order, status, difference }) => [order, status, difference]).sort()).toEqual([
      [KUAI_ORDER.订单编号, 'matched', 0],
      ['2628400000000079', 'state-differs', null],
    ]);
    expect(JSON.stringify(await db.chunks.toArray())).not.toMatch(/私密|138123/);
  });

  it('whose lines repeat the whole order repeat what was given back of it too', async () => {
    const columns = [...KUAI_ORDERS_DRAFT.columns, { role: 'refunded', header: '退款金额' }] as const;
    const headers = [...KUAI_ORDERS_DRAFT.headers, '退款金额'];
    await keepTaught(db, { ...KUAI_ORDERS_DRAFT, headers, columns, repeats: true }, AT);
    const row = { ...KUAI_ORDER, 退款金额: '8.00' };
    await take(new File([kuaiText([row, row], headers)], '订单.csv'));
    const shop = job();
    await shop.report({ book: 'b', today: '2026-10-31' as Day, language: 'zh' });
    const { items } = shop.list({ book: 'b', show: 'all', from: 0, count: 9 });
    expect(items.map(({ difference }) => difference)).toEqual([-8_000_000]);
  });

  it('without days are stored once, however they are taught', async () => {
    const columns = KUAI_ORDERS_DRAFT.columns.filter(({ role }) => role !== 'paidAt' && role !== 'quantity');
    await keepTaught(db, { ...KUAI_ORDERS_DRAFT, columns }, AT);
    await take(kuaiOrders());
    await keepTaught(
      db,
      { ...KUAI_ORDERS_DRAFT, columns: [...columns, { role: 'article', header: '商品数量' }] },
      AT + 1,
    );
    const one = job();
    await one.read({ importId: 'again', file: kuaiOrders() });
    const refusal = { code: 'bill-otherwise' };
    expect(await one.store({ book: 'b', fileName: 'again', at: 2 })).toMatchObject({ ok: false, refusal });
  });

  it('are data that is checked whenever it is read', async () => {
    expect(parseTaught(structuredClone(taughtOrders()))).toEqual(taughtOrders());
    expect(parseOrdersDraft({ ...KUAI_ORDERS_DRAFT, columns: [] })).toBeNull();
    expect(parseTaught(taughtOrders({ id: 'taught.x' }))).toBeNull();
    const person = { role: 'article', header: '收货人姓名' } as const;
    expect(parseTaught(taughtOrders({ columns: [...KUAI_ORDERS_DRAFT.columns, person] }))).toBeNull();
    await keepTaught(db, KUAI_ORDERS_DRAFT, AT);
    expect(await renameTaught(db, taughtOrders().id, '换个名')).toBe(true);
    expect(await readTaught(db)).toEqual([taughtOrders({ name: '换个名' })]);
  });
});
