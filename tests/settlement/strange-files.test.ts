import { describe, expect, it } from 'vitest';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import { strangeFiles } from '../../utils/settlement/strange-files.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order, upToTheEnd } from './made-books.ts';

const OURS = ['a', 'b', 'c', 'd', 'e'];
const THEIRS = ['v', 'w', 'x', 'y', 'z'];
const sale = (id: string, file = 'bill') => ({ ...bill(id, [entry('sale', 10)]), file });
const strange = (bills: readonly ReturnType<typeof sale>[], orders: readonly ReturnType<typeof order>[]) =>
  strangeFiles(reconcile({ bills: [...bills, upToTheEnd()], orders, settleDays: 1 }, '2026-10-31' as Day));

describe('a file of another shop', () => {
  const unpaid = order('u', 10, { state: 'unpaid', paidAt: '2026-10-20 10:00:00' });
  const own = [...OURS.map((id) => order(id, 10)), unpaid];

  it('is a bill none of whose orders is among those that were read, though they were looked for', () => {
    const bills = [...OURS.map((id) => sale(id)), ...THEIRS.map((id) => sale(id, 'other'))];
    expect(strange(bills, own)).toEqual([{ file: 'other', kind: 'bill', orders: 5 }]);
    expect(strange([...bills, sale('a', 'other')], own)).toEqual([]);
    expect(strange(bills.slice(0, 9), own)).toEqual([]);
    expect(strange(bills, [])).toEqual([]);
  });

  it('is told though it is the only bill, and nothing says how late money comes', () => {
    const others = THEIRS.map((id) => sale(id, 'other'));
    const found = { file: 'other', kind: 'bill', orders: 5 };
    expect(strange(others, own)).toContainEqual(found);
    expect(
      strange(
        others.map((row) => ({ ...row, at: '2026-10-25 08:00:00' })),
        own,
      ),
    ).not.toContainEqual(found);
    const unsaid = others.map((row) => ({ ...row, link: { order: row.link.order ?? '', by: 'own-number' } }));
    expect(strange(unsaid, own)).not.toContainEqual(found);
  });

  it('is a list of orders none of which any bill brought money for, though it was due', () => {
    const theirs = THEIRS.map((id) => order(id, 10, { file: 'other' }));
    const bills = OURS.map((id) => sale(id));
    expect(strange(bills, [...own, ...theirs])).toEqual([{ file: 'other', kind: 'orders', orders: 5 }]);
    expect(strange([...bills, sale('z')], [...own, ...theirs])).toEqual([]);
    expect(strange(bills, [...own, ...theirs.map((one) => ({ ...one, doneAt: null }))])).toEqual([]);
  });
});
