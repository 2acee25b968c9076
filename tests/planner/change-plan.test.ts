import { expect, it } from 'vitest';
import { changedPlan, type PlanTerms } from '../../utils/planner/change-plan.ts';
import type { PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { parsePlannerRecord } from '../../utils/planner/planner-schema.ts';
import { EVENTS, event, NOW, product, records, taskRecords } from '../files/plan-fixture.ts';

const [TAOBAO, JD] = EVENTS;
const DOUYIN = event('douyin', JD.anchors);
const contents = (tasks: readonly PlanTaskRecord[] = taskRecords()) => ({
  plan: records()[0],
  tasks,
  products: [product()],
});
const basis = { templates: [], now: NOW, doneOn: () => null };
const terms = (more: Partial<PlanTerms> = {}): PlanTerms => ({ title: '双12', note: '', add: [], remove: [], ...more });
const keys = (tasks: readonly PlanTaskRecord[], of: string) =>
  tasks.filter((task) => task.event === of && !task.removed).map(({ task }) => task);

it('has another name and a note, and loses the note again', () => {
  const [plan, ...rest] = changedPlan(contents(), terms({ title: '年终', note: '老板批了' }), basis);
  expect(plan).toMatchObject({ title: '年终', note: '老板批了', events: records()[0].events, updatedAt: NOW });
  expect(rest).toEqual([]);
  expect(parsePlannerRecord(plan)).toEqual(plan);
  const noted = { ...contents(), plan: { ...records()[0], note: '旧' } };
  expect(changedPlan(noted, terms(), basis)[0]).not.toHaveProperty('note');
});

it('a platform more brings the tasks of its template, hung on its own dates; those done once stay one', () => {
  const [plan, ...added] = changedPlan(contents(), terms({ add: [DOUYIN] }), basis);
  expect(plan).toMatchObject({ events: [TAOBAO.id, JD.id, DOUYIN.id] });
  expect(added.every((one) => one.kind === 'plan-task' && one.event === DOUYIN.id)).toBe(true);
  expect(keys(added as PlanTaskRecord[], DOUYIN.id)).toEqual(keys(taskRecords(), JD.id));
  expect(added.every((one) => parsePlannerRecord(one) !== null)).toBe(true);
});

it('a platform less takes its tasks and products along; back again its tasks are as they were', () => {
  const owned = taskRecords().map((task) => (task.event === TAOBAO.id ? { ...task, owner: '张三' } : task));
  const [plan, ...gone] = changedPlan(contents(owned), terms({ remove: [TAOBAO.id] }), basis);
  expect(plan).toMatchObject({ events: [JD.id] });
  expect(gone.every(({ removed }) => removed)).toBe(true);
  expect(gone).toHaveLength(keys(owned, TAOBAO.id).length + 1);
  const marks = new Map(gone.map((one) => [one.id, one]));
  const left = owned.map((task) => (marks.get(task.id) ?? task) as PlanTaskRecord);
  const lost = { plan: { ...records()[0], events: [JD.id] }, tasks: left, products: [] };
  const back = changedPlan(lost, terms({ add: [TAOBAO] }), basis).slice(1) as PlanTaskRecord[];
  expect(keys(back, TAOBAO.id)).toEqual(keys(owned, TAOBAO.id));
  expect(back.every(({ owner }) => owner === '张三')).toBe(true);
});

it('a plan whose own template is gone takes the tasks it has as one', () => {
  const orphan = { ...contents(), plan: { ...records()[0], template: 'template:gone' } };
  const added = changedPlan(orphan, terms({ add: [DOUYIN] }), basis).slice(1) as PlanTaskRecord[];
  // What stood on one of its platforms alone may be meant for a third one too.
  const stood = [...keys(taskRecords(), TAOBAO.id), ...keys(taskRecords(), JD.id)];
  expect(new Set(keys(added, DOUYIN.id))).toEqual(new Set(stood));
});

it.each(['minor', 'template:gone'])('of %s all tasks of a platform come back but those deleted by hand', (template) => {
  const [first] = taskRecords().filter((task) => task.event === JD.id) as [PlanTaskRecord];
  const own = { ...first, id: `${first.id}-own`, task: 'own-1', title: '约主播' };
  const byHand = (task: PlanTaskRecord) =>
    task.id === first.id ? { ...task, removed: true, updatedAt: NOW - 5 } : task;
  const tasks = [...taskRecords().map(byHand), own];
  const plan = { ...records()[0], template };
  const gone = changedPlan({ plan, tasks, products: [] }, terms({ remove: [JD.id] }), basis);
  const marks = new Map(gone.slice(1).map((one) => [one.id, one]));
  const left = tasks.map((task) => (marks.get(task.id) ?? task) as PlanTaskRecord);
  const lost = { plan: gone[0] as typeof plan, tasks: left, products: [] };
  const back = changedPlan(lost, terms({ add: [JD] }), { ...basis, now: NOW + 9 }).slice(1) as PlanTaskRecord[];
  expect(keys(back, JD.id).toSorted()).toEqual(keys(tasks, JD.id).toSorted());
  expect(back.find(({ id }) => id === own.id)).toEqual({ ...own, updatedAt: NOW + 9 });
});

it('a plan is never left without a platform: the last two taken out in two places', () => {
  expect(changedPlan(contents(), terms({ remove: [TAOBAO.id, JD.id] }), basis)).toEqual([]);
  const left = { ...contents(), plan: { ...records()[0], events: [JD.id] } };
  expect(changedPlan(left, terms({ remove: [JD.id] }), basis)).toEqual([]);
});

it('what was not changed stays what it is now', () => {
  const renamed = { ...contents(), plan: { ...records()[0], title: '年终', note: '老板批了' } };
  expect(changedPlan(renamed, { add: [], remove: [] }, basis)[0]).toMatchObject({ title: '年终', note: '老板批了' });
  expect(changedPlan(renamed, { add: [], remove: [], note: '' }, basis)[0]).not.toHaveProperty('note');
});
