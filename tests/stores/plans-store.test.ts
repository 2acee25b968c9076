import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { changedTerms } from '../../utils/planner/changed-terms.ts';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import { effectWords } from '../../utils/planner/effect-words.ts';
import { eventLookup } from '../../utils/planner/event-lookup.ts';
import { makePlan } from '../../utils/planner/make-plan.ts';
import { eventRecordId } from '../../utils/planner/planner-ids.ts';
import type { EventRecord, PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { savePlanner } from '../../utils/storage/planner.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import { openPlansStore } from '../../utils/stores/open-plans-store.ts';
import { day, NOW, product, records, taskRecords } from '../files/plan-fixture.ts';
import { festival } from '../planner/calendar-support.ts';

vi.mock('../../utils/messages/messenger.ts', () => ({ sendToWorker: () => Promise.resolve() }));
vi.mock('../../utils/platform/notices.ts', () => ({ askToNotify: vi.fn(), mayNotify: vi.fn() }));

const until = new AbortController();
let db = openDatabase('plans');
let count = 0;
const place = { clock: signal(NOW), today: signal(day('2026-11-29')), shops: signal([]) };
const storeOf = () => openPlansStore(db, place, until.signal);

beforeEach(async () => {
  count += 1;
  db = openDatabase(`plans-${count}`);
  await savePlanner(db, [...records(), product()]);
});

test('a task that was edited elsewhere since it was shown keeps what was said there', async () => {
  const [shown] = taskRecords() as [PlanTaskRecord];
  await savePlanner(db, [{ ...shown, note: '仓库已确认', owner: '李四' }]);
  const store = storeOf();
  await store.tick(shown, true);
  await store.edit(shown, { owner: '张三' });
  expect(await db.planner.get(shown.id)).toMatchObject({ note: '仓库已确认', owner: '张三', doneOn: '2026-11-29' });
});

test('what is said of an event is made of what is stored, and what refuses stores nothing', async () => {
  const store = storeOf();
  const record = (version: number): EventRecord => ({
    ...{ id: eventRecordId('double12-2026-jd'), kind: 'event', version, updatedAt: NOW, removed: false },
    ...{ event: 'double12-2026-jd', dates: [] },
  });
  const first = await store.changeEvent('double12-2026-jd', (stored) => ({ next: record(1), found: stored }));
  expect(first).toBeUndefined();
  const second = await store.changeEvent('double12-2026-jd', (stored) => ({ next: record(2), found: stored?.version }));
  expect(second).toBe(1);
  const refusal = store.changeEvent('double12-2026-jd', () => {
    throw new Error('contradiction');
  });
  await expect(refusal).rejects.toThrow('contradiction');
  expect(await db.planner.get(record(1).id)).toMatchObject({ version: 2 });
});

test('the last platform of a plan cannot be taken out, and nothing is written', async () => {
  const store = storeOf();
  const [plan] = records();
  const before = await db.planner.toArray();
  expect(await store.changePlan(plan.id, { title: '年终', add: [], remove: plan.events })).toBe(false);
  expect(await db.planner.toArray()).toEqual(before);
  expect(await store.changePlan(plan.id, { add: [], remove: plan.events.slice(1) })).toBe(true);
  expect(await db.planner.get(plan.id)).toMatchObject({ title: plan.title, events: plan.events.slice(0, 1) });
});

test('an own festival moved to another year says first what its plans become, and takes them along', async () => {
  const own = festival({ platforms: ['jd'], opens: day('2027-03-18'), closes: day('2027-03-20') });
  const [from, id] = ['own-a1-2027-jd', 'own-a1-2028-jd'];
  const made = makePlan({
    ...{ id: 'p2', title: '店庆', template: 'single', now: NOW },
    events: [eventLookup([own])(from)!],
  });
  await savePlanner(db, [own, ...made]);
  const store = storeOf();
  const planOf = (dated: readonly DatedPlan[]) => dated.find(({ plan }) => plan.id === made[0].id)!;
  await expect.poll(() => store.dated.value.state).toBe('ready');
  const before = valueOr(store.dated.value, []);
  const next = { ...own, opens: day('2028-03-18'), closes: day('2028-03-20') };
  const to = new Map([[from, id]]);
  const told = effectWords(before, store.datedWith([next], to), 'zh');
  expect(told.lines[0]).toMatch(/计划「店庆」有 \d+ 项任务跟着推后 366 天/);
  expect(told.lines.some((line) => line.includes('没有了时间'))).toBe(false);
  await store.moveFestival(next, to);
  await expect.poll(() => planOf(valueOr(store.dated.value, [])).events.map((event) => event.id)).toEqual([id]);
  const after = planOf(valueOr(store.dated.value, []));
  await expect.poll(() => planOf(valueOr(store.dated.value, [])).tasks.every(({ from: on }) => on !== null)).toBe(true);
  expect(after.tasks.length).toBe(planOf(before).tasks.length);
  // And back again, over the marks that stayed.
  await store.moveFestival({ ...own, version: 2 }, new Map([[id, from]]));
  await expect
    .poll(() => planOf(valueOr(store.dated.value, [])).tasks.map(({ from: on }) => on))
    .toEqual(planOf(before).tasks.map(({ from: on }) => on));
});

test('a planned product that was edited elsewhere since its form was opened keeps what was said there', async () => {
  const store = storeOf();
  const shown = { ...product(), role: null, reason: '', stock: 5, onHand: null };
  const elsewhere = { ...shown, stock: 90, role: 'profit' as const, reason: '毛利高', updatedAt: NOW + 1 };
  await savePlanner(db, [elsewhere]);
  await store.editProduct(shown, changedTerms(shown, { ...shown, onHand: 200 }));
  expect(await db.planner.get(shown.id)).toMatchObject({ stock: 90, role: 'profit', reason: '毛利高', onHand: 200 });
  await store.drop(shown);
  expect(await db.planner.get(shown.id)).toMatchObject({ removed: true, stock: 90, onHand: 200 });
});

test('a write that did not come to pass is told, for want of room or not, until one does', async () => {
  const store = storeOf();
  const [task] = taskRecords() as [PlanTaskRecord];
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  put.mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(store.tick(task, true)).rejects.toThrow();
  const first = store.problem.value;
  expect(first).toEqual({ full: true });
  await expect(store.edit(task, { owner: '张三' })).rejects.toThrow();
  expect(store.problem.value).not.toBe(first);
  put.mockRestore();
  await store.tick(task, true);
  expect(store.problem.value).toBeNull();
});
