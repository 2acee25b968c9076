/** Roles that stay while days disagree, and change once they agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Freeze } from '../../utils/promotions/freezes.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { holdReason, remember, votesFor } from '../../utils/tiers/stability.ts';
import type { RoleMemory, Suggestion } from '../../utils/tiers/suggestion.ts';
import type { Standing } from '../../utils/tiers/verdict-kinds.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, simulate, TO } from './practice.ts';
import { evidence } from './shops.ts';

const over = (roles: readonly Standing[]) =>
  roles.reduce<RoleMemory | null>((memory, role, at) => remember(memory, role, addDays(TO, at)), null);

describe('the role that is kept', () => {
  it('is the first at once, and another after five of seven days', () => {
    expect(over(['main'])?.role).toBe('main');
    expect(over(['main', 'second', 'second', 'second', 'second'])?.role).toBe('main');
    expect(over(['main', 'second', 'second', 'second', 'second', 'second'])?.role).toBe('second');
    expect(over(['main', 'second', 'main', 'second', 'second', 'main', 'second', 'second'])?.role).toBe('second');
    expect(over(['main', null, null, null, null, null])?.role).toBeNull();
  });

  it('a stop comes and goes like a role, and days that would stop it speak against a role as well', () => {
    expect(over([null, 'stop', null, 'stop', 'stop', 'stop'])?.role).toBeNull();
    expect(over([null, 'stop', null, 'stop', 'stop', 'stop', 'stop'])?.role).toBe('stop');
    expect(over(['stop', null, 'stop', null, null, 'second', null])?.role).toBe('stop');
    expect(over(['stop', null, 'stop', null, null, null, null])?.role).toBeNull();
    expect(over(['main', null, 'stop', null, 'stop', null])?.role).toBeNull();
    expect(over(['main', null, 'stop', null, null, 'stop'])?.role).toBeNull();
    expect(over(['main', null, 'stop', 'second', null, 'stop'])?.role).toBe('main');
  });

  it('a day that finds what it is changes nothing, whatever the days before found', () => {
    const held = fill(null, 6).map((role, at) => [addDays(TO, at), role] as const);
    expect(remember({ role: 'stop', before: 'stop', votes: held }, 'stop', addDays(TO, 6)).role).toBe('stop');
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
    const role = fc.constantFrom<Standing>('main', 'second', 'traffic', 'stop', null);
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

/** Roles found on one day after another, the first on `TO`. */
const through = (roles: readonly Standing[], freeze: Freeze | null = null) =>
  roles.reduce<RoleMemory[]>((known, role, at) => {
    const on = addDays(TO, at);
    const frozen = freeze && freeze.from <= on && on <= freeze.to ? freeze : null;
    known.push(remember(known.at(-1) ?? null, role, on, frozen));
    return known;
  }, []);
const rolesOf = (memories: readonly RoleMemory[]) => memories.map(({ role }) => role);
const fill = (role: Standing, days: number) => Array.from({ length: days }, () => role);

describe('the weekly review', () => {
  it('lets a role change once in seven finished days, however the days agree', () => {
    const found = [...fill('main', 1), ...fill('second', 5), ...fill('traffic', 12)];
    const roles = rolesOf(through(found));
    expect(roles.slice(0, 6)).toEqual([...fill('main', 5), 'second']);
    // Found on five days by the fifth, and yet only on the seventh after the change.
    expect(roles.slice(6, 13)).toEqual([...fill('second', 6), 'traffic']);
  });

  it('says when it was the week and not the votes that held it', () => {
    const memories = through([...fill('main', 1), ...fill('second', 5), ...fill('traffic', 6)]);
    const why = memories.slice(6).map((memory) => holdReason(memory, 'traffic', null));
    expect(why).toEqual([null, null, null, null, ...Array(2).fill({ by: 'week', since: addDays(TO, 5) })]);
  });

  it('never lets two changes come nearer than seven days, whatever was found', () => {
    const role = fc.constantFrom<Standing>('main', 'second', 'stop', null);
    fc.assert(
      fc.property(fc.array(role, { minLength: 10, maxLength: 60 }), (found) => {
        const roles = rolesOf(through(found));
        const changes = roles.flatMap((one, at) => (at > 0 && one !== roles[at - 1] ? [at] : []));
        for (const [i, at] of changes.entries()) expect(at - (changes[i - 1] ?? -99)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('reads what older builds kept, which does not say when a role changed', () => {
    const old: RoleMemory = {
      role: 'main',
      before: 'main',
      votes: fill('second', 4).map((r, i) => [addDays(TO, i), r]),
    };
    expect(remember(old, 'second', addDays(TO, 4))).toMatchObject({ role: 'second', changed: addDays(TO, 4) });
  });
});

/** As the card names it. */
const told = ({ opens: _, ...freeze }: Freeze) => ({ by: 'freeze', ...freeze });

describe('a freeze', () => {
  const freeze: Freeze = {
    from: addDays(TO, 2),
    to: addDays(TO, 30),
    opens: addDays(TO, 2),
    zh: '双12',
    en: 'Double 12',
    guessed: true,
  };

  it('keeps every role to its last day while votes go on, and the day after they count', () => {
    const memories = through([...fill('main', 2), ...fill('second', 30)], freeze);
    expect(rolesOf(memories.slice(0, 31))).toEqual(fill('main', 31));
    expect(memories[31]?.role).toBe('second');
    expect(votesFor(memories[30]!, 'second')).toEqual({ days: 7, of: 7 });
    expect(holdReason(memories[30]!, 'second', freeze)).toEqual(told(freeze));
  });

  it('gives a product that was never judged its first role', () => {
    expect(remember(null, 'main', freeze.from, freeze)).toMatchObject({ role: 'main' });
  });

  it('does not forget what stood when it began, however seldom pages are read in it', () => {
    const before = over(['main', 'main']);
    expect(remember(before, 'second', addDays(TO, 28), freeze).role).toBe('main');
    // Forgotten before it began.
    const late = { ...freeze, from: addDays(TO, 20) };
    expect(remember(before, 'second', addDays(TO, 28), late).role).toBe('second');
    expect(remember(before, 'second', addDays(TO, 31)).role).toBe('second');
  });

  it('in the engine keeps the role, with the event and the days in the evidence', () => {
    const { input } = simulate(3);
    const previous = new Map(
      suggest(input).suggestions.map((one) => [
        one.product,
        {
          ...one,
          memory: { role: 'traffic', before: 'traffic', votes: fill(null, 6).map((r, i) => [addDays(TO, i - 6), r]) },
        } as Suggestion,
      ]),
    );
    const now = (freezes: readonly Freeze[]) => suggest({ ...input, previous, freezes }).suggestions;
    const frozen = { ...freeze, from: TO };
    const held = now([frozen]).filter(({ verdict }) => verdict.kind === 'role' && verdict.held);
    expect(held.length).toBeGreaterThan(40);
    for (const one of held) {
      expect(one.verdict).toMatchObject({ role: 'traffic' });
      expect(evidence(one, 'holding')[0]).toMatchObject({ why: told(frozen) });
    }
    const free = now([freeze]).filter(({ verdict }) => verdict.kind === 'role' && verdict.held);
    expect(free.length).toBeLessThan(held.length / 2);
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
            changes: [{ kind: 'votes', more: 5 - day }],
          });
          expect(evidence(now, 'holding')[0]).toMatchObject({ days: day, needed: 5 });
        } else expect(now.verdict).not.toMatchObject({ role: 'main' });
      }
      previous = next;
    }
  });
});
