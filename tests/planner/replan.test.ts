import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannerEvent } from '../../utils/planner/anchor.ts';
import { effectWords } from '../../utils/planner/effect-words.ts';
import { makePlan } from '../../utils/planner/make-plan.ts';
import { moveEffects } from '../../utils/planner/move-effects.ts';
import { lastDayOf } from '../../utils/planner/phases.ts';
import { createReplan, replan } from '../../utils/planner/replan.ts';
import { TEMPLATES, taskTitle } from '../../utils/planner/templates.ts';
import { timelineOf } from '../../utils/planner/timeline.ts';
import { addDays } from '../../utils/time/day.ts';
import { datedPlan, day, event, JD, moved, NOW, TAOBAO } from './support.ts';

const TODAY = day('2026-11-22');

describe('templates', () => {
  const all = Object.values(TEMPLATES).flat();

  it('name every task once, in both languages', () => {
    expect(new Set(all.map(({ task }) => task)).size).toBe(all.length);
    for (const task of all) expect([task.zh.length > 1, task.en.length > 3]).toEqual([true, true]);
    expect(taskTitle({ task: 't60-product', title: null }, 'zh')).toBe('测款收尾，定各款分层');
    expect(taskTitle({ task: 't60-product', title: '自己的' }, 'en')).toBe('自己的');
    expect(taskTitle({ task: 'of-a-newer-build', title: null }, 'zh')).toBe('of-a-newer-build');
  });

  it.each(Object.entries(TEMPLATES))(
    '%s waits for nothing that is not in it, and for nothing in a circle',
    (_, tasks) => {
      const known = new Map(tasks.map((task) => [task.task, task.dependsOn]));
      const walk = (task: string, path: readonly string[]): void => {
        expect(path).not.toContain(task);
        for (const next of known.get(task) ?? ['missing']) walk(next, [...path, task]);
      };
      for (const task of known.keys()) walk(task, []);
    },
  );

  it('ask for the preheat where shops do it, and for the data and money after it', () => {
    const said = (name: keyof typeof TEMPLATES) => TEMPLATES[name].map(({ zh }) => zh).join('\n');
    for (const name of ['major', 'minor'] as const)
      for (const word of ['订阅（原微淘）', '淘宝群', '店铺首页']) expect(said(name)).toContain(word);
    for (const name of ['major', 'minor', 'single'] as const)
      expect(new Set(TEMPLATES[name].map(({ area }) => area))).toEqual(
        new Set(['product', 'stock', 'traffic', 'service', 'data']),
      );
  });

  it('reach from 60 days before to 45 days after, 21 before, and 7 before', () => {
    const reach = (name: keyof typeof TEMPLATES) =>
      Math.min(...TEMPLATES[name].filter(({ from }) => from.anchor === 'open').map(({ from }) => from.days));
    expect([reach('major'), reach('minor'), reach('single')]).toEqual([-60, -21, -7]);
    expect(Math.max(...TEMPLATES.major.map(({ to }) => to.days))).toBe(45);
  });
});

