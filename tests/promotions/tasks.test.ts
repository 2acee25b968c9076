import { describe, expect, it } from 'vitest';
import { nextPromotions } from '../../utils/promotions/next-waves.ts';
import { PROMOTION_TASKS, tasksFor } from '../../utils/promotions/tasks.ts';
import { addDays, type Day, dayOfInstant, parseDay } from '../../utils/time/day.ts';

const china = (text: string) => Date.parse(`${text}:00+08:00`);
const day = (text: string): Day => parseDay(text)!;
const double12 = nextPromotions(china('2026-11-22T20:00'), 'taobao', 1)[0]!;

describe('tasks', () => {
  it('have 14 phases in 5 areas, unique ids, both languages', () => {
    expect(PROMOTION_TASKS).toHaveLength(70);
    expect(new Set(PROMOTION_TASKS.map((task) => task.id)).size).toBe(70);
    for (const task of PROMOTION_TASKS) expect(task.zh.length * task.en.length).toBeGreaterThan(0);
  });

  it('count back from the first sellable minute: T−14…T−8 of 12-09', () => {
    const dated = tasksFor(double12, day('2026-11-22')).find(({ task }) => task.id === 't14-product');
    expect(dated).toMatchObject({ from: '2026-11-25', to: '2026-12-01', state: 'upcoming' });
  });

  it('begun late: what is over was missed, what runs is now, nothing is overdue', () => {
    const states = new Map(tasksFor(double12, day('2026-11-22')).map(({ task, state }) => [task.id, state]));
    expect(states.get('t90-product')).toBe('missed');
    expect(states.get('t45-data')).toBe('missed');
    expect(states.get('t30-product')).toBe('now');
    expect(states.get('t14-product')).toBe('upcoming');
    expect(states.get('a21-data')).toBe('upcoming');
    expect(new Set(states.values())).toEqual(new Set(['missed', 'now', 'upcoming']));
  });

  it('a ticked task is done, also when its days are over', () => {
    const states = tasksFor(double12, day('2026-11-22'), new Set(['t90-product', 't14-stock']));
    expect(states.find(({ task }) => task.id === 't90-product')?.state).toBe('done');
    expect(states.find(({ task }) => task.id === 't14-stock')?.state).toBe('done');
    expect(states.find(({ task }) => task.id === 't90-stock')?.state).toBe('missed');
  });

  it.each([
    ['2026-11-08', 'upcoming'],
    ['2026-11-09', 'now'],
    ['2026-11-24', 'now'],
    ['2026-11-25', 'missed'],
  ])('T−30…T−15 on %s: %s', (today, state) => {
    expect(tasksFor(double12, day(today)).find(({ task }) => task.id === 't30-data')?.state).toBe(state);
  });

  it('leave no day between the start and six weeks after the peak without a task', () => {
    const dated = tasksFor(double12, day('2026-11-22'));
    const opens = dayOfInstant(double12.first.opensAt);
    for (let at = addDays(opens, -90); at <= addDays(day('2026-12-12'), 45); at = addDays(at, 1)) {
      expect(dated.some(({ from, to }) => from <= at && at <= to)).toBe(true);
    }
  });

  it('a minor promotion has the last month only', () => {
    const minor = nextPromotions(china('2026-12-20T00:00'), 'taobao', 1)[0]!;
    expect(minor.scale).toBe('minor');
    const ids = tasksFor(minor, day('2026-12-20')).map(({ task }) => task.id);
    expect(ids).toContain('t30-product');
    expect(ids).not.toContain('t45-product');
    expect(ids).not.toContain('a21-product');
  });

  it('has no gap tasks where no day lies between opening and peak', () => {
    const newYear = nextPromotions(china('2027-01-01T00:00'), 'pdd', 2).find((p) => p.festival === 'new-year')!;
    expect(tasksFor(newYear, day('2027-01-01')).some(({ task }) => task.id.startsWith('gap'))).toBe(false);
  });
});
