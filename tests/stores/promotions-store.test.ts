import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { TaskRecord } from '../../utils/notes/records.ts';
import { BUILT_IN } from '../../utils/promotions/calendar.ts';
import { planningOf } from '../../utils/stores/planning.ts';
import { createPromotionsStore, isDue } from '../../utils/stores/promotions-store.ts';

const PLANNING = signal(planningOf(BUILT_IN));
const NOW = Date.parse('2026-11-22T12:00:00+08:00');

function ticked(wave: string, task: string): TaskRecord {
  const base = { id: 'x', shop: 's', version: 1, updatedAt: 1, removed: false } as const;
  return { ...base, kind: 'task', wave, task, done: true, doneOn: null };
}

test('plans two promotions, and the countdown moves on with the clock', () => {
  const clock = signal(NOW);
  const store = createPromotionsStore(clock, signal('taobao'), signal([]), PLANNING);
  expect(store.planned.value).toHaveLength(2);
  const first = store.next.value;
  expect(first && first.opensAt > NOW).toBe(true);
  clock.value = (first?.opensAt ?? 0) + 1;
  expect(store.next.value?.id).not.toBe(first?.id);
});

test('a ticked task stays due on its days', () => {
  const records = signal<readonly TaskRecord[]>([]);
  const store = createPromotionsStore(signal(NOW), signal('taobao'), records, PLANNING);
  const today = store.today.value;
  const [plan] = store.planned.value;
  const due = plan?.tasks.filter((task) => isDue(task, today)) ?? [];
  expect(due.length).toBeGreaterThan(0);
  records.value = [ticked(plan?.promotion.id ?? '', due[0]?.task.id ?? '')];
  const after = store.planned.value[0]?.tasks.filter((task) => isDue(task, today)) ?? [];
  expect(after.map((task) => task.state)).toContain('done');
  expect(after).toHaveLength(due.length);
});
