import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { keepParty, keepRule } from '../../utils/storage/settlement/rule-book.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../utils/time/day.ts';
import { madeText } from '../bills/made-bills.ts';
import { ORDERED, PAID_OUT, SETTLED } from '../bills/made-rows.ts';
import { rate, rule } from '../splits/made-rules.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.books.put({ id: 'b', name: '我的店', source: 'douyin', settleDays: 1 });
});

const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });

async function take(text: string, importId: string): Promise<void> {
  const one = job();
  await one.read({ importId, file: new File([text], `${importId}.csv`) });
  expect(await one.store({ book: 'b', fileName: importId, at: 1 })).toEqual({ ok: true });
}

const asked = { book: 'b', month: '2026-10', today: '2026-11-20' as Day } as const;
const said = { reason: '月初月末没有流水', who: '小王', at: 5 };

async function month(): Promise<SettlementJob> {
  await take(madeText('douyinFund', [SETTLED, PAID_OUT]), 'one');
  await take(madeText('douyinOrders', [ORDERED]), 'two');
  const one = job();
  await one.report({ book: 'b', today: '2026-10-31' as Day, language: 'zh' });
  return one;
}

describe('what is owed for a closed month', () => {
  it('stays as it was, whatever rules come later', async () => {
    await keepRule(db, rule([rate('a', 5000, { party: 'p' })], { base: 'settled' }));
    const one = await month();
    expect(await one.close({ ...asked, said })).toBe('closed');
    const owed = [{ party: 'p', added: 4062, reversed: 0, withheld: 0, orders: 1 }];
    expect(await one.payables(asked)).toMatchObject({ closed: true, kept: { parties: owed }, now: { parties: owed } });
    const again = { id: 'q', scope: { source: null, book: null, products: [], streamers: [] } };
    await keepRule(db, rule([rate('a', 1000, { party: 'p' })], again));
    const later = await one.payables(asked);
    expect(later).toMatchObject({ kept: { parties: owed }, now: { parties: owed, notShared: { several: 0 } } });
    expect((await one.payables({ ...asked, month: '2026-11' })).now.adjusted).toEqual([]);
  });

  it('stays as it was, whatever a party becomes later', async () => {
    const party = (role: 'platform' | 'supplier') => keepParty(db, { id: 'q', name: '平台', role, person: false });
    await party('platform');
    await keepRule(
      db,
      rule([rate('b', 500, { party: 'q', settle: 'withheld' }), rate('a', 9800, { party: 'p', order: 2 })], {
        base: 'net-of-fee',
      }),
    );
    const one = await month();
    const before = (await one.payables(asked)).now.parties;
    await one.close({ ...asked, said });
    const next = { ...SETTLED, 动账时间: '2026-11-05 08:00:00', 动帐流水号: '10', 订单号: '6950000000000000031' };
    await take(madeText('douyinFund', [next]), 'three');
    await party('supplier');
    const again = job();
    await again.report({ book: 'b', today: '2026-12-20' as Day, language: 'zh' });
    expect((await again.payables(asked)).now.parties).toEqual(before);
    const november = { ...asked, month: '2026-11', today: '2026-12-20' as Day };
    expect((await again.payables(november)).now.adjusted).toEqual([]);
  });

  it('is not there of one that was closed without it, and that is said', async () => {
    const one = await month();
    expect(await one.close({ ...asked, said })).toBe('closed');
    const row = (await db.closed.toArray())[0];
    if (!row) throw new Error('not closed');
    const { payables: _, ...before } = JSON.parse(row.text);
    await db.closed.put({ ...row, text: JSON.stringify(before) });
    expect(await one.payables(asked)).toMatchObject({ closed: true, kept: null });
  });

  it('is changed by late bills in the next open month alone, once', async () => {
    await keepRule(db, rule([rate('a', 5000, { party: 'p' })], { base: 'settled' }));
    const one = await month();
    await one.close({ ...asked, said });
    const late = { ...SETTLED, 动账时间: '2026-10-22 08:00:00', 动帐流水号: '9' };
    const next = { ...SETTLED, 动账时间: '2026-11-05 08:00:00', 动帐流水号: '10', 订单号: '6950000000000000031' };
    await take(madeText('douyinFund', [late, next]), 'three');
    const times = { 支付完成时间: '2026-11-01 10:00:00', 订单完成时间: '2026-11-04 10:00:00' };
    const ids = { 主订单编号: '6950000000000000031', 子订单编号: '6950000000000000032' };
    await take(madeText('douyinOrders', [{ ...ORDERED, ...ids, ...times }]), 'four');
    const again = job();
    await again.report({ book: 'b', today: '2026-12-20' as Day, language: 'zh' });
    const october = await again.payables(asked);
    const [was, is] = [october.kept, october.now].map((list) => list?.parties[0]?.added ?? 0);
    expect([was, is]).toEqual([4062, 8125]);
    expect(october.now.adjusted).toEqual([]);
    const november = { ...asked, month: '2026-11', today: '2026-12-20' as Day };
    expect((await again.payables(november)).now.adjusted).toEqual([{ month: '2026-10', party: 'p', fen: 4063 }]);
    expect(await again.close({ ...november, said })).toBe('closed');
    expect((await again.payables(november)).kept?.adjusted).toHaveLength(1);
    expect((await again.payables({ ...asked, month: '2026-12' })).now.adjusted).toEqual([]);
  });
});
