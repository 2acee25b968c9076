import { expect, it } from 'vitest';
import { clashWords } from '../../utils/planner/clash-words.ts';
import type { DatedPlanTask } from '../../utils/planner/dated-plan.ts';
import { titlesBy } from '../../utils/planner/task-titles.ts';
import { datedPlan, day, JD, TAOBAO } from './support.ts';

const { dated } = datedPlan([TAOBAO, JD], day('2026-11-22'));

/** The same task called differently on each platform. */
const named = (title: string, event: string | null) => (task: DatedPlanTask) =>
  task.record.event === event && task.record.task === 't14-product'
    ? { ...task, record: { ...task.record, title } }
    : task;
const tasks = dated.tasks.map(named('淘宝的', TAOBAO.id)).map(named('京东的', JD.id));

it('what a task waits for is named as its own platform calls it, in whichever words it has now', () => {
  const titleOf = titlesBy(tasks, 'zh');
  expect(titleOf({ event: TAOBAO.id }, 't14-product')).toBe('淘宝的');
  expect(titleOf({ event: JD.id }, 't14-product')).toBe('京东的');
});

it('what is done once for all is found from a platform, and what is gone is called what it was', () => {
  const once = tasks.find(({ record }) => record.event === null)?.record;
  const titleOf = titlesBy(
    tasks.map((task) => (task.record.id === once?.id ? { ...task, record: { ...once, title: '一次做完' } } : task)),
    'zh',
  );
  expect(titleOf({ event: JD.id }, once?.task ?? '')).toBe('一次做完');
  expect(titlesBy([], 'zh')({ event: JD.id }, 't60-product')).toBe('测款收尾，定各款分层');
});

it('a clash of order says it in the same words', () => {
  const [task] = tasks.filter(({ record }) => record.event === JD.id);
  const clash = { kind: 'order', task: { ...task!, tooLate: ['t14-product'] } } as const;
  expect(clashWords(clash, { ...dated, tasks }, [], 'zh')).toContain('「京东的」');
});
