import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { typedDay } from '../../utils/planner/check-dates.ts';
import { readFestival } from '../../utils/planner/new-festival.ts';
import { parseDays } from '../../utils/planner/parse-days.ts';
import { parsePlannerRecord } from '../../utils/planner/planner-schema.ts';
import { readTerms, type TypedTerms } from '../../utils/planner/read-product-terms.ts';

const FESTIVAL = {
  name: '店庆',
  opens: '2026-12-20',
  at: '20:00',
  closes: '2026-12-22',
  yearly: true,
  platforms: ['taobao'],
} as const;

describe('an own festival as typed', () => {
  it('becomes a record that a backup takes', () => {
    const read = readFestival(
      { ...FESTIVAL, opens: '2026/12/20', at: '9：05' },
      { scale: 'minor', festival: 'own-k1' },
      1_790_000_000_000,
    );
    expect(read.ok && read.record).toMatchObject({ id: 'festival:own-k1', opens: '2026-12-20', at: '09:05' });
    expect(read.ok && parsePlannerRecord(read.record)).toEqual(read.ok && read.record);
  });

  it.each([
    [{ name: ' ' }, ['name']],
    [{ opens: '2026-02-30' }, ['opens']],
    [{ closes: '2026-12-19' }, ['closes']],
    [{ closes: '2062-12-22' }, ['closes']],
    [{ opens: '9998-12-01', closes: '9998-12-02' }, ['closes']],
    [{ at: '25:00' }, ['at']],
    [{ platforms: [] }, ['platforms']],
    [{ opens: 'x', closes: '' }, ['opens', 'closes']],
  ])('%j is refused', (patch, faults) => {
    expect(readFestival({ ...FESTIVAL, ...patch }, { scale: 'major', festival: 'own-k' }, 0)).toEqual({
      ok: false,
      faults,
    });
  });
});

it('days as typed', () => {
  expect(['-14', ' 3 ', '－7', '−7', '0', '-0', '400'].map(parseDays)).toEqual([-14, 3, -7, -7, 0, 0, 400]);
  expect(['', '1.5', 'x', '401', '--3', '1e2'].map(parseDays)).toEqual([null, null, null, null, null, null]);
  fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), (n) => parseDays(String(n)) === n));
  expect([typedDay('2026-2-3'), typedDay('2026.02.30'), typedDay('20260203')]).toEqual(['2026-02-03', null, null]);
});

describe('terms of a product as typed', () => {
  const EMPTY: TypedTerms = {
    ...{ role: '', reason: '', price: '', stock: '', onHand: '', share: '' },
    ...{ ceilingPrice: '', ceilingFrom: '', ceilingTo: '', ceilingSource: '' },
  };
  const read = (typed: Partial<TypedTerms>, suggested: 'promo' | null = 'promo') =>
    readTerms({ ...EMPTY, ...typed }, suggested, CNY);

  it('empty means not said, and 0 is a figure', () => {
    const none = {
      role: null,
      reason: '',
      targetPrice: null,
      stock: null,
      onHand: null,
      trafficShare: null,
      ceiling: null,
    };
    expect(read({})).toEqual({ ok: true, terms: none });
    expect(read({ stock: '0' })).toEqual({ ok: true, terms: { ...none, stock: 0 } });
  });

  it('are exact', () => {
    const ceiling = {
      ceilingPrice: '106.2',
      ceilingFrom: '2026-11-01',
      ceilingTo: '2026-12-12',
      ceilingSource: '报名页',
    };
    expect(read({ ...ceiling, price: '99', stock: '1,200', share: '12.34' })).toMatchObject({
      terms: {
        targetPrice: { minor: 9900, currency: 'CNY' },
        stock: 1200,
        trafficShare: 1234,
        ceiling: { price: { minor: 10620, currency: 'CNY' }, from: '2026-11-01', to: '2026-12-12', source: '报名页' },
      },
    });
  });

  it.each([
    [{ role: 'main' as const }, ['reason']],
    [{ price: '0' }, ['price']],
    [{ stock: '-1' }, ['stock']],
    [{ onHand: '1.5' }, ['onHand']],
    [{ share: '101' }, ['share']],
    [{ ceilingPrice: '99' }, ['ceiling']],
    [{ ceilingPrice: '99', ceilingFrom: '2026-12-12', ceilingTo: '2026-12-01', ceilingSource: 'x' }, ['ceiling']],
  ])('%j is refused', (typed, faults) => {
    expect(read(typed)).toEqual({ ok: false, faults });
  });

  it('ask for a reason only against a suggestion', () => {
    expect(read({ role: 'main', reason: '备了货' })).toMatchObject({
      ok: true,
      terms: { role: 'main', reason: '备了货' },
    });
    expect(read({ role: 'main' }, null)).toMatchObject({ ok: true, terms: { role: 'main' } });
    expect(read({ role: 'promo', reason: 'x' })).toMatchObject({ ok: true, terms: { role: null, reason: '' } });
  });
});
