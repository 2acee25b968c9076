/** What a page costs must not grow with the pages of its list that were read before. */
import { expect, it } from 'vitest';
import { freshDatabase, NOON, type Row, stored } from './support.ts';

const PAGES = 40;
const rowsOf = (page: number): Row[] => [0, 1].map((i) => [String(6000 + page * 2 + i), { visitors: '10' }]);

it('the last page of a long list reads no more sheets than the second one', async () => {
  const db = freshDatabase();
  let read = 0;
  db.readings.hook('reading', (row) => {
    read += 1;
    return row;
  });
  const costs: number[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    read = 0;
    const { coverage } = await stored(db, { page, pageSize: 2, total: PAGES * 2, rows: rowsOf(page) }, NOON + page);
    expect(coverage.read).toBe(page * 2);
    costs.push(read);
  }
  expect(costs.at(-1)).toBe(costs[1]);
});

it('a page read again with other rows replaces the earlier one, whatever else was read', async () => {
  const db = freshDatabase();
  for (const page of [1, 2, 3]) await stored(db, { page, pageSize: 2, total: 8, rows: rowsOf(page) }, NOON + page);
  const { coverage } = await stored(db, { page: 2, pageSize: 2, total: 8, rows: rowsOf(4) }, NOON + 10);
  expect(coverage.read).toBe(6);
  const pages = await db.coverage.orderBy('[list+order+page]').toArray();
  expect(pages.map(({ page, products }) => [page, products[0]])).toEqual([
    [1, '6002'],
    [2, '6008'],
    [3, '6006'],
  ]);
});
