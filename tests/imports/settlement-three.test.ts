/** A month of three platforms: the same faults are found in each, and it closes with what came. */
import 'fake-indexeddb/auto';
import { afterAll, expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { netOf } from '../../utils/settlement/month-statement.ts';
import { keepBalance } from '../../utils/storage/settlement/balances.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../utils/time/day.ts';
import { DAYS, MADE_MONTH, NET } from '../bills/made-month.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
afterAll(() => db.delete());

const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });

it.each(MADE_MONTH)('$source', async ({ name, source, bill, orders }) => {
  await db.books.put({ id: source, name, source, settleDays: 1 });
  for (const [fileName, text] of [
    ['账单.csv', bill],
    ['订单.csv', orders],
  ] as const) {
    const one = job();
    expect(await one.read({ importId: `${source} ${fileName}`, file: new File([text], fileName) })).toMatchObject({
      ok: true,
    });
    expect(await one.store({ book: source, fileName, at: 1 })).toEqual({ ok: true });
  }
  const one = job();
  const told = await one.report({ book: source, today: '2026-11-20' as Day, language: 'zh' });
  expect(told.firstLine).toBe('自动核平 93%，剩 2 笔要看，平台少结 ¥58.00，在 2 单里');
  const month = await one.month({ book: source, month: '2026-10', today: '2026-11-20' as Day });
  expect(month).toMatchObject({ orders: DAYS - 1, open: 2 });
  // Money that came unlike what was owed is to be explained first; what never came stays open and is carried on.
  const [unsaid, wrong] = [
    { what: 'typed', state: 'unsure' },
    { what: 'open', state: 'bad', count: 1 },
  ];
  const left = ({ checks }: typeof month) => checks?.filter(({ state }) => state !== 'ok');
  expect(left(month)).toEqual([wrong, unsaid]);
  expect(netOf(month.amounts)).toBe(NET * 100_000);
  // None of the three prints balances: of two that were looked up the second is counted from the first.
  const looked = (day: string, fen: number) =>
    keepBalance(db, { book: source, moment: `${day} 23:59:59`, fen, who: '', at: 1 });
  await looked('2026-09-30', 7);
  await looked('2026-10-31', 7 + NET * 100);
  const after = await one.month({ book: source, month: '2026-10', today: '2026-11-20' as Day });
  expect(left(after)).toEqual([wrong]);
  expect(after.balances.map(({ state }) => state)).toEqual(['first', 'same']);
});
