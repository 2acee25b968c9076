import { expect, it } from 'vitest';
import { makePlan } from '../../utils/planner/make-plan.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';
import { planWarnings } from '../../utils/storage/plan-warnings.ts';
import { listPlanner, listPlanParts, movePlanned, savePlanner } from '../../utils/storage/planner.ts';
import { markSeen, seenReminders, takeReminders } from '../../utils/storage/reminders.ts';
import { watch } from '../../utils/storage/watch.ts';
import { festival } from '../planner/calendar-support.ts';
import { planProduct } from '../planner/plan-product.ts';
import { day, event } from '../planner/support.ts';
import { freshDatabase, NOON } from './support.ts';

const product = (shop: string, more: Partial<PlanProductRecord> = {}): PlanProductRecord =>
  planProduct({ shop, updatedAt: NOON, ...more });

it('a claimed shop brings its planned product along, over a mark that one was taken out', async () => {
  const db = freshDatabase();
  await db.planner.bulkPut([product('from', { stock: 5 }), product('to', { removed: true, version: 9 })]);
  await movePlanned(db, 'from', 'to', NOON + 1);
  expect(await db.planner.toArray()).toMatchObject([{ shop: 'to', stock: 5, removed: false }]);
});

it('of two that stand the newer holds', async () => {
  const db = freshDatabase();
  await db.planner.bulkPut([product('from', { stock: 5 }), product('to', { stock: 7, version: 9 })]);
  await movePlanned(db, 'from', 'to', NOON + 1);
  expect(await db.planner.toArray()).toMatchObject([{ shop: 'to', stock: 7 }]);
});

it('reminders are handed out once, whoever asks', async () => {
  const db = freshDatabase();
  const on = event('taobao', ['first-stock', '2026-12-09', '20:00'], ['ends', '2026-12-13']);
  await savePlanner(db, makePlan({ id: 'p', title: '双12', template: 'minor', events: [on], now: NOON }));
  const at = Date.parse('2026-12-08T20:00:30+08:00');
  const [a, b] = await Promise.all([takeReminders(db, at), takeReminders(db, at)]);
  expect([a.due.length, b.due.length].toSorted((x, y) => x - y)[0]).toBe(0);
  expect(a.due.length + b.due.length).toBeGreaterThan(0);
  expect(a.next).toBeGreaterThan(at);
  expect((await takeReminders(db, at)).due).toEqual([]);
});

it('what was missed while the machine was off for days is told once, and listed until it is taken note of', async () => {
  const db = freshDatabase();
  const on = event('taobao', ['first-stock', '2026-12-09', '20:00'], ['ends', '2026-12-13']);
  await savePlanner(db, makePlan({ id: 'p', title: '双12', template: 'minor', events: [on], now: NOON }));
  const wake = Date.parse('2026-12-20T09:00:30+08:00');
  const { due } = await takeReminders(db, wake);
  const opening = due.filter((one) => one.kind === 'anchor' && one.anchor.kind === 'first-stock');
  expect(opening).toHaveLength(2);
  // The rows of what was told outlast the days on which it could be told again, by any clock put right.
  const later = Date.parse('2027-01-08T18:30:00+08:00');
  await takeReminders(db, later);
  expect((await takeReminders(db, later - 3_600_000)).due).toEqual([]);
  expect((await planWarnings(db, wake)).reminders.map(({ id }) => id)).toEqual(due.map(({ id }) => id).reverse());
});

it('what a clock that ran ahead told too early is told again in its time', async () => {
  const db = freshDatabase();
  const on = event('taobao', ['first-stock', '2026-12-09', '20:00'], ['ends', '2026-12-13']);
  await savePlanner(db, makePlan({ id: 'p', title: '双12', template: 'minor', events: [on], now: NOON }));
  const at = Date.parse('2026-12-08T20:00:30+08:00');
  const { due } = await takeReminders(db, at);
  await markSeen(db, due, at);
  // Set right: a week before most of it.
  const right = at - 7 * 86_400_000;
  await takeReminders(db, right);
  const early = due.filter(({ at: when }) => when > right);
  expect(early.length).toBeGreaterThan(0);
  expect((await seenReminders(db)).size).toBe(due.length - early.length);
  expect((await takeReminders(db, at)).due).toEqual(early);
  // A clock that is put right by seconds brings nothing back.
  await takeReminders(db, at - 60_000);
  expect((await takeReminders(db, at)).due).toEqual([]);
});

it('do-not-disturb hides a notice, and no line in the panel: what was told is listed until it is taken note of', async () => {
  const db = freshDatabase();
  const on = event('taobao', ['first-stock', '2026-12-09', '20:00'], ['ends', '2026-12-13']);
  await savePlanner(db, [
    festival(),
    ...makePlan({ id: 'p', title: '双12', template: 'minor', events: [on], now: NOON }),
  ]);
  const at = Date.parse('2026-12-08T20:00:30+08:00');
  const { due } = await takeReminders(db, at);
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).toSorted();
  expect(due.length).toBeGreaterThan(0);
  const listed = async () => ids((await planWarnings(db, at)).reminders);
  expect(await listed()).toEqual(ids(due));
  await markSeen(db, due, at);
  expect(await listed()).toEqual([]);
});

it('what is no part of a plan is not read again because a task is ticked', async () => {
  const db = freshDatabase();
  const on = event('taobao', ['first-stock', '2026-12-09', '20:00'], ['ends', '2026-12-13']);
  const made = makePlan({ id: 'p', title: '双12', template: 'minor', events: [on], now: NOON });
  await savePlanner(db, [...made, festival()]);
  const task = made.find((one) => one.kind === 'plan-task');
  if (!task) throw new Error('no task');
  const read = { planner: 0, parts: 0 };
  const counted = (of: keyof typeof read) =>
    [() => (read[of] += 1), (error: unknown) => expect.fail(String(error))] as const;
  const planner = watch(() => listPlanner(db)).subscribe(...counted('planner'));
  const parts = watch(() => listPlanParts(db)).subscribe(...counted('parts'));
  await expect.poll(() => read).toEqual({ planner: 1, parts: 1 });
  await savePlanner(db, [{ ...task, doneOn: day('2026-12-01'), updatedAt: NOON + 1 }]);
  await expect.poll(() => read.parts).toBe(2);
  expect(read.planner).toBe(1);
  planner.unsubscribe();
  parts.unsubscribe();
});
