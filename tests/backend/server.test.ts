import { afterEach, describe, expect, it } from 'vitest';
import { type Backend, startBackend } from './server.ts';
import { parsePages } from './support.ts';

const CSV = `source,item,category,date_from,date_to,days,pv,uv,fav,cart,buy,buyers,qty,amount,price
x,11,5,2026-03-01,2026-03-02,2,40,20,1,3,1,1,1,30.10,30.10
x,12,5,2026-03-01,2026-03-02,2,10,2,0,0,5,5,5,55,11
x,11,5,2026-03-03,2026-03-03,1,9,8,0,1,0,0,0,0,`;

let backend: Backend | null = null;
afterEach(async () => {
  await backend?.close();
  backend = null;
});

describe('the program', () => {
  it('answers over a socket what the handler answers without one', async () => {
    backend = await startBackend({ today: '2026-11-22', build: false });
    const path = '/cc/item/view/top.json?dateRange=2026-11-21%7C2026-11-21&dateType=day&page=1';
    const body = await (await fetch(backend.origin + path)).text();
    expect(body).toBe(backend.answer({ method: 'GET', url: path }).body);
    const truth = await fetch(`${backend.origin}/practice/truth.json?from=2026-11-21&to=2026-11-21`);
    const { rows, products } = (await truth.json()) as { rows: unknown[]; products: unknown[] };
    expect([rows.length, products.length]).toEqual([86, 86]);
    expect((await fetch(`${backend.origin}/cc/mq/x.json`)).status).toBe(404);
    expect((await fetch(`${backend.origin}/assets/..%2fserver.ts`)).status).toBe(404);
  });

  it('plays an items table: its blocks are the periods, never split', async () => {
    backend = await startBackend({ data: CSV, build: false });
    const { choices, today } = backend.truth.world;
    expect(today).toBe('2026-03-04');
    expect(choices.map(({ label, dateType }) => [label, dateType])).toEqual([
      ['03-01~03-02', 'range'],
      ['03-03', 'day'],
    ]);
    const ask = async (range: string, type: string) =>
      parsePages(
        await (await fetch(`${backend?.origin}/cc/item/view/top.json?dateRange=${range}&dateType=${type}`)).text(),
      );
    const block = await ask('2026-03-01%7C2026-03-02', 'range');
    expect(block.data?.data.map((row) => [row.item.title, row.payAmt.value, row.crtByrCnt])).toEqual([
      ['商品 12', 55, {}],
      ['商品 11', 30.1, {}],
    ]);
    expect((await ask('2026-03-01%7C2026-03-01', 'day')).code).toBe(1001);
  });
});
