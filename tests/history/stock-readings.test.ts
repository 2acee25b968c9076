import { describe, expect, it } from 'vitest';
import { axisOf } from '../../utils/history/buckets.ts';
import type { Figures, PackedRecord } from '../../utils/history/packed.ts';
import { mergeRow } from '../../utils/history/packed.ts';
import { newestStocks, tellsStock } from '../../utils/history/stock-readings.ts';
import type { Day } from '../../utils/time/day.ts';

function record(day: string, figures: Figures, bucket = 'L2026-11', source = 'a|answer'): PackedRecord {
  const axis = axisOf({ kind: 'live', day: day as Day });
  const made = mergeRow({ shop: 's', bucket, product: '1', source }, undefined, { axis, sheet: 'x', figures }, () => 0);
  if (!made) throw new Error('nothing');
  return made;
}

const stockOf = (...records: PackedRecord[]) => newestStocks(records).get('1');

describe('the newest stock', () => {
  it('is that of the newest day, whatever order the records come in', () => {
    const old = record('2026-11-20', { stock: 9 });
    const late = record('2026-11-21', { stock: 4 }, '2026-11', 'b|table');
    for (const records of [
      [old, late],
      [late, old],
    ]) {
      expect(stockOf(...records)).toEqual({ units: 4, days: null, on: '2026-11-21' });
    }
  });

  it('of one day is that of the finished day, then of the better channel', () => {
    const live = record('2026-11-21', { stock: 9 });
    const table = record('2026-11-21', { stock: 8 }, '2026-11', 'b|table');
    const file = record('2026-11-21', { stock: 7, stockDays: 3 }, '2026-11', 'c|file');
    expect(stockOf(live, table)).toMatchObject({ units: 8 });
    expect(stockOf(table, live, file)).toMatchObject({ units: 7, days: 3 });
  });

  it('sold beyond what there was is none, and no older one stands for it', () => {
    const old = record('2026-11-20', { stock: 9 });
    expect(stockOf(old, record('2026-11-21', { stock: -4 }))).toEqual({ units: 0, days: null, on: '2026-11-21' });
  });

  it('passes over what tells none', () => {
    const sold = record('2026-11-22', { payItems: 9 });
    const told = record('2026-11-20', { stockDays: 2 }, '2026-11');
    expect(stockOf(sold, told)).toEqual({ units: null, days: 2, on: '2026-11-20' });
    expect(stockOf(sold)).toBeUndefined();
    expect(stockOf(record('2026-11-20', { stockDays: -4 }))).toBeUndefined();
    expect(stockOf(record('2026-11-20', { stock: 4 }, 'PL2026-11', 'a|answer|["sku","all",[]]'))).toBeUndefined();
    expect(stockOf(record('2026-11-20', { stock: 4 }, 'SL2026-11'))).toBeUndefined();
  });
});

it('live figures of whole products count where they tell it', () => {
  expect(tellsStock('L2026-11', ['price', 'stock'])).toBe(true);
  expect(tellsStock('L2026-11', ['price'])).toBe(false);
  expect(tellsStock('PL2026-11', ['stock'])).toBe(false);
  // Finished days are looked at anyway.
  expect(tellsStock('2026-11', ['stock'])).toBe(false);
});
