import { describe, expect, it } from 'vitest';
import type { ItemTable } from '../../scripts/backtest/item-table.ts';
import { readTable } from '../../scripts/backtest/read-table.ts';
import { Refused } from '../../scripts/backtest/refused.ts';
import { runsOf } from './made-table.ts';

const read = (...lines: readonly string[]) => readTable(runsOf(...lines));
const rows = (table: ItemTable, at = 0) => table.items[at]?.periods ?? [];

describe('shapes of tables', () => {
  it('blocks with every column', async () => {
    const table = await read(
      'source,item,category,date_from,date_to,days,pv,uv,fav,cart,buy,buyers,qty,amount,price',
      's,7,c,2026-03-01,2026-03-03,3,90,50,4,5,3,2,4,120.5,30.1',
    );
    expect(table).toMatchObject({ from: '2026-03-01', to: '2026-03-03', notes: [] });
    expect(table.items).toEqual([
      {
        item: '7',
        category: 'c',
        costs: { understock: null, overstock: null },
        periods: [
          {
            ...{ from: '2026-03-01', to: '2026-03-03', days: 3, pageViews: 90, visitors: 50, favourites: 4, carts: 5 },
            ...{ orders: 3, buyers: 2, pieces: 4, amount: 120.5, price: 30.1, returns: null },
          },
        ],
      },
    ]);
  });

  it('one date column is a row of one day', async () => {
    const table = await read('product_id,day,orders', 'a,2026-03-05,2');
    expect(rows(table)[0]).toMatchObject({ from: '2026-03-05', to: '2026-03-05', days: 1, orders: 2 });
    expect([...table.known]).toEqual(['orders']);
  });

  it('a first day and a number of days', async () => {
    expect(rows(await read('item,date,days,orders', 'a,2026-03-05,7,2'))[0]).toMatchObject({
      to: '2026-03-11',
      days: 7,
    });
  });

  it('an empty last day is the first', async () => {
    expect(rows(await read('item,date_from,date_to,orders', 'a,2026-03-05,,2'))[0]).toMatchObject({ days: 1 });
  });

  it('amounts with a sign of currency, or commas in quotes', async () => {
    const table = await readTable([
      [
        ['item', 'date', 'orders', 'amount'],
        ['a', '2026-03-05', '2', '¥1,234.50'],
      ],
    ]);
    expect(rows(table)[0]?.amount).toBe(1234.5);
  });

  it('a range in one cell', async () => {
    expect(rows(await read('item,date,orders', 'a,2026-03-01~2026-03-07,2'))[0]).toMatchObject({ days: 7 });
  });

  it.each(['2026/3/5', '20260305', '2026-03-05 00:00:00', '2026-03-05T14:20:00+08:00', '2026.03.05'])(
    'a day written %s',
    async (day) => expect(rows(await read('item,date,orders', `a,${day},2`))[0]?.from).toBe('2026-03-05'),
  );

  it("the competition's own columns, with the broader category and the costs", async () => {
    const table = await read(
      'item,category,category_top,date_from,date_to,pv_uv,cart_uv,collect_uv,num_alipay,unum_alipay,qty_alipay,amt_alipay,understock_cost,overstock_cost',
      '1,20,3,2026-03-01,2026-03-01,9,2,1,4,3,5,60,1.5,2.5',
    );
    expect(rows(table)[0]).toMatchObject({ visitors: 9, carts: 2, favourites: 1, orders: 4, buyers: 3, pieces: 5 });
    expect(table.items[0]).toMatchObject({ category: '3', costs: { understock: 1.5, overstock: 2.5 } });
  });

  it('headers in other writing, in other order, with columns of no use', async () => {
    const table = await read('Orders, Date ,colour,Item-ID,Return Qty', '4,2026-03-01,red,x,1');
    expect(rows(table)[0]).toMatchObject({ orders: 4, returns: 1 });
  });

  it('an empty cell is unknown, not 0', async () => {
    const table = await read('item,date,orders,uv', 'a,2026-03-01,,5', 'a,2026-03-02,0,-');
    expect(rows(table).map(({ orders, visitors }) => [orders, visitors])).toEqual([
      [null, 5],
      [0, null],
    ]);
  });

  it('a column that is always empty is not known', async () => {
    expect((await read('item,date,orders,uv', 'a,2026-03-01,1,')).known.has('visitors')).toBe(false);
  });

  it('rows of the same item and day are added', async () => {
    const table = await read(
      'item,date,orders,uv,price',
      'a,2026-03-01,2,,9',
      'b,2026-03-01,1,1,1',
      'a,2026-03-01,3,7,8',
    );
    expect(rows(table)[0]).toMatchObject({ orders: 5, visitors: 7, price: 8 });
    expect(table.notes).toEqual([expect.stringMatching(/^1 rows of the same item/)]);
  });

  it('a week beside its own days is left out', async () => {
    const days = Array.from({ length: 7 }, (_, at) => `a,2026-03-0${at + 1},2026-03-0${at + 1},1`);
    const table = await read('item,date_from,date_to,orders', 'a,2026-03-01,2026-03-07,7', ...days);
    expect(rows(table)).toHaveLength(7);
    expect(table.notes).toEqual([expect.stringMatching(/^1 rows left out/)]);
  });

  it('negative figures are 0, what is no number is unknown; both are said', async () => {
    const table = await read('item,date,orders,uv', 'a,2026-03-01,-2,many');
    expect(rows(table)[0]).toMatchObject({ orders: 0, visitors: null });
    expect(table.notes).toEqual([expect.stringMatching(/^1 negative/), expect.stringMatching(/^1 cells/)]);
  });

  it('items in the order of their ids, whatever the order of the rows', async () => {
    const table = await read(
      'item,date,orders',
      '10,2026-03-01,1',
      '9,2026-03-01,1',
      'b,2026-03-01,1',
      'a,2026-03-01,1',
    );
    expect(table.items.map(({ item }) => item)).toEqual(['9', '10', 'a', 'b']);
    const turned = await read(
      'item,date,orders',
      'a,2026-03-01,1',
      'b,2026-03-01,1',
      '9,2026-03-01,1',
      '10,2026-03-01,1',
    );
    expect(turned.items).toEqual(table.items);
  });

  it('blank lines and rows without an item are passed over', async () => {
    const table = await read('item,date,orders', '', ',,', ',2026-03-01,4', 'a,2026-03-01,1');
    expect(table.items).toHaveLength(1);
    expect(table.notes).toEqual(['1 rows without an item left out']);
  });
});

