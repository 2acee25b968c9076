/** What is agreed by the month, what was paid and what a party is told, over real bills. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { owedRows } from '../../utils/splits/owed-rows.ts';
import { endedOrBack, type Party } from '../../utils/splits/party.ts';
import { keepEntry, keepTerms } from '../../utils/storage/settlement/party-book.ts';
import { keepParty, keepRule } from '../../utils/storage/settlement/rule-book.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import { statementHead } from '../../utils/texts/party-statement.ts';
import type { Day } from '../../utils/time/day.ts';
import { madeText } from '../bills/made-bills.ts';
import { ORDERED, PAID_OUT, SETTLED } from '../bills/made-rows.ts';
import { opened } from '../files/opened.ts';
import { rate, rule } from '../splits/made-rules.ts';
import { agreed, terms } from '../splits/made-terms.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
const ORDER = '6950000000000000020';
const asked = { book: 'b', month: '2026-10', today: '2026-11-20' as Day } as const;
const november = { ...asked, month: '2026-11' };
const said = { reason: '月初月末没有流水', who: '小王', at: 5 };
const TIERS = agreed('t', {
  kind: 'tiers',
  base: 'paid',
  way: 'whole',
  tiers: [
    { from: 0, bp: 100 },
    { from: 8000, bp: 500 },
  ],
});
const PREPAID = agreed('v', { kind: 'balance', of: 'prepaid', fen: 1000 });

const PARTY: Party = {
  ...{ id: 'p', name: '供货商甲', role: 'supplier', person: false, due: { kind: 'day', day: 15 } },
};

const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });

async function take(text: string, importId: string): Promise<void> {
  const one = job();
  await one.read({ importId, file: new File([text], `${importId}.csv`) });
  expect(await one.store({ book: 'b', fileName: importId, at: 1 })).toEqual({ ok: true });
}

async function reported(): Promise<SettlementJob> {
  const one = job();
  await one.report({ book: 'b', today: asked.today, language: 'zh' });
  return one;
}

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.books.put({ id: 'b', name: '我的店', source: 'douyin', settleDays: 1 });
  await keepParty(db, PARTY);
  await keepParty(db, { id: 'q', name: '另一方乙', role: 'agency', person: false });
  const lines = [rate('a', 1000, { party: 'p' }), rate('c', 700, { party: 'q', order: 2 })];
  await keepRule(db, rule(lines));
  await keepTerms(db, terms([TIERS, PREPAID], { party: 'p' }));
  await take(madeText('douyinFund', [SETTLED, PAID_OUT]), 'one');
  await take(madeText('douyinOrders', [ORDERED]), 'two');
});

const pay = (day: string, fen: number) =>
  keepEntry(db, {
    id: day,
    book: 'b',
    party: 'p',
    kind: 'payment',
    day: day as Day,
    fen,
    note: '内部备注',
    takenBack: null,
  });

describe('a month with what is agreed of its sum', () => {
  it('adds it to the shares of orders, sets off, and says by which days it is not complete', async () => {
    const { now, estimated, ledger } = await (await reported()).payables(asked);
    // ¥88.00 paid: 10 % of the order is ¥8.80; the month reaches the tier of 5 %: ¥4.40; ¥10.00 was prepaid.
    const [own] = owedRows(now);
    expect(own).toMatchObject({ party: 'p', added: 880, agreed: -560, owed: 320 });
    expect(own?.period?.steps.map(({ base, fen, left }) => [base, fen, left])).toEqual([
      [8_800_000, 440, null],
      [1_320_000, -1000, 0],
    ]);
    expect(estimated).toEqual(['bills']);
    expect(ledger[0]).toMatchObject({ opening: 0, owed: 320, closing: 320, due: '2026-11-15', state: 'overdue' });
    expect((await (await reported()).payables({ ...asked, today: '2026-10-20' as Day })).estimated).toContain(
      'not-over',
    );
  });

  it('is still to be paid by its day, less what was paid', async () => {
    const one = await reported();
    const { ledger } = await one.payables(asked);
    const left = new Map(ledger.map(({ party, left: fen }) => [party, fen]));
    const dues = async () => (await one.dues(asked)).dues;
    expect(await dues()).toEqual([
      { party: 'p', name: '供货商甲', month: '2026-10', fen: left.get('p'), day: '2026-11-15', closed: false },
      { party: 'q', name: '另一方乙', month: '2026-10', fen: left.get('q'), day: null, closed: false },
    ]);
    await pay('2026-11-10', left.get('p') ?? 0);
    expect((await dues()).map(({ party }) => party)).toEqual(['q']);
  });

  it('stays as it was once it is closed, whatever is agreed later, and the next one goes on from it', async () => {
    const one = await reported();
    const before = (await one.payables(asked)).now;
    expect(await one.close({ ...asked, said })).toBe('closed');
    await keepTerms(
      db,
      terms([{ ...TIERS }, { ...PREPAID, fen: 5000 } as typeof PREPAID], { party: 'p', from: '2026-11' }),
    );
    await db.parties.update('p', { ended: '2026-09-30' as Day });
    const later = await one.payables(asked);
    expect(later).toMatchObject({ closed: true, kept: before, now: before, estimated: [] });
    await db.parties.update('p', { ended: null });
    await pay('2026-11-10', 320);
    const next = await one.payables(november);
    expect(next.ledger[0]).toMatchObject({ opening: 320, owed: 0, paid: 320, closing: 0, state: 'settled' });
    expect(next.now.adjusted).toEqual([]);
    expect(next.now.periods?.[0]?.steps.at(-1)).toMatchObject({ fen: 0, left: 4000 });
    expect((await one.payables(asked)).ledger[0]).toMatchObject({ closing: 320, left: 0, state: 'settled' });
  });

  it('counts nothing agreed after a party has ended', async () => {
    await db.parties.update('p', { ended: '2026-10-05' as Day });
    const one = await reported();
    expect((await one.payables(asked)).now.periods).toHaveLength(1);
    expect((await one.payables(november)).now.periods).toBe(undefined);
  });

  it('counts nothing for the months a party was away, though it came back', async () => {
    await keepParty(db, endedOrBack(endedOrBack(PARTY, '2026-09-30' as Day), '2026-11-02' as Day));
    const one = await reported();
    expect((await one.payables(asked)).now.periods).toBe(undefined);
    expect((await one.payables(november)).now.periods).toHaveLength(1);
  });

  it('works a month out once as long as the report is held and nothing else changes', async () => {
    const one = await reported();
    const first = (await one.payables(asked)).now.periods?.[0]?.facts;
    expect((await one.payables(asked)).now.periods?.[0]?.facts).toBe(first);
    await keepTerms(db, terms([TIERS], { party: 'p' }));
    expect((await one.payables(asked)).now.periods?.[0]).toMatchObject({ version: 2, steps: [{ fen: 440 }] });
  });

  it('is not settled by what was paid, but by what a later month took back', async () => {
    const ids = { 子订单号: "'6950000000000000021", 订单号: `'${ORDER}`, 商品ID: '3650000000000000005' };
    const back = {
      ...{ 动账时间: '2026-11-05 08:00:00', 动帐流水号: '11', 动账方向: '出账', 动账金额: '88.00' },
      ...{ 动账场景: '售后退款', 订单退款: '-88.00', ...ids },
    };
    await take(madeText('douyinFund', [back]), 'three');
    const one = await reported();
    const { owed, closing } = (await one.payables(november)).ledger[0] ?? {};
    expect([owed, closing]).toEqual([-880, -560]);
    expect((await one.payables(asked)).ledger[0]).toMatchObject({ closing: 320, left: 0, state: 'settled' });
    expect((await one.statement({ ...asked, party: 'p' })).ledger).toMatchObject({ left: 0, state: 'settled' });
  });
});

describe('what a party is told', () => {
  const of = { ...asked, party: 'p' };

  it('is its own lines and orders alone, that come to what is owed', async () => {
    await pay('2026-10-25', 100);
    const told = await (await reported()).statement(of);
    expect(told).toMatchObject({ shop: '我的店', party: '供货商甲', closed: false, unlisted: 0 });
    expect(told.orders).toEqual([
      {
        ...{ party: 'p', order: ORDER, paid: '2026-10-11', rule: 'rule', version: 1 },
        ...{ bases: { paid: 8_800_000 }, payable: 880, withheld: 0 },
      },
    ]);
    expect(told.ledger).toMatchObject({ opening: 0, owed: 320, paid: 100, closing: 220 });
    expect(JSON.stringify(told)).not.toMatch(/另一方乙|"q"|内部备注|616/);
  });

  it('goes into a workbook and into CSV, with nothing of anybody else', async () => {
    const one = await reported();
    const bytes = await one.statementFile({ ...of, as: 'csv', language: 'zh' });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\ufeff"供货商甲 2026-10 对账单"')).toBe(true);
    expect(text).toContain('本工具只计算');
    expect(text).toContain('"月度阶梯",4.4,"当月成交额减退款：¥88.00 × 5%');
    expect(text).toContain('"本月应付",3.2,');
    expect(text).toContain(`"${ORDER}\t","2026-10-11","第 1 版",88,8.8,0`);
    expect(text).not.toMatch(/另一方乙|6\.16|rule/);
    const sheets = await opened(await one.statementFile({ ...of, as: 'xlsx', language: 'zh' }));
    expect(sheets.map(({ name }) => name)).toEqual(['汇总', '订单']);
    expect(JSON.stringify(sheets)).not.toMatch(/另一方乙|6\.16|rule/);
  });

  it('is of a closed month what was kept, orders included', async () => {
    const one = await reported();
    await one.close({ ...asked, said });
    const before = await one.statement(of);
    const late = { ...SETTLED, 动账时间: '2026-10-22 08:00:00', 动帐流水号: '9' };
    await take(madeText('douyinFund', [late]), 'three');
    const after = await (await reported()).statement(of);
    expect(before.closed).toBe(true);
    expect(after).toEqual(before);
  });

  it('says what it cannot list of a month whose orders were not kept', async () => {
    const one = await reported();
    await one.close({ ...asked, said });
    const [row] = await db.closed.toArray();
    if (!row) throw new Error('not closed');
    const { shares: _, ...rest } = JSON.parse(row.text);
    await db.closed.put({ ...row, text: JSON.stringify(rest) });
    const late = { ...SETTLED, 动账时间: '2026-10-22 08:00:00', 动帐流水号: '9' };
    await take(madeText('douyinFund', [late]), 'three');
    const told = await (await reported()).statement(of);
    expect(told).toMatchObject({ anew: false, orders: [], unlisted: 880 });
    expect(statementHead(told, 'zh')).toContain('本月已月结，本月应付不再变');
    const { payables: _owed, ...less } = rest;
    await db.closed.put({ ...row, text: JSON.stringify(less) });
    const anew = await (await reported()).statement(of);
    expect(anew).toMatchObject({ anew: true, orders: [], unlisted: 1760 });
    expect(statementHead(anew, 'zh')[1]).toContain('重算');
  });
});
