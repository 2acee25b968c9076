import { expect, it } from 'vitest';
import { reconcile } from '../../../utils/settlement/reconcile.ts';
import { SharedBills, type ShopBills } from '../../../utils/settlement/reports/shared-bills.ts';
import type { Day } from '../../../utils/time/day.ts';
import { bill, entry } from '../made-books.ts';

const file = (id: string, hash: string) => ({
  id,
  hash,
  fileName: `${id}.csv`,
  kind: 'bill' as const,
  layout: 'fund',
  ledger: null,
  first: null,
  last: null,
  balanceBreaks: [],
});
function shop(book: string, id: string, hash: string, flows: readonly (string | null)[]): ShopBills {
  const bills = flows.map((flow) => bill('1', [entry('sale', 1)], { flow, file: id } as object));
  return {
    book,
    items: reconcile({ bills, orders: [], settleDays: null }, '2026-11-20' as Day),
    files: [file(id, hash)],
  };
}
function sharedOf(...shops: readonly ShopBills[]) {
  const shared = new SharedBills();
  for (const one of shops) shared.add(one);
  return shops.map(({ book }) => shared.of(book));
}

it('names a bill two shops have, by its bytes or by its movements, in both', () => {
  const both = [[{ book: 'b', fileName: 'x.csv' }], [{ book: 'a', fileName: 'y.csv' }]];
  expect(sharedOf(shop('a', 'x', '1', [null]), shop('b', 'y', '1', [null]))).toEqual(both);
  expect(sharedOf(shop('a', 'x', '1', ['M1', 'M2']), shop('b', 'y', '2', ['M2', 'M3']))).toEqual(both);
});

it('takes no number for a movement: shops may number theirs from 1', () => {
  const own = shop('a', 'x', '1', ['1']);
  const bills = [bill('1', [entry('sale', 7)], { flow: '1', file: 'y', at: '2026-10-09 08:00:00' } as object)];
  const items = reconcile({ bills, orders: [], settleDays: null }, '2026-11-20' as Day);
  expect(sharedOf(own, { ...shop('b', 'y', '2', []), items })).toEqual([[], []]);
});

it('has nothing to say of bills of their own, and of one shop that has a bill twice', () => {
  expect(sharedOf(shop('a', 'x', '1', ['M1', null]), shop('b', 'y', '2', ['M2', null]))).toEqual([[], []]);
  expect(sharedOf(shop('a', 'x', '1', ['M1']), shop('a', 'z', '1', ['M1']))).toEqual([[], []]);
});
