import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { keepParty, keepRule } from '../../utils/storage/settlement/rule-book.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../utils/time/day.ts';
import { madeText } from '../bills/made-bills.ts';
import { ORDERED, SETTLED } from '../bills/made-rows.ts';
import { rate, rule } from '../splits/made-rules.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });
const asked = { book: 'b', month: '2026-10', from: 0, count: 50 } as const;

async function take(text: string, importId: string): Promise<void> {
  const one = job();
  await one.read({ importId, file: new File([text], `${importId}.csv`) });
  expect(await one.store({ book: 'b', fileName: importId, at: 1 })).toEqual({ ok: true });
}

it('of a month are held against the shop’s default, then against the rule that says them', async () => {
  // 4.40 of 88.00.
  await db.books.put({
    ...{ id: 'b', name: '我的店', source: 'douyin', settleDays: 1 },
    fees: [{ from: '2026-01-01' as Day, bp: 600 }],
  });
  await take(madeText('douyinFund', [SETTLED]), 'one');
  await take(madeText('douyinOrders', [ORDERED]), 'two');
  const one = job();
  await one.report({ book: 'b', today: '2026-10-31' as Day, language: 'zh' });
  const order = ORDERED.主订单编号?.trim();
  const row = { order, fee: { class: 'platform-fee' }, expected: 528, billed: 440_000, kind: 'less' };
  const commission = { fee: { class: 'commission' }, orders: 1, billed: 235_000 };
  expect(await one.fees(asked)).toEqual({
    ...{ checked: 1, agree: 0, silent: 0, unknown: 0, unsaid: [commission], total: 1 },
    rows: [{ ...row, rule: null }],
  });
  expect((await one.fees({ ...asked, from: 50 })).rows).toEqual([]);
  await keepParty(db, { id: 'p', name: '抖店', role: 'platform', person: false });
  await keepRule(db, rule([rate('p', 500, { settle: 'withheld' })]));
  expect(await one.fees(asked)).toMatchObject({ checked: 1, agree: 1, total: 0 });
});
