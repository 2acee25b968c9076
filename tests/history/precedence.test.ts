import { describe, expect, it } from 'vitest';
import { axisOf, bucketOf, feedsHistory, monthsBetween, rangeOfAxis } from '../../utils/history/buckets.ts';
import { type Figures, mergeRow, type PackedRecord } from '../../utils/history/packed.ts';
import { readDays, readRanges } from '../../utils/history/precedence.ts';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { type Day, dayNumber } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';

const DAY = '2026-11-21' as Day;
const finished: Period = { kind: 'day', day: DAY };
const running: Period = { kind: 'live', day: DAY };

function record(source: string, period: Period, figures: Figures, product = '101'): PackedRecord {
  const key = {
    shop: 's',
    bucket: bucketOf({ level: 'spu', scope: { device: 'all', filters: {} }, period }),
    product,
    source,
  };
  const made = mergeRow(key, undefined, { axis: axisOf(period), sheet: `${source}@`, figures }, () => 0);
  if (!made) throw new Error('no figures');
  return made;
}

const figuresOf = (records: PackedRecord[]) => readDays(records, DAY, DAY).get('101')?.[0];

describe('one figure a metric', () => {
  const table = record('p|table', finished, { visitors: 3, payBuyers: 9 });
  const answer = record('p|answer', finished, { visitors: 2, payItems: 8 });
  const file = record('p|file', finished, { visitors: 1 });
  const live = record('p|file', running, { visitors: 7, cartItems: 7 });

  it('comes from a file, then an answer, then a table, whatever the order', () => {
    for (const records of [
      [table, answer, file, live],
      [live, file, answer, table],
    ]) {
      expect(figuresOf(records)).toEqual({
        day: DAY,
        live: false,
        figures: { visitors: 1, payItems: 8, payBuyers: 9 },
        sheets: ['p|file@', 'p|answer@', 'p|table@'],
      });
    }
  });

  it('comes from a running day only while nothing finished was read', () => {
    expect(figuresOf([live])).toMatchObject({ live: true, figures: { visitors: 7, cartItems: 7 } });
    expect(figuresOf([live, table])?.figures.cartItems).toBeUndefined();
  });

  it('comes from the page kind that is first by name', () => {
    const other = record('a|table', finished, { visitors: 4 });
    expect(figuresOf([table, other])?.figures.visitors).toBe(4);
  });

  it('never mixes ranges with days', () => {
    const range: Period = { kind: 'range', from: '2026-10-23' as Day, to: DAY };
    const whole = record('p|answer', range, { visitors: 900 });
    expect(readDays([whole], '2026-10-01' as Day, DAY).size).toBe(0);
    expect(readRanges([whole, answer]).get('101')).toEqual([
      { period: range, figures: { visitors: 900 }, sheets: ['p|answer@'] },
    ]);
  });
});

it('carries the mark of a rounded figure only where that figure stands', () => {
  const key = { shop: 's', bucket: '2026-11', product: '101' };
  const said = (source: string, figures: Figures, rounded: readonly MetricId[]) =>
    mergeRow({ ...key, source }, undefined, { axis: dayNumber(DAY), sheet: source, figures, rounded }, () => 0);
  const table = said('p|table', { visitors: 12_000, payBuyers: 9 }, ['visitors']);
  const answer = said('p|answer', { visitors: 12_345 }, []);
  const marks = (records: (PackedRecord | null)[]) =>
    readDays(
      records.filter((record) => record !== null),
      DAY,
      DAY,
    ).get('101')?.[0]?.rounded;
  expect(marks([table])).toEqual(['visitors']);
  expect(marks([table, answer])).toBeUndefined();
});

describe('buckets', () => {
  it('give a range back from its place', () => {
    const range = { kind: 'range', from: '2026-10-23', to: '2026-11-21' } as Period;
    expect(rangeOfAxis(axisOf(range))).toEqual(range);
    expect(Number.isSafeInteger(axisOf({ kind: 'range', from: '9998-01-01' as Day, to: '9999-12-31' as Day }))).toBe(
      true,
    );
  });

  it('list the months of a window over a new year', () => {
    expect(monthsBetween('2026-11-30' as Day, '2027-02-01' as Day)).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(monthsBetween(DAY, DAY)).toEqual(['2026-11']);
  });

  it('take only whole products of the whole shop on all devices', () => {
    const scope = { device: 'all', filters: {} };
    expect(feedsHistory({ level: 'spu', scope })).toBe(true);
    expect(feedsHistory({ level: 'sku', scope })).toBe(false);
    expect(feedsHistory({ level: 'spu', scope: { ...scope, device: 'pc' } })).toBe(false);
    expect(feedsHistory({ level: 'spu', scope: { ...scope, filters: { keyword: '裙' } } })).toBe(false);
  });
});
