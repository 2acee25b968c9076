/** Balances somebody looked up, as a closed month keeps them. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { isClosedText } from '../../utils/splits/closed-text.ts';
import { keepBalance } from '../../utils/storage/settlement/balances.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../utils/time/day.ts';
import { madeText } from '../bills/made-bills.ts';
import { ORDERED, PAID_OUT, SETTLED } from '../bills/made-rows.ts';
import { opened } from '../files/opened.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
const asked = { book: 'b', month: '2026-10', today: '2026-11-20' as Day } as const;
const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });
const typed = (day: string, fen: number) =>
  keepBalance(db, { book: 'b', moment: `${day} 23:59:59`, fen, who: '小王', at: 1 });

async function take(text: string, importId: string): Promise<void> {
  const one = job();
  await one.read({ importId, file: new File([text], `${importId}.csv`) });
  expect(await one.store({ book: 'b', fileName: importId, at: 1 })).toEqual({ ok: true });
}

it('a closed month keeps them as they agreed then, and the next one after it, whatever is typed later', async () => {
  await db.books.put({ id: 'b', name: '我的店', source: 'douyin', settleDays: 1 });
  await take(madeText('douyinFund', [SETTLED, PAID_OUT]), 'one');
  await take(madeText('douyinOrders', [ORDERED]), 'two');
  await typed('2026-09-30', 30_000);
  for (const day of ['2026-10-31', '2026-11-10', '2026-11-12']) await typed(day, 8125);
  const one = job();
  await one.report({ ...asked, language: 'zh' });
  expect(await one.close({ ...asked, said: { reason: '月初月末没有流水', who: '小王', at: 5 } })).toBe('closed');
  await typed('2026-10-30', 1);
  const sheets = await opened(await one.closedWorkbook({ ...asked, language: 'zh' }));
  const kept = sheets.find(({ name }) => name === '余额核对')?.rows.slice(1);
  expect(kept?.map(([moment, state]) => [moment, state])).toEqual([
    ['2026-10-31 23:59:59', '对得上'],
    ['2026-11-10 23:59:59', '对得上'],
  ]);
  expect(kept?.[0]?.[2]).toContain('2026-10-31 23:59 后台余额 ¥81.25');
  const [row] = await db.closed.toArray();
  expect(isClosedText(row?.text ?? '', '2026-10')).toBe(true);
});
