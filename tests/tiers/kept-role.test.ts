/** What a role that is only kept must give way to, and what it goes on being. */
import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { moveOf } from '../../utils/tiers/move.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import type { RoleMemory, Suggestion } from '../../utils/tiers/suggestion.ts';
import type { Role } from '../../utils/tiers/verdict-kinds.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO } from './practice.ts';
import { costsOf, ordinary, product, verdictOf } from './shops.ts';

const own = product('x', { visitors: 1_000, payBuyers: 20, cartAdders: 60 });

const keeps = (role: Role): RoleMemory => ({
  role,
  before: role,
  votes: [-3, -2, -1].map((back) => [addDays(TO, back), role]),
});

/** Of `own` the day after it was kept in a role. @param cost fen of one piece */
function judged(memory: RoleMemory, cost: number, isFrozen = false): Suggestion {
  const members = [...ordinary(), own];
  const [first] = suggest(inputOf(members)).suggestions;
  const previous = new Map([['x', { ...first!, product: 'x', memory }]]);
  const freeze = { from: TO, to: addDays(TO, 20), opens: TO, zh: '双12', en: 'Double 12', guessed: false };
  const costs = costsOf({ x: cost });
  const found = suggest({ ...inputOf(members), costs, previous, freezes: isFrozen ? [freeze] : [] }).suggestions;
  return found.find((one) => one.product === 'x')!;
}

describe('a role that is kept', () => {
  it.each(['main', 'second', 'profit', 'traffic'] as const)('ends at once where every order loses: %s', (role) => {
    expect(judged(keeps(role), 5_000).verdict).toMatchObject({ kind: 'role', role, held: true });
    for (const isFrozen of [false, true]) {
      const lost = judged(keeps(role), 11_900, isFrozen);
      expect(lost).toMatchObject({ verdict: { kind: 'regular' }, flags: ['loss'], memory: { role: null } });
      expect(lost.worth).toBe(0);
    }
  });

  it('that ended at once is not given back by its old votes, save by the same day read anew', () => {
    const on = (back: number, cost: number, before: Suggestion | null, isFrozen = false): Suggestion => {
      const to = addDays(TO, back);
      const members = [...ordinary(), own].map((one) => ({ ...one, basis: one.basis && { ...one.basis, to } }));
      const freeze = { from: TO, to: addDays(TO, 20), opens: TO, zh: '双12', en: 'Double 12', guessed: false };
      const input = { ...inputOf(members), today: addDays(to, 1), costs: costsOf({ x: cost }) };
      const previous = new Map(before ? [['x', before]] : []);
      const { suggestions } = suggest({ ...input, previous, freezes: isFrozen ? [freeze] : [] });
      return suggestions.find((one) => one.product === 'x')!;
    };
    const found = on(0, 5_000, null).memory?.role ?? null;
    const role = 'profit' as const;
    // Days that found it so, whatever is found of it now.
    const votes = [-6, -5, -4, -3, -2, -1].map((back) => [addDays(TO, back), role] as const);
    const before = { ...on(0, 5_000, null), memory: { role, before: role, votes } };
    for (const isFrozen of [false, true]) {
      const lost = on(0, 11_900, before, isFrozen);
      expect(lost.memory).toMatchObject({ role: null, changed: TO });
      // A cost put right on that day gives it back; later only the days do, in a freeze none before its end.
      expect(on(0, 5_000, lost, isFrozen).memory?.role).toBe(found === role ? found : role);
      expect(on(1, 5_000, lost, isFrozen).memory?.role).toBeNull();
    }
  });

  it('stays an old hit that asks for no more money once its slide stops, however long it is kept', () => {
    const days = (recent: number, back: number): ProductStatistics[] => {
      const to = addDays(TO, back);
      const at = (one: ProductStatistics) => ({ ...one, basis: one.basis && { ...one.basis, to } });
      const even = { trend: { short: { recent: 30, before: 30 } }, past: [{ units: 28, days: 28 }] };
      const hit = { trend: { short: { recent, before: 60 } }, past: [{ units: 252, days: 28 }] };
      return [...ordinary().map((one) => ({ ...one, ...even })), { ...own, ...hit }].map(at);
    };
    const on = (recent: number, back: number, before: Suggestion | null): Suggestion => {
      const input = { ...inputOf(days(recent, back)), today: addDays(TO, back + 1) };
      const previous = new Map(before ? [['x', before]] : []);
      return suggest({ ...input, previous }).suggestions.find((one) => one.product === 'x')!;
    };
    let last = on(10, 0, null);
    expect(last.verdict).toMatchObject({ role: 'traffic', via: 'old-hit' });
    for (const back of [1, 2, 3]) {
      last = on(60, back, last);
      expect(last.verdict).toMatchObject({ role: 'traffic', via: 'old-hit', held: true });
      expect(moveOf(last.verdict)).toBeNull();
    }
    expect(verdictOf(own).memory).not.toHaveProperty('via');
  });
});