describe('several sources', () => {
  const lines = ['source,item,date,orders', 'x,a,2026-03-01,1', 'y,b,2026-03-01,1', 'y,b,2026-03-02,1'];

  it('the one of most rows, and says so', async () => {
    const table = await read(...lines);
    expect(table.items.map(({ item }) => item)).toEqual(['b']);
    expect(table.notes[0]).toContain('"y"');
  });

  it('the one asked for', async () => {
    const table = await readTable(runsOf(...lines), 'x');
    expect([table.items[0]?.item, table.notes]).toEqual(['a', []]);
  });

  it('one that is not there', async () => {
    await expect(readTable(runsOf(...lines), 'z')).rejects.toThrow(/no source "z"; there are x, y/);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no item', ['date,orders', '2026-03-01,1'], /no column for item/],
    ['no date', ['item,orders', 'a,1'], /no column for date/],
    ['no orders', ['item,date,buyers', 'a,2026-03-01,1'], /no column for orders/],
    ['no rows', ['item,date,orders'], /no rows/],
    ['nothing', [], /no rows/],
    ['a day that is none', ['item,date,orders', 'a,2026-02-30,1'], /line 2: unreadable date "2026-02-30"/],
    ['an empty day', ['item,date,orders', 'a,2026-03-01,1', 'a,,1'], /line 3/],
    ['an end before the start', ['item,date_from,date_to,orders', 'a,2026-03-02,2026-03-01,1'], /line 2/],
  ])('%s', async (_, lines, message) => {
    const reading = read(...lines);
    await expect(reading).rejects.toThrow(Refused);
    await expect(reading).rejects.toThrow(message);
  });
});
