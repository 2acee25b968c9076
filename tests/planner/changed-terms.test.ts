import { expect, it } from 'vitest';
import { changedTerms } from '../../utils/planner/changed-terms.ts';
import { day } from './support.ts';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const ceiling = () => ({ price: yuan(9900), from: day('2026-11-01'), to: day('2026-11-11'), source: '报名页' });
const terms = () => ({
  ...{ role: null, reason: '', targetPrice: yuan(8900), stock: 5, onHand: null, trafficShare: null },
  ceiling: ceiling(),
});

it('what reads the same was not changed, though it is another object', () => {
  expect(changedTerms(terms(), terms())).toEqual({});
});

it('what was taken away was changed', () => {
  expect(changedTerms(terms(), { ...terms(), stock: null, ceiling: null })).toEqual({ stock: null, ceiling: null });
});

it('a role goes with its reason, and a ceiling as a whole', () => {
  expect(changedTerms(terms(), { ...terms(), role: 'main' })).toEqual({ role: 'main', reason: '' });
  const later = { ...ceiling(), to: day('2026-11-12') };
  expect(changedTerms(terms(), { ...terms(), ceiling: later })).toEqual({ ceiling: later });
});
