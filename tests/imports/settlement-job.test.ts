import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { keepParty, keepRule } from '../../utils/storage/settlement/rule-book.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../utils/time/day.ts';
import { madeText } from '../bills/made-bills.ts';
import { alipay, ORDERED, PAID_OUT, SETTLED, WITHOUT_MONEY } from '../bills/made-rows.ts';
import { opened } from '../files/opened.ts';
import { rate, rule } from '../splits/made-rules.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
const BOOK = { id: 'b', name: '我的店', source: 'douyin', settleDays: 1 } as const;
beforeEach(() => db.books.put(BOOK));
afterEach(async () => {
  await db.files.clear();
  await db.chunks.clear();
  await db.confirmations.clear();
  await db.matches.clear();
  await db.closed.clear();
  await db.rules.clear();
});

const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });

const bill = (rows = [SETTLED, PAID_OUT]) => new File([madeText('douyinFund', rows)], '动账.csv');
const orders = (rows = [ORDERED]) => new File([madeText('douyinOrders', rows)], '订单.csv');

async function take(file: File, importId: string): Promise<void> {
  const one = job();
  expect(await one.read({ importId, file })).toMatchObject({ ok: true });
  expect(await one.store({ book: 'b', fileName: file.name, at: 1 })).toEqual({ ok: true });
}

const report = async () => {
  const one = job();
  return [one, await one.report({ book: 'b', today: '2026-10-31' as Day, language: 'zh' })] as const;
};

describe('a month of 抖店', () => {
  it('goes from two files to net by order and a workbook', async () => {
    await take(bill(), 'one');
    await take(orders([ORDERED, WITHOUT_MONEY]), 'two');
    const [one, told] = await report();
    expect(told.firstLine).toBe('自动核平 50%，剩 1 笔要看，平台少结 ¥88.00，在 1 单里');
    expect(one.list({ book: 'b', show: 'matched', from: 0, count: 10 })).toMatchObject({
      total: 1,
      items: [{ order: '6950000000000000020', net: { net: 8_125_000 }, difference: 0 }],
    });
    expect(one.list({ book: 'b', show: 'all', from: 0, count: 1 })).toMatchObject({
      total: 3,
      items: [{ status: 'short' }],
    });
    const sheets = await opened(one.workbook({ book: 'b', name: '我的店', language: 'zh' }));
    expect(sheets.find(({ name }) => name === '来源')?.rows.map(([name]) => name)).toEqual([
      '文件',
      '动账.csv',
      '订单.csv',
    ]);
  });

  it('says what the month adds to what parties are owed, by the rules that are kept', async () => {
    await take(bill(), 'one');
    await keepParty(db, { id: 'p', name: '供货商', role: 'supplier', person: false });
    await keepRule(db, rule([rate('a', 5000, { party: 'p' })], { base: 'settled' }));
    const [one] = await report();
    const { now, kept, closed } = await one.payables({ book: 'b', month: '2026-10', today: '2026-10-31' as Day });
    expect([kept, closed]).toEqual([null, false]);
    expect(now.parties).toEqual([{ party: 'p', added: 4062, reversed: 0, withheld: 0, orders: 1 }]);
    expect((await one.payables({ book: 'b', month: '2026-11', today: '2026-10-31' as Day })).now.parties).toEqual([]);
    await expect(one.payables({ book: 'other', month: '2026-10', today: '2026-10-31' as Day })).rejects.toThrow(
      'not reconciled',
    );
  });

  it('says what a file is, and that its bytes are there already', async () => {
    const first = await job().read({ importId: crypto.randomUUID(), file: bill() });
    expect(first).toMatchObject({
      ok: true,
      known: false,
      tables: [{ kind: 'bill', layout: 'douyin.fund', rows: 2, first: '2026-10-20', last: '2026-10-21', lost: 0 }],
    });
    await take(bill(), 'one');
    expect(await job().read({ importId: crypto.randomUUID(), file: bill() })).toMatchObject({ known: true });
  });

  it('refuses by row, and nothing is stored', async () => {
    const wrong = await job().read({ importId: 'x', file: bill([SETTLED, { ...SETTLED, 佣金: '-2.36' }]) });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'bill-parts', row: 3 } });
    await expect(job().store({ book: 'b', fileName: 'x', at: 1 })).rejects.toThrow('nothing was read');
    expect(await db.files.count()).toBe(0);
  });

  it('keeps what was read where nobody sees it, and nothing once that is let go', async () => {
    const stop = new AbortController();
    const one = new SettlementJob(db, { signal: stop.signal, onProgress: () => undefined });
    await one.read({ importId: 'gone', file: bill() });
    expect(await db.files.toArray()).toMatchObject([{ id: 'gone-0', book: '', state: 'staging' }]);
    stop.abort();
    await expect.poll(async () => [await db.files.count(), await db.chunks.count()]).toEqual([0, 0]);
  });

  it('read again lets go what was read before', async () => {
    const one = job();
    await one.read({ importId: 'first', file: bill() });
    await one.read({ importId: 'again', file: orders() });
    expect((await db.files.toArray()).map(({ id }) => id)).toEqual(['again-0']);
    expect(await db.chunks.count()).toBe(1);
  });

  it('refuses a file of another platform, naming both, and one of a shop that is gone', async () => {
    const store = async (file: File) => {
      const one = job();
      await one.read({ importId: crypto.randomUUID(), file });
      return one.store({ book: 'b', fileName: file.name, at: 1 });
    };
    await db.books.put({ ...BOOK, source: 'jd' });
    const sources = { file: 'douyin', book: 'jd' };
    expect(await store(orders())).toMatchObject({ ok: false, refusal: { code: 'bill-source', sources } });
    expect(await store(bill())).toMatchObject({ ok: false, refusal: { code: 'bill-source', sources } });
    expect(await store(new File([alipay()], '支付宝.csv'))).toEqual({ ok: true });
    await db.books.clear();
    expect(await store(bill())).toMatchObject({ ok: false, refusal: { code: 'bill-book' } });
  });

  it('lists and writes nothing of a book that is not held', () => {
    const asked = { book: 'b', show: 'all', from: 0, count: 1 } as const;
    expect(() => job().list(asked)).toThrow('not reconciled');
    expect(() => job().workbook({ book: 'b', name: 'x', language: 'zh' })).toThrow('not reconciled');
  });
});

