import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItemsCsv } from '../../utils/demo/items-csv.ts';

const HEAD = 'source,item,category,date_from,date_to,days,pv,uv,fav,cart,buy,buyers,qty,amount,price';
const table = (...lines: string[]) => readItemsCsv([HEAD, ...lines].join('\n'));

describe('items table', () => {
  it('keeps a block of several days as one range and sorts blocks by time', () => {
    const { blocks, skipped } = table(
      'x,501,9,2026-03-04,2026-03-04,1,30,12,1,2,1,1,1,19.9,19.9',
      'x,501,9,2026-03-01,2026-03-03,3,90,31,2,4,2,2,3,59.70,19.9',
      'x,502,,2026-03-01,2026-03-03,3,9,3,0,0,0,0,0,0,',
    );
    expect(skipped).toEqual([]);
    expect(blocks.map(({ period }) => period)).toEqual([
      { kind: 'range', from: '2026-03-01', to: '2026-03-03' },
      { kind: 'day', day: '2026-03-04' },
    ]);
    const [first] = blocks[0]?.rows ?? [];
    expect(first?.facts).toMatchObject({ product: '600000000501', title: '商品 501', categoryId: 9, articleNo: null });
    expect(first?.figures).toEqual({
      pageViews: 90,
      visitors: 31,
      favoriters: 2,
      cartAdders: 4,
      payBuyers: 2,
      payItems: 3,
      payAmount: 5970,
    });
    expect(blocks[0]?.rows[1]?.facts.category).toBe('未分类');
  });

  it('leaves an empty cell unknown, keeps real ids and more buyers than visitors', () => {
    const { blocks } = table('x,712345678901,9,2026-03-04,2026-03-04,1,,2,,,5,5,5,,');
    expect(blocks[0]?.rows[0]?.facts.product).toBe('712345678901');
    expect(blocks[0]?.rows[0]?.figures).toEqual({ visitors: 2, payBuyers: 5, payItems: 5 });
  });

  it('reads any amount of fen exactly', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (fen) => {
        const amount = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        const { blocks } = table(`x,1,1,2026-03-04,2026-03-04,1,1,1,1,1,1,1,1,${amount},`);
        return blocks[0]?.rows[0]?.figures.payAmount === fen;
      }),
    );
  });

  it.each([
    ['item', 'x,abc,9,2026-03-04,2026-03-04,1,1,1,1,1,1,1,1,1,'],
    ['date_from', 'x,5,9,2026-02-30,2026-03-04,1,1,1,1,1,1,1,1,1,'],
    ['date_to', 'x,5,9,2026-03-04,2026-03-03,1,1,1,1,1,1,1,1,1,'],
    ['uv', 'x,5,9,2026-03-04,2026-03-04,1,1,-1,1,1,1,1,1,1,'],
    ['amount', 'x,5,9,2026-03-04,2026-03-04,1,1,1,1,1,1,1,1,1e3,'],
  ])('passes over a line with a bad %s and says so', (column, line) => {
    expect(table(line)).toEqual({ blocks: [], skipped: [{ line: 2, column }] });
  });

  it('refuses a table of another schema', () => {
    expect(() => readItemsCsv('a,b\n1,2')).toThrow('missing columns item');
  });

  it('never throws on lines of any text', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const { blocks, skipped } = table(line.replace(/[\r\n]/g, ' '));
        return blocks.length + skipped.length <= 1;
      }),
    );
  });
});
