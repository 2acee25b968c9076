/** What a page costs must not grow with the pages of its list that were read before. */
import { expect, it } from 'vitest';
import { unpackPages } from '../../utils/storage/list-pages.ts';
import { freshDatabase, NOON, type Row, stored } from './support.ts';

const PAGES = 40;
const rowsOf = (page: number): Row[] => [0, 1].map((i) => [String(6000 + page * 2 + i), { visitors: '10' }]);

it('the last page of a long list reads no more rows than the second one', async () => {
  const db = freshDatabase();
  let read = 0;
  for (const table of db.tables) {
    table.hook('reading', (row) => {
      read += 1;
      return row;
    });
  }
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
  const pages = (await db.pages.toArray()).flatMap(unpackPages);
  expect(pages.map(({ page, products }) => [page, products[0]])).toEqual([
    [1, '6002'],
    [2, '6008'],
    [3, '6006'],
  ]);
});

it('a page of a list far longer than one stretch rewrites its own stretch and finds the product it has in common with another', async () => {
  const db = freshDatabase();
  const page = (number: number, rows: readonly Row[]) =>
    stored(db, { page: number, pageSize: 200, total: 2000, rows }, NOON + number);
  for (const number of [1, 2, 3, 9]) await page(number, rowsOf(number));
  expect((await db.pages.toArray()).map((row) => row.page)).toEqual([[1, 2], [3], [9]]);
  const written: unknown[] = [];
  db.pages.hook('creating', (key) => void written.push(key));
  db.pages.hook('updating', (_changes, key) => void written.push(key));
  const { coverage } = await page(10, [...rowsOf(1).slice(1), ...rowsOf(10)]);
  expect(coverage).toMatchObject({ read: 10, payShare: null });
  expect(coverage.pagesMissing).toEqual([4, 5, 6, 7, 8]);
  expect(written.length).toBe(1);
});
