/** Roles that stay while days disagree, and change once they agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { remember } from '../../utils/tiers/stability.ts';
import type { RoleMemory, Suggestion } from '../../utils/tiers/suggestion.ts';
import type { Role } from '../../utils/tiers/verdict-kinds.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, simulate, TO } from './practice.ts';
import { evidence } from './shops.ts';

const over = (roles: readonly (Role | null)[]) =>
  roles.reduce<RoleMemory | null>((memory, role, at) => remember(memory, role, addDays(TO, at)), null);

describe('the role that is kept', () => {
  it('is the first at once, and another after five of seven days', () => {
    expect(over(['main'])?.role).toBe('main');
    expect(over(['main', 'second', 'second', 'second', 'second'])?.role).toBe('main');
    expect(over(['main', 'second', 'second', 'second', 'second', 'second'])?.role).toBe('second');
    expect(over(['main', 'second', 'main', 'second', 'second', 'main', 'second', 'second'])?.role).toBe('second');
    expect(over(['main', null, null, null, null, null])?.role).toBeNull();
  });

  it('follows its first day as long as that is read, and is forgotten after a week without any', () => {
    const [first, then] = [remember(null, 'main', TO), remember(remember(null, 'main', TO), null, TO)];
    expect([first.role, then.role]).toEqual(['main', null]);
    expect(remember(over(['main', 'main', 'main']), 'second', addDays(TO, 9)).role).toBe('main');
    expect(remember(over(['main', 'main', 'main']), 'second', addDays(TO, 17)).role).toBe('second');
  });

  it('a shop that is read once a week does not flap either', () => {
    const weekly = (['main', 'second', 'main', 'second', 'main'] as const).reduce<RoleMemory | null>(
      (memory, role, at) => remember(memory, role, addDays(TO, 7 * at)),
      null,
    );
    expect(weekly?.role).toBe('main');
  });

  it('days that were taken back have no vote any more', () => {
    const wrong = over(['main', 'main', 'second', 'second', 'second', 'second', 'second']);
    expect(wrong?.role).toBe('second');
    const back = remember(wrong, 'main', addDays(TO, 1));
    expect(back).toMatchObject({
      role: 'main',
      votes: [
        [TO, 'main'],
        [addDays(TO, 1), 'main'],
      ],
    });
  });

  it('depends on the votes alone, not on what else was read of a day', () => {
    const days = over(['main', 'main', 'second', 'second', 'second', 'second']);
    const day = addDays(TO, 6);
    const noon = remember(days, 'second', day);
    expect(noon.role).toBe('second');
    expect(remember(noon, 'main', day)).toEqual(remember(days, 'main', day));
    expect(remember(noon, 'main', day).role).toBe('main');
  });

  it('never changes by reading one day again, however often and whatever it shows', () => {
    const role = fc.constantFrom<Role | null>('main', 'second', 'traffic', null);
    fc.assert(
      fc.property(fc.array(role, { minLength: 2, maxLength: 7 }), fc.array(role, { maxLength: 100 }), (days, again) => {
        const day = addDays(TO, days.length - 1);
        const before = over(days.slice(0, -1));
        const at = again.reduce((memory, one) => remember(memory, one, day), over(days));
        expect(at).toEqual(remember(before, [...days, ...again].at(-1) ?? null, day));
      }),
    );
  });
});

describe('in the engine', () => {
  const { input } = simulate(3);
  const said = (suggestions: readonly Suggestion[]) => new Map(suggestions.map((one) => [one.product, one]));
  const roles = (all: ReadonlyMap<string, Suggestion>) =>
    [...all.values()]
      .map(({ product, verdict }) => [product, verdict.kind === 'role' ? verdict.role : null])
      .toSorted();

  /** The same shop a day later, its best sellers of before without any sales. */
  const later = (days: number) =>
    input.statistics.map((one) => ({
      ...one,
      basis: one.basis && { ...one.basis, to: addDays(one.basis.to, days) },
      ...(one.counts.payBuyers !== null &&
        one.counts.payBuyers > 100 && { counts: { ...one.counts, payBuyers: 1 }, paces: null }),
    }));

  it('re-reading a hundred times changes no role', () => {
    let previous = said(suggest(input).suggestions);
    const first = roles(previous);
    for (let again = 0; again < 100; again += 1) previous = said(suggest({ ...input, previous }).suggestions);
    expect(roles(previous)).toEqual(first);
  });

  it('a bad day takes no role away, and says so; the fifth does', () => {
    const before = said(suggest(input).suggestions);
    const heroes = [...before.values()].filter(({ verdict }) => verdict.kind === 'role' && verdict.role === 'main');
    expect(heroes.length).toBeGreaterThan(0);
    let previous: ReadonlyMap<string, Suggestion> = before;
    for (let day = 1; day <= 5; day += 1) {
      const next = said(suggest({ ...inputOf(later(day)), today: addDays(TO, day + 1), previous }).suggestions);
      for (const { product } of heroes) {
        const now = next.get(product)!;
        if (day < 5) {
          expect(now).toMatchObject({
            verdict: { kind: 'role', role: 'main', candidate: true, held: true },
            changes: [],
          });
          expect(evidence(now, 'holding')[0]).toMatchObject({ days: day, needed: 5 });
        } else expect(now.verdict).not.toMatchObject({ role: 'main' });
      }
      previous = next;
    }
  });
});
