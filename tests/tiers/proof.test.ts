/** A role won by a rate says by which line, how sure it is, and at which rate it ends. */
import { expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { inputOf } from './practice.ts';
import { costsOf, evidence, ordinary, product, verdictOf } from './shops.ts';

const tried = (payBuyers: number) =>
  verdictOf(product('t', { visitors: 300, payBuyers, cartAdders: 30 }, { inTest: true }));

it('准次推 by its test names the rate that ends it, and there it does', () => {
  const s = tried(14);
  expect(s.verdict).toEqual({ kind: 'role', role: 'second', candidate: true });
  expect(evidence(s, 'proven')).toMatchObject([{ p: s.certainty, set: null }]);
  const end = s.changes.find((one) => one.kind === 'rate');
  expect(end).toMatchObject({ metric: 'payRate', direction: 'down', becomes: 'test' });
  const k = Math.round((end?.kind === 'rate' ? end.to : 0) * 300);
  // Its own buyers move the shop's lines a little.
  expect(tried(k - 2).verdict.kind).toBe('test');
  expect(tried(k + 2).verdict).toMatchObject({ role: 'second' });
});

it('准次推 by its test is not told that more sales would only then make it one', () => {
  const sales = tried(14).changes.filter((one) => one.kind === 'sales');
  expect(sales).toMatchObject([{ becomes: 'second', direction: 'up', also: true }]);
});

it('a place by sales rests on no such line', () => {
  const main = verdictOf(product('m', { visitors: 9_000, payBuyers: 400, cartAdders: 900 }, { inTest: true }));
  expect(main.verdict).toMatchObject({ role: 'main' });
  expect(evidence(main, 'proven')).toEqual([]);
});

it('利润款 says what a visitor must leave, in the panel alone', () => {
  const others = ordinary();
  const costs = costsOf(Object.fromEntries([...others.map((one, i) => [one.product, 4_000 + i * 200]), ['x', 1_000]]));
  const own = product('x', { visitors: 1_000, payBuyers: 21, cartAdders: 62 });
  const s = suggest({ ...inputOf([...others, own]), costs }).suggestions.find((one) => one.product === 'x')!;
  expect(s.verdict).toMatchObject({ role: 'profit' });
  expect(evidence(s, 'earns')).toMatchObject([{ by: 'cost', left: 8_900, p: s.certainty }]);
});