describe('what a person says of an item', () => {
  const said = (at: number) => ({ reason: '平台下月补结', who: '小王', at });
  const say = { book: 'b', key: 'order|6950000000000000099', language: 'zh' } as const;
  const month = async () => {
    await take(bill(), 'one');
    await take(orders([ORDERED, WITHOUT_MONEY]), 'two');
  };

  it('takes it from what is open, told apart, and is there for the next reconciliation and in the workbook', async () => {
    await month();
    const [one] = await report();
    const { firstLine, aging } = await one.say({ ...say, said: said(5) });
    expect(firstLine).toBe('自动核平 50%，剩 0 笔要看，人工确认 1 笔');
    expect(aging.every(({ orders: number }) => number === 0)).toBe(true);
    const [next, told] = await report();
    expect(told.firstLine).toBe(firstLine);
    expect(next.list({ book: 'b', show: 'open', from: 0, count: 9 }).total).toBe(0);
    expect(next.list({ book: 'b', show: 'confirmed', from: 0, count: 9 }).items).toMatchObject([
      { order: '6950000000000000099', review: { holds: true, reason: '平台下月补结', who: '小王' } },
    ]);
    const sheets = await opened(next.workbook({ book: 'b', name: '我的店', language: 'zh' }));
    const rowsOf = (sheet: string) => sheets.find(({ name }) => name === sheet)?.rows ?? [];
    expect(rowsOf('差异清单')).toHaveLength(1);
    expect(rowsOf('人工处理')[1]).toEqual([
      '6950000000000000099',
      '有单未回款',
      '-88',
      '0',
      '平台下月补结',
      '小王',
      '1970-01-01',
    ]);
  });

  it('can be taken back', async () => {
    await month();
    const [one] = await report();
    await one.say({ ...say, said: said(5) });
    expect((await one.say({ ...say, said: null })).firstLine).toContain('剩 1 笔要看，平台少结 ¥88.00');
    expect(await db.confirmations.count()).toBe(0);
  });

  it('is not overwritten by a screen that did not know of it', async () => {
    await month();
    const [[one], [other]] = [await report(), await report()];
    await one.say({ ...say, said: said(5) });
    await other.say({ ...say, said: { ...said(9), reason: '别的' } });
    expect(await db.confirmations.toArray()).toMatchObject([{ reason: '平台下月补结', at: 5 }]);
    expect(other.list({ book: 'b', show: 'confirmed', from: 0, count: 1 }).items[0]?.review?.at).toBe(5);
  });

  it('fails where no such item is there any more', async () => {
    await month();
    const [one] = await report();
    await expect(one.say({ ...say, key: 'order|gone', said: said(5) })).rejects.toThrow('no such item');
  });
});

