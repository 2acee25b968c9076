/** 不计入单量 as it is typed, as it comes back from a file, and in the journal. */
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { parseOwnRecord } from '../../utils/notes/record-schema.ts';
import type { PinChangeRecord, UncountedRecord } from '../../utils/notes/records.ts';
import { readUncounted, type UncountedFields } from '../../utils/notes/uncounted-fields.ts';
import { pinChangeName, pinChangeText } from '../../utils/texts/panel-pins.ts';
import type { Day } from '../../utils/time/day.ts';

const AT = Date.parse('2026-11-22T02:00:00Z');
const TODAY = '2026-11-22' as Day;
const DAY = '2026-11-20' as Day;
const base = { shop: 's', version: 1, updatedAt: AT, removed: false } as const;
const TERMS = {
  orders: 3,
  buyers: 1,
  items: 4,
  amount: { minor: 12_800, currency: 'CNY' },
  reason: '样品',
  setAt: AT,
} as const;
const RECORD: UncountedRecord = {
  ...base,
  id: `uncounted:s:7:${DAY}`,
  kind: 'uncounted',
  product: '7',
  day: DAY,
  terms: TERMS,
  before: { terms: null },
};
const CHANGE: PinChangeRecord = {
  ...base,
  id: 'c1',
  kind: 'pin-change',
  product: '7',
  verdict: { kind: 'role', role: 'second', candidate: false },
  certainty: 0.8,
  revision: 7,
  change: 'uncounted',
  of: { day: DAY, orders: 3 },
  role: null,
  reason: '样品',
  until: null,
  changedAt: AT,
};

describe('records from a file', () => {
  it('come through whole', () => {
    const bare = { ...TERMS, buyers: null, items: null, amount: null };
    for (const record of [
      RECORD,
      { ...RECORD, terms: null, before: { terms: bare } },
      { ...RECORD, before: null },
      CHANGE,
    ]) {
      expect(parseOwnRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    }
  });

  it.each([
    ['the id of another day', { ...RECORD, day: '2026-11-21' }],
    ['the id of another product', { ...RECORD, product: '8' }],
    ['a day that is none', { ...RECORD, id: 'uncounted:s:7:2026-02-30', day: '2026-02-30' }],
    ['no orders', { ...RECORD, terms: { ...TERMS, orders: 0 } }],
    ['half an order', { ...RECORD, terms: { ...TERMS, orders: 1.5 } }],
    ['a negative amount', { ...RECORD, terms: { ...TERMS, amount: { minor: -1, currency: 'CNY' } } }],
    ['an amount of no currency', { ...RECORD, terms: { ...TERMS, amount: { minor: 1 } } }],
    ['no reason', { ...RECORD, terms: { ...TERMS, reason: ' ' } }],
    ['a change of a day that is none', { ...CHANGE, of: { day: 'x', orders: 1 } }],
  ])('are refused with %s', (_, record) => expect(parseOwnRecord(record)).toBeNull());
});

describe('what is typed', () => {
  const typed: UncountedFields = { day: DAY, orders: '3', buyers: '', items: '', amount: '', reason: ' 样品 ' };
  const read = (more: Partial<UncountedFields>) =>
    readUncounted({ ...typed, ...more }, { today: TODAY, currency: CNY });
  const wrongIn = (more: Partial<UncountedFields>) => {
    const found = read(more);
    return found.ok ? [] : [...found.wrong];
  };

  it('is a number of orders of one day and why; the rest may be unknown', () => {
    expect(read({})).toEqual({
      ok: true,
      said: { day: DAY, orders: 3, buyers: null, items: null, amount: null, reason: '样品' },
    });
    expect(read({ orders: '１２', buyers: '1', items: '4', amount: '¥128.50', day: TODAY })).toEqual({
      ok: true,
      said: {
        day: TODAY,
        orders: 12,
        buyers: 1,
        items: 4,
        amount: { minor: 12_850, currency: 'CNY' },
        reason: '样品',
      },
    });
    expect(read({ amount: '0' })).toMatchObject({ ok: true, said: { amount: { minor: 0 } } });
  });

  it.each([
    [{ day: '' }, ['day']],
    [{ day: '2026-11-23' }, ['day']],
    [{ day: '11-20' }, ['day']],
    [{ orders: '' }, ['orders']],
    [{ orders: '0' }, ['orders']],
    [{ orders: '-3' }, ['orders']],
    [{ orders: '2.5' }, ['orders']],
    [{ orders: '1.2万' }, ['orders']],
    [{ buyers: '4' }, ['buyers']],
    [{ orders: 'x', buyers: '2' }, ['orders']],
    [{ items: '0' }, ['items']],
    [{ amount: '很多' }, ['amount']],
    [{ reason: ' ' }, ['reason']],
    [{ orders: '', buyers: 'x', reason: '' }, ['orders', 'buyers', 'reason']],
  ])('is wrong with %j', (more, wrong) => expect(wrongIn(more)).toEqual(wrong));
});

it('the journal says which day’s orders, why, and what was suggested then', () => {
  expect(pinChangeName(CHANGE, 'zh')).toBe('不计入单量');
  expect(pinChangeText(CHANGE, 'zh')).toBe(
    '2026-11-20 的 3 单；样品；当时系统建议次推款，较有把握（80%）（第 7 版）。',
  );
  const back = { ...CHANGE, change: 'recounted', reason: '' } as const;
  expect(pinChangeName(back, 'zh')).toBe('单量重新计入');
  expect(pinChangeText(back, 'en')).toContain('3 orders of 2026-11-20; then Suggested');
});