describe('a plan', () => {
  it('has tasks of each event, and some once, hung on whichever opens first', () => {
    const { dated } = datedPlan([JD, TAOBAO], TODAY);
    expect(dated.events.map(({ platform }) => platform)).toEqual(['taobao', 'jd']);
    const once = dated.tasks.filter(({ record }) => record.event === null);
    expect(once.length).toBeGreaterThan(15);
    expect(once.every((task) => task.event?.platform === 'taobao')).toBe(true);
    const feed = dated.tasks.filter(({ record }) => record.task === 'preheat-feed');
    expect(feed.map((task) => task.event?.platform)).toEqual(['taobao']);
    expect(dated.tasks.filter(({ record }) => record.task === 't14-product')).toHaveLength(2);
  });

  it('made 20 days before opens with nothing overdue: what is over was missed, and what matters comes first', () => {
    const { dated } = datedPlan([TAOBAO], TODAY);
    const states = new Set(dated.tasks.map(({ state }) => state));
    expect([...states].sort()).toEqual(['missed', 'now', 'undated', 'upcoming']);
    for (const { state, from, to } of dated.tasks) {
      if (state === 'missed') expect(to! < TODAY).toBe(true);
      if (state === 'now') expect(from! <= TODAY && TODAY <= to!).toBe(true);
    }
    expect(dated.tasks.find(({ record }) => record.task === 't60-stock')?.state).toBe('missed');
    expect(dated.tasks.find(({ record }) => record.task === 'register')?.state).toBe('now');
  });

  it('hangs sign-up on the sign-up, prices on their window, and sales on the minute', () => {
    const { dated } = datedPlan([TAOBAO], TODAY);
    const of = (task: string) => dated.tasks.find(({ record }) => record.task === task);
    // It closes at 00:00: the day before is the last.
    expect(of('register')).toMatchObject({ from: '2026-11-20', to: '2026-11-26', at: null });
    expect(of('price-window')).toMatchObject({ from: '2026-11-10', to: '2026-12-11' });
    expect(of('t0-product')).toMatchObject({ from: '2026-12-09', at: Date.parse('2026-12-09T20:00:00+08:00') });
    expect(of('a1-product')).toMatchObject({ from: '2026-12-13', to: '2026-12-15' });
    expect(of('a4-service')).toMatchObject({ from: '2026-12-19', guessed: true });
    expect(of('t0-product')?.guessed).toBe(false);
  });

  it('knows no minute of what stands in for a date, or of a guess of the day alone', () => {
    const nianhuo = event('taobao', ['first-stock', '2026-12-09', '20:00'], ['ends', '2026-12-13']);
    const peak = (of: typeof nianhuo) =>
      datedPlan([of], TODAY).dated.tasks.find(({ record }) => record.task === 'peak-product');
    expect(peak(nianhuo)).toMatchObject({ to: '2026-12-12', at: null });
    const guessed = event('taobao', ['first-stock', '2026-12-09'], ['peak', '2026-12-12', '00:00', 'guessed']);
    expect(peak(guessed)).toMatchObject({ to: '2026-12-12', at: null });
    const evening = event('taobao', ['first-stock', '2026-12-09'], ['peak', '2026-12-11', '20:00', 'guessed']);
    expect(peak(evening)?.at).toBe(Date.parse('2026-12-11T20:00:00+08:00'));
  });

  it('counts nothing twice that was read anew without a change', () => {
    const { plan, tasks } = datedPlan([TAOBAO], TODAY);
    const run = createReplan();
    const count = () => run(plan, structuredClone(tasks), () => TAOBAO, TODAY).tasks;
    const before = count();
    expect(count().every((task) => before.includes(task))).toBe(true);
  });

  it('skips no weekend', () => {
    const { dated } = datedPlan([TAOBAO], TODAY);
    const t14 = dated.tasks.find(({ record }) => record.task === 't14-stock');
    expect([t14?.from, t14?.to]).toEqual(['2026-11-25', '2026-12-01']);
  });

  it('asks for dates that nobody gave, but for waves a promotion may not have', () => {
    const { dated } = datedPlan([TAOBAO], TODAY);
    const undated = dated.tasks.filter(({ state }) => state === 'undated').map(({ record }) => record.task);
    expect(undated.sort()).toEqual(['protection', 'rules', 'settlement']);
    expect(dated.tasks.some(({ record }) => record.task === 'balance')).toBe(false);
    const withPresale = event(
      'taobao',
      ['presale', '2026-12-01', '20:00'],
      ['balance', '2026-12-05'],
      ['ends', '2026-12-13'],
    );
    const tasks = datedPlan([withPresale], TODAY).dated.tasks;
    expect(tasks.find(({ record }) => record.task === 'balance')).toMatchObject({
      from: '2026-12-05',
      to: '2026-12-06',
    });
  });

  it('has work for a second deposit and its balance where a promotion has them', () => {
    const ofSecond = (of: PlannerEvent) =>
      datedPlan([of], TODAY)
        .dated.tasks.filter(({ record }) => /^second-(presale|balance)/.test(record.task))
        .map(({ record, from, to, at }) => [taskTitle(record, 'zh'), from, to, at !== null]);
    expect(ofSecond(TAOBAO)).toEqual([]);
    const twice = event(
      'taobao',
      ['presale', '2026-12-01', '20:00'],
      ['balance', '2026-12-03', '00:30'],
      ['second-presale', '2026-12-06'],
      ['second-balance', '2026-12-11', '00:30'],
      ['ends', '2026-12-13'],
    );
    expect(ofSecond(twice)).toEqual([
      ['设好第二波预售定金和尾款', '2026-11-29', '2026-12-05', false],
      ['催付第二波尾款', '2026-12-11', '2026-12-12', false],
    ]);
    const first = twice.anchors.find(({ kind }) => kind === 'second-presale');
    expect(first && lastDayOf(twice, first)).toBe('2026-12-11');
    expect(
      timelineOf(datedPlan([twice], TODAY).dated)
        ?.lanes.at(-1)
        ?.marks.map(({ anchor }) => anchor.kind),
    ).toEqual(expect.arrayContaining(['second-presale', 'second-balance']));
  });

  it('takes over what was ticked before there was a plan', () => {
    const { dated } = datedPlan([TAOBAO], TODAY, { doneOn: (_, task) => (task === 't14-stock' ? TODAY : null) });
    expect(dated.tasks.filter(({ state }) => state === 'done').map(({ record }) => record.task)).toEqual(['t14-stock']);
  });

  it('without any known event is dated by nothing and loses nothing', () => {
    const [plan, ...tasks] = makePlan({ id: 'p', title: 'x', template: 'minor', events: [TAOBAO], now: NOW });
    const dated = replan(plan, tasks, () => null, TODAY);
    expect(dated.tasks).toHaveLength(tasks.length);
    expect(new Set(dated.tasks.map(({ state }) => state))).toEqual(new Set(['undated']));
  });

  it('says what has to be done before what it waits for', () => {
    const late = event(
      'taobao',
      ['registration-opens', '2026-10-01'],
      ['registration-closes', '2026-10-05'],
      ['first-stock', '2026-12-09'],
      ['ends', '2026-12-13'],
    );
    const { dated } = datedPlan([late], day('2026-09-20'));
    const tooLate = dated.tasks
      .filter((task) => task.tooLate.length > 0)
      .map(({ record, tooLate: on }) => [record.task, ...on]);
    expect(tooLate).toEqual([['register', 't60-product']]);
  });

  it('leaves every other task the same object when one is ticked, but those that waited for it', () => {
    const late = event(
      'taobao',
      ['registration-opens', '2026-10-01'],
      ['registration-closes', '2026-10-05'],
      ['first-stock', '2026-12-09'],
    );
    const { plan, tasks } = datedPlan([late], day('2026-09-20'));
    const tick = (key: string) => {
      const run = createReplan();
      const count = (parts: typeof tasks) => run(plan, parts, () => late, day('2026-09-20')).tasks;
      const before = count(tasks);
      const ticked = { version: 2, doneOn: day('2026-09-20') };
      const after = count(tasks.map((task) => ({ ...task, ...(task.task === key && ticked) })));
      return after.filter((task) => !before.includes(task)).map(({ record, tooLate }) => [record.task, ...tooLate]);
    };
    expect(tick('t14-stock')).toEqual([['t14-stock']]);
    expect(tick('t60-product').toSorted()).toEqual([['register'], ['t60-product']]);
  });
});