describe('a movement whose number a spreadsheet cut', () => {
  const LOST = { ...SETTLED, 订单号: '6.95E+18', 子订单号: '6.95E+18' };
  const asked = { book: 'b', today: '2026-10-31' as Day, language: 'zh' } as const;
  const said = { reason: '金额一样', who: '', at: 5 };
  const month = async () => {
    await take(bill([LOST, PAID_OUT]), 'one');
    await take(orders([ORDERED]), 'two');
    const [one, told] = await report();
    const [lost] = one.list({ book: 'b', show: 'needs-person', from: 0, count: 1 }).items;
    return { one, told, key: lost?.key ?? '' };
  };

  it('is not matched by itself, but its order is suggested', async () => {
    const { one, told, key } = await month();
    expect(told.tally).toMatchObject({ matched: 0, open: 2 });
    expect(one.suggest({ book: 'b', key })).toMatchObject([{ order: '6950000000000000020', amount: 8_800_000 }]);
  });

  it('counts for the order a person puts it to, told apart from what settled itself', async () => {
    const { one, key } = await month();
    expect(await one.match({ ...asked, key, order: '1', said })).toBeNull();
    const told = await one.match({ ...asked, key, order: '6950000000000000020', said });
    expect(told?.tally).toMatchObject({ matched: 0, byHand: 1, open: 0, missing: 0 });
    expect(one.list({ book: 'b', show: 'by-hand', from: 0, count: 9 }).items).toMatchObject([
      { order: '6950000000000000020', status: 'matched', matches: [{ reason: '金额一样' }] },
    ]);
    const sheets = await opened(one.workbook({ book: 'b', name: '我的店', language: 'zh' }));
    expect(sheets.find(({ name }) => name === '人工处理')?.rows[1]?.slice(0, 2)).toEqual([
      '6950000000000000020',
      '手工核销',
    ]);
  });

  it('stands alone again when that is taken back', async () => {
    const { one, key, told } = await month();
    await one.match({ ...asked, key, order: '6950000000000000020', said });
    expect(await one.unmatch({ ...asked, order: '6950000000000000020' })).toEqual(told);
  });
});

describe('closing a month', () => {
  const asked = { book: 'b', month: '2026-10', today: '2026-11-20' as Day } as const;
  const said = { reason: '月初月末没有流水', who: '小王', at: 5 };
  const month = async (rows = [SETTLED, PAID_OUT]) => {
    await take(bill(rows), 'one');
    await take(orders([ORDERED]), 'two');
    return (await report())[0];
  };

  it('asks for a reason where not all can be seen to hold, and for nothing to be wrong', async () => {
    const one = await month();
    expect((await one.month(asked)).checks).toContainEqual({
      what: 'bills',
      state: 'unsure',
      missing: { first: '2026-10-01', last: '2026-10-19' },
    });
    expect(await one.close({ ...asked, said: { ...said, reason: '' } })).toBe('not-ready');
    expect(await one.close({ ...asked, today: '2026-10-31' as Day, said })).toBe('not-ready');
    expect(await db.closed.count()).toBe(0);
  });

  it('keeps it byte for byte, whatever comes later, which is told as adjustments', async () => {
    const one = await month();
    expect(await one.close({ ...asked, said })).toBe('closed');
    const [row] = await db.closed.toArray();
    const asClosed = await one.closedWorkbook({ ...asked, language: 'zh' });
    const closed = await one.month(asked);
    expect(closed).toMatchObject({ checks: null, closed: { who: '小王', hash: row?.hash } });
    await take(
      bill([{ ...SETTLED, 动帐流水号: '8', 订单号: '6950000000000000077', 子订单号: '6950000000000000077' }]),
      'three',
    );
    await db.books.put({ ...BOOK, name: '改名', settleDays: null });
    const [next] = await report();
    expect(await next.close({ ...asked, said: { ...said, reason: '再来' } })).toBe('closed-already');
    expect(await db.closed.toArray()).toEqual([row]);
    expect(await next.closedWorkbook({ ...asked, language: 'zh' })).toEqual(asClosed);
    expect(await next.month(asked)).toEqual(closed);
    const { adjustments } = await next.month({ ...asked, month: '2026-11' });
    expect(adjustments.map(({ month: of, order }) => [of, order])).toEqual([['2026-10', '6950000000000000077']]);
    expect((await next.month({ ...asked, month: '2026-09' })).adjustments).toEqual([]);
  });

  it('writes what it came to, and what it rests on', async () => {
    const one = await month();
    await one.close({ ...asked, said });
    const sheets = await opened(await one.closedWorkbook({ ...asked, language: 'zh' }));
    expect(sheets.map(({ name }) => name)).toEqual(['总览', '每单净额', '差异清单', '以前月份的调整', '来源']);
    expect(sheets[0]?.rows.flat()).toEqual(expect.arrayContaining(['我的店 2026-10', '关账 1970-01-01 小王']));
    const net = sheets[1]?.rows.find(([order]) => order === '6950000000000000020');
    expect(net).toContain('81.25');
    expect(sheets[4]?.rows).toHaveLength(3);
  });

  it('is not done for a shop that is gone', async () => {
    const one = await month();
    await db.books.clear();
    await expect(one.close({ ...asked, said })).rejects.toThrow('gone');
  });

  it('is still there when its files were taken back', async () => {
    const one = await month();
    await one.close({ ...asked, said });
    await db.files.clear();
    await db.chunks.clear();
    const [next, told] = await report();
    expect(told.months).toEqual(['2026-10']);
    expect((await next.month(asked)).closed?.who).toBe('小王');
  });
});
