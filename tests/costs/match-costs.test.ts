import { describe, expect, it } from 'vitest';
import { inShop, type ProductCost } from '../../utils/costs/cost-record.ts';
import { type KnownProduct, matchCosts } from '../../utils/costs/match-costs.ts';
import {
  type CostStamp,
  lastPaste,
  nextCost,
  nextDefaults,
  pastedRecords,
  undoneRecords,
} from '../../utils/costs/next-records.ts';
import { parseCostText } from '../../utils/costs/parse-costs.ts';
import { CNY } from '../../utils/metrics/money.ts';

const PRODUCTS: readonly KnownProduct[] = [
  { product: '612345678901', articleNo: '00817', name: '开衫' },
  { product: '612345678902', articleNo: 'AB-1', name: '长裙' },
  { product: '612345678903', articleNo: 'ab-1', name: '长裙二链' },
  { product: '00817', articleNo: '', name: '编号像货号的' },
  { product: '612345678905', articleNo: 'X9', name: '短袖' },
];
const NOW = 1_795_312_800_000;
const stamp: CostStamp = { shop: 's', currency: 'CNY', now: NOW };
const NONE: ReadonlyMap<string, ProductCost> = new Map();

function plan(text: string, stored = NONE) {
  const parsed = parseCostText(text, CNY);
  if (!parsed.ok) throw new Error(parsed.why);
  return matchCosts(parsed, PRODUCTS, stored);
}
const byProduct = (records: readonly ProductCost[]) => new Map(records.map((record) => [record.product, record]));

describe('matching', () => {
  it('goes by id before 货号, and takes none of several', () => {
    const { fresh, several, missing } = plan('00817\t1\n612345678902\t2\nＸ9\t3\nAB-1\t4\n817\t5');
    expect(fresh.map(({ product, cost }) => [product, cost])).toEqual([
      ['00817', 100],
      ['612345678902', 200],
      ['612345678905', 300],
    ]);
    expect(several).toMatchObject([{ line: 4, names: ['长裙', '长裙二链'] }]);
    expect(missing).toMatchObject([{ line: 5, key: '817' }]);
  });

  it('refuses an id and a 货号 of one product with different costs', () => {
    const { fresh, refused } = plan('612345678905\t3\nX9\t4');
    expect(fresh).toEqual([]);
    expect(refused).toMatchObject([
      { line: 1, why: 'conflict' },
      { line: 2, why: 'conflict' },
    ]);
    expect(plan('612345678905\t3\nX9\t3').fresh.length).toBe(1);
  });

  it('an empty 货号 is none', () => {
    expect(plan('\t3\nX9\t1').refused).toMatchObject([{ line: 1, why: 'no-key' }]);
  });

  it('tells what is new, changed and the same', () => {
    const own = { cost: 300, feeRate: null, shipping: 50, returnRate: null };
    const stored = byProduct([nextCost(stamp, '612345678905', undefined, own)]);
    expect(plan('X9\t3', stored)).toMatchObject({ fresh: [], changed: [], same: [{ before: 300 }] });
    expect(plan('X9\t4', stored)).toMatchObject({ fresh: [], changed: [{ before: 300, cost: 400 }], same: [] });
  });
});

describe('a paste and its undoing', () => {
  const own = { cost: 300, feeRate: 0.05, shipping: 50, returnRate: null };
  const before = nextCost(stamp, '612345678905', undefined, own);
  const pasted = pastedRecords(
    { ...stamp, now: NOW + 1 },
    plan('X9\t4\n612345678902\t2', byProduct([before])),
    byProduct([before]),
  );

  it('changes the cost alone', () => {
    expect(byProduct(pasted).get('612345678905')).toMatchObject({ ...own, cost: 400, version: 2 });
  });

  it('is taken back whole', () => {
    const last = lastPaste(pasted);
    expect(last?.at).toBe(NOW + 1);
    const undone = byProduct(undoneRecords(last!, NOW + 2));
    expect(undone.get('612345678905')).toMatchObject({ ...own, version: 3, removed: false, pasted: null });
    expect(undone.get('612345678902')).toMatchObject({ removed: true, version: 2, cost: null });
    expect(lastPaste([...undone.values()])).toBeNull();
  });

  it('leaves alone what was changed by hand since', () => {
    const [first, ...others] = pasted;
    const byHand = nextCost({ ...stamp, now: NOW + 2 }, first!.product, first, { ...own, cost: 999 });
    expect(lastPaste([byHand, ...others])?.records).toEqual(others);
  });

  it('does not carry amounts of another currency along', () => {
    const yen = pastedRecords({ ...stamp, currency: 'JPY' }, plan('X9\t4', NONE), byProduct([before]));
    expect(yen).toMatchObject([{ cost: 400, shipping: null, version: 2, pasted: { before: null } }]);
  });
});

it('a record is known by the shop and what it speaks of', () => {
  const terms = { margin: 0.6, feeRate: null, shipping: null, returnRate: null };
  const defaults = nextDefaults(stamp, nextDefaults(stamp, undefined, terms), terms);
  expect(defaults).toMatchObject({ id: 'cost-defaults:s', version: 2, margin: 0.6 });
  expect(inShop(defaults, 't')).toEqual({ ...defaults, shop: 't', id: 'cost-defaults:t' });
  const cost = nextCost(stamp, '1', undefined, { cost: 1, feeRate: null, shipping: null, returnRate: null });
  expect(inShop(cost, 't').id).toBe('cost:t:1');
});