describe('moving anchors', () => {
  it('by n days moves what hangs on them by n, and back restores', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.constantFrom('major', 'minor', 'single'), (n, template) => {
        const { dated, count } = datedPlan([TAOBAO], TODAY, { template });
        const after = count([moved(TAOBAO, n)], TODAY);
        const byId = new Map(after.tasks.map((task) => [task.record.id, task]));
        for (const task of dated.tasks) {
          const other = byId.get(task.record.id)!;
          expect(other.from).toBe(task.from && addDays(task.from, n));
          expect(other.to).toBe(task.to && addDays(task.to, n));
        }
        expect(count([TAOBAO], TODAY)).toEqual(dated);
      }),
      { numRuns: 40 },
    );
  });

  it('one platform leaves the tasks of the others alone', () => {
    const { dated, count } = datedPlan([TAOBAO, JD], TODAY);
    const after = count([TAOBAO, moved(JD, 3)], TODAY);
    const changed = after.tasks.filter((task) => !dated.tasks.includes(task));
    expect(changed.length).toBeGreaterThan(10);
    expect(changed.every((task) => task.record.event === JD.id)).toBe(true);
  });

  it('what lost its date did not move', () => {
    const { dated, count } = datedPlan([TAOBAO, JD], TODAY);
    const without = count([TAOBAO], TODAY);
    const had = dated.tasks.filter(({ record, from }) => record.event === JD.id && from !== null).length;
    expect(had).toBeGreaterThan(0);
    expect(moveEffects(dated, without)).toMatchObject({ moved: 0, days: null, lost: had });
  });

  it('tells what became impossible, and what can be done again', () => {
    const { dated, count } = datedPlan([TAOBAO], TODAY);
    const sooner = count([moved(TAOBAO, -9)], TODAY);
    const effects = moveEffects(dated, sooner);
    expect(effects.days).toBe(-9);
    expect(effects.moved).toBe(dated.tasks.filter(({ from }) => from !== null).length);
    expect(effects.missed.map(({ record }) => record.task)).toContain('register');
    expect(effects.missed.every(({ to }) => to! < TODAY)).toBe(true);
    expect(moveEffects(sooner, dated).regained).toHaveLength(effects.missed.length);
    const told = effectWords([dated], [sooner], 'zh');
    expect(told.missed).toBe(true);
    expect(told.lines[0]).toMatch(/有 \d+ 项任务跟着提前 9 天/);
    expect(told.lines.some((line) => /^来不及做了：.*报名/.test(line))).toBe(true);
    expect(effectWords([sooner], [dated], 'zh').lines.some((line) => /^又来得及做了：.*报名/.test(line))).toBe(true);
    expect(effectWords([dated], [dated], 'zh')).toEqual({ lines: [], missed: false });
    expect(moveEffects(dated, dated)).toEqual({
      moved: 0,
      days: null,
      lost: 0,
      guessed: 0,
      missed: [],
      regained: [],
      tooLate: [],
    });
  });
});
