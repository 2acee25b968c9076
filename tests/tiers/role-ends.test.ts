/** When a role that is kept gives way: what is said is what then happens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Freeze, freezeOn } from '../../utils/promotions/freezes.ts';
import { keptEnds } from '../../utils/tiers/role-ends.ts';
import { remember } from '../../utils/tiers/stability.ts';
import type { RoleMemory } from '../../utils/tiers/suggestion.ts';
import type { Standing } from '../../utils/tiers/verdict-kinds.ts';
import { addDays } from '../../utils/time/day.ts';
import { TO } from './practice.ts';

const [P, T] = ['main', 'traffic'] as const;
const over = (roles: readonly Standing[], start: RoleMemory | null = null) =>
  roles.reduce<RoleMemory | null>((memory, role, at) => remember(memory, role, addDays(TO, at)), start)!;
const ends = (roles: readonly Standing[], freezes: readonly Freeze[] = [], isHeld = false) =>
  keptEnds(over(roles), roles.at(-1)!, addDays(TO, roles.length - 1), freezes, isHeld);
const frozen = (from: number, to: number): Freeze => ({
  ...{
    from: addDays(TO, from),
    to: addDays(TO, to),
    opens: addDays(TO, from),
    zh: '双12',
    en: 'Double 12',
    guessed: false,
  },
});

describe('the end of what is kept', () => {
  it('counts down by one a day, old votes dropping out meanwhile', () => {
    const before = [P, T, T, T, P, P, P] as const;
    const told = [1, 2, 3, 4].map((days) => ends([...before, ...Array<Standing>(days).fill(T)])[0]);
    expect(told).toEqual([4, 3, 2, 1].map((more) => ({ kind: 'votes', more })));
  });

  it('counts the week after a change in', () => {
    const changed = { ...over([P, T, T]), changed: TO };
    expect(keptEnds(changed, T, addDays(TO, 2), [], false)).toEqual([{ kind: 'votes', more: 5 }]);
  });

  it('names the day where a freeze comes first', () => {
    expect(ends([P, T, T], [frozen(4, 12)])).toEqual([{ kind: 'until', day: addDays(TO, 12) }]);
    expect(ends([P, T, T], [frozen(6, 12)])).toEqual([{ kind: 'votes', more: 3 }]);
  });

  it('comes on the day that was said, where every day finds the same', () => {
    const role = fc.constantFrom<Standing>('main', 'second', 'stop', null);
    fc.assert(
      fc.property(fc.array(role, { minLength: 1, maxLength: 20 }), role, fc.nat(12), (roles, found, from) => {
        const day = addDays(TO, roles.length);
        const freezes = [frozen(roles.length + 1 + from, roles.length + 8 + from)];
        const memory = remember(over(roles), found, day);
        if (memory.role === found) return;
        const [end] = keptEnds(memory, found, day, freezes, false);
        const turns = (days: number) => {
          let then = memory;
          for (let at = 1; at <= days; at += 1) {
            const on = addDays(day, at);
            then = remember(then, found, on, freezeOn(on, freezes));
          }
          return then.role !== memory.role;
        };
        const left = Array.from({ length: 60 }, (_, at) => at + 1).find(turns)!;
        if (end?.kind === 'votes') expect(end.more).toBe(left);
        else expect(end).toEqual({ kind: 'until', day: addDays(day, left - 1) });
      }),
    );
  });
});
