import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { readTemplateFile } from '../../utils/planner/own-template.ts';
import { planFileText } from '../../utils/planner/plan-file.ts';
import { planTaskId } from '../../utils/planner/planner-ids.ts';
import type { PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { changePlanner, savePlanner } from '../../utils/storage/planner.ts';
import {
  handOverPlan,
  keepTemplate,
  mergeHanded,
  openPlanFile,
  openTemplateFile,
  shareTemplate,
} from '../../utils/stores/hand-over-plan.ts';
import { createPlanShelf } from '../../utils/stores/plan-shelf.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { dated, EVENTS, NOW, product, records, taskRecords } from '../files/plan-fixture.ts';

const saved = vi.hoisted(() => ({ name: '', blob: new Blob() }));
vi.mock('../../utils/platform/download.ts', () => ({
  saveFile: (name: string, blob: Blob) => Object.assign(saved, { name, blob }),
}));

let count = 0;
function shelfOf() {
  count += 1;
  const db = openDatabase(`hand-over-${count}`);
  const change = (decide: Parameters<typeof changePlanner>[1]) => changePlanner(db, decide).then(() => undefined);
  return { db, shelf: createPlanShelf(db, change) };
}
const LATER = NOW + 60_000;
const hand = { language: 'zh', prices: true, now: NOW } as const;
const UNTOUCHED = { sides: new Map(), dates: true };

let from = shelfOf();
beforeEach(async () => {
  from = shelfOf();
  await savePlanner(from.db, [...records(), product()]);
});

async function opened(shelf = from.shelf, blob = saved.blob) {
  const file = await openPlanFile(shelf, blob, LATER);
  if (!file.ok) throw new Error(file.why);
  return file.preview;
}

test('a plan goes whole to somebody who has none, and nothing changes before it is merged', async () => {
  const handed = await handOverPlan(from.shelf, { ...hand, plan: dated() });
  expect(handed).toEqual({ ok: true, name: '款策_双12 备货_交接_2026-11-29.json' });
  const to = shelfOf();
  const preview = await opened(to.shelf);
  expect(preview.isNew).toBe(true);
  expect(await to.db.planner.count()).toBe(0);
  expect(await mergeHanded(to.shelf, preview, UNTOUCHED, LATER)).toEqual({
    isNew: true,
    merged: records().length,
    dates: 0,
  });
  const { contents } = await to.shelf.here('plan:p1', LATER);
  const before = await from.shelf.here('plan:p1', LATER);
  expect(contents).toEqual(before.contents);
  // And again there is nothing to do.
  const again = await opened(to.shelf);
  expect(again.differences).toEqual([]);
  expect(await mergeHanded(to.shelf, again, UNTOUCHED, LATER)).toEqual({
    isNew: false,
    merged: 0,
    dates: 0,
  });
});

test('a plan without tasks that is new here was added, and is said to be', async () => {
  const [plan] = records();
  const contents = { plan, tasks: [], products: [] };
  const text = planFileText({ contents, events: EVENTS, said: [], prices: true, now: NOW });
  const to = shelfOf();
  const outcome = await mergeHanded(to.shelf, await opened(to.shelf, new Blob([text])), UNTOUCHED, LATER);
  expect(outcome).toEqual({ isNew: true, merged: 0, dates: 0 });
  expect(await to.db.planner.get(plan.id)).toEqual(plan);
  expect(planHandoverTexts.zh.merged(0, 0, true)).toBe('已加入这份计划');
  expect(planHandoverTexts.zh.merged(2, 1, true)).toBe('已加入这份计划，已合并 2 项，收下 1 个时间或活动');
  expect(planHandoverTexts.zh.merged(0, 0, false)).toBe('都用了这里的，没有改动');
});

test('a choice for what is here stays the next time the same file comes', async () => {
  await handOverPlan(from.shelf, { ...hand, plan: dated() });
  const task = taskRecords()[0] as PlanTaskRecord;
  const to = shelfOf();
  await savePlanner(to.db, [...records(), product(), { ...task, owner: '张三', updatedAt: task.updatedAt - 1 }]);
  const preview = await opened(to.shelf);
  expect(preview.differences.map(({ id, newer }) => [id, newer])).toEqual([[task.id, 'theirs']]);
  await mergeHanded(to.shelf, preview, { sides: new Map([[task.id, 'mine']]), dates: true }, LATER);
  expect(await to.db.planner.get(task.id)).toMatchObject({ owner: '张三', updatedAt: LATER });
  expect((await opened(to.shelf)).differences[0]?.newer).toBe('mine');
});

test('what was saved here after the differences were shown is kept: they are shown anew and nothing is merged', async () => {
  const { contents, said } = await from.shelf.here('plan:p1', NOW);
  const there = { ...contents!, tasks: contents!.tasks.map((task) => ({ ...task, owner: '张三', updatedAt: NOW })) };
  const text = planFileText({ contents: there, events: EVENTS, said: said as never[], prices: true, now: NOW });
  const preview = await opened(from.shelf, new Blob([text]));
  const [first, second] = taskRecords() as [PlanTaskRecord, PlanTaskRecord];
  await savePlanner(from.db, [{ ...first, note: '仓库已确认', updatedAt: LATER }]);
  const chosen = { sides: new Map([[second.id, 'mine' as const]]), dates: true };
  const outcome = await mergeHanded(from.shelf, preview, chosen, LATER + 1);
  if (!('anew' in outcome)) throw new Error('merged over it');
  expect(await from.db.planner.get(first.id)).toMatchObject({ note: '仓库已确认', owner: '' });
  expect(await from.db.planner.get(second.id)).toMatchObject({ owner: '' });
  expect(outcome.anew.differences.find(({ id }) => id === first.id)).toMatchObject({
    newer: 'mine',
    fields: ['owner', 'note'],
  });
  // With the differences as they are now it merges, and leaves alone what is newer here.
  await mergeHanded(from.shelf, outcome.anew, chosen, LATER + 2);
  expect(await from.db.planner.get(first.id)).toMatchObject({ note: '仓库已确认', owner: '' });
  expect(await from.db.planner.get(second.id)).toMatchObject({ owner: '', updatedAt: LATER + 2 });
  expect(await from.db.planner.get(taskRecords()[2]!.id)).toMatchObject({ owner: '张三' });
});

test('a plan that is gone is not handed over, and a broken file says why', async () => {
  expect(await handOverPlan(shelfOf().shelf, { ...hand, plan: dated() })).toEqual({ ok: false, why: 'gone' });
  expect(await openPlanFile(from.shelf, new Blob(['{']), NOW)).toEqual({ ok: false, why: 'other' });
  const huge = { size: 1e9, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
  expect(await openPlanFile(from.shelf, huge, NOW)).toEqual({ ok: false, why: 'too-large' });
});

test('a plan its own reader would refuse is not written', async () => {
  const [first] = taskRecords() as [PlanTaskRecord];
  const many = Array.from({ length: 4_001 }, (_, n): PlanTaskRecord => {
    const task = `own-${n}`;
    return { ...first, task, event: null, id: planTaskId('plan:p1', null, task) };
  });
  const { db, shelf } = shelfOf();
  await savePlanner(db, [records()[0], ...many]);
  saved.name = '';
  expect(await handOverPlan(shelf, { ...hand, plan: dated() })).toEqual({ ok: false, why: 'too-large' });
  expect(saved.name).toBe('');
  // As many as may be, with the longest notes.
  await db.planner.delete(many[0]!.id);
  expect(await handOverPlan(shelf, { ...hand, plan: dated() })).toMatchObject({ ok: true });
  expect((await openPlanFile(shelf, saved.blob, LATER)).ok).toBe(true);
  await savePlanner(
    db,
    many.slice(1).map((task) => ({ ...task, note: '备'.repeat(2_000) })),
  );
  expect(await handOverPlan(shelf, { ...hand, plan: dated() })).toEqual({ ok: false, why: 'too-large' });
});

test('a template is kept, shared, and stands beside one of its id that says something else', async () => {
  const terms = { plan: dated(), name: '我的双12', now: NOW };
  expect(await keepTemplate(from.shelf, terms)).toBe(true);
  expect((await from.db.planner.where('kind').equals('template').toArray()).length).toBe(1);
  expect(
    await keepTemplate(from.shelf, { ...terms, plan: { ...dated(), plan: { ...dated().plan, id: 'plan:none' } } }),
  ).toBe(false);

  expect(await shareTemplate(from.shelf, terms, 'zh')).toBe('款策_我的双12_模板.json');
  const file = saved.blob;
  const to = shelfOf();
  expect(await openTemplateFile(to.shelf, file, NOW)).toEqual({ ok: true, name: '我的双12' });
  await openTemplateFile(to.shelf, file, NOW);
  const [only, ...others] = await to.db.planner.toArray();
  expect(others).toEqual([]);
  await savePlanner(to.db, [{ ...only!, name: '改过的' } as never]);
  await openTemplateFile(to.shelf, file, NOW);
  const names = (await to.db.planner.toArray()).map((row) => row.kind === 'template' && row.name);
  expect(names.toSorted()).toEqual(['我的双12', '改过的'].toSorted());
  expect(readTemplateFile(await file.text(), NOW).ok).toBe(true);
  expect(await openTemplateFile(to.shelf, new Blob(['[]']), NOW)).toEqual({ ok: false, why: 'other' });
});
