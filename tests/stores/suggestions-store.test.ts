import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { asksForSomething, createSuggestionsStore, groupByMove } from '../../utils/stores/suggestions-store.ts';
import { fakeWatched } from './fake-watched.ts';
import { summaryFor } from './summaries.ts';

const rows = [
  summaryFor('1', { kind: 'role', role: 'main', candidate: false }),
  summaryFor('2', { kind: 'test', visitors: 120 }),
  summaryFor('3', { kind: 'regular' }),
  summaryFor('4', { kind: 'stop' }),
  summaryFor('5', { kind: 'insufficient', visitors: 60 }),
  summaryFor('6', { kind: 'test', visitors: null }),
];

test('推, 停 and 继续测 keep the order of worth; the rest asks for nothing', () => {
  const groups = groupByMove(rows);
  expect(groups.push.map((r) => r.product)).toEqual(['1']);
  expect(groups.stop.map((r) => r.product)).toEqual(['4']);
  expect(groups.test.map((r) => r.product)).toEqual(['2', '6']);
  expect(rows.filter(asksForSomething).map((r) => r.product)).toEqual(['1', '2', '4', '6']);
});

test('another shop empties the list until its own is there', () => {
  const shop = signal<string | null>('a');
  const streams = new Map<string, ReturnType<typeof fakeWatched<readonly ProductSummary[]>>>();
  const store = createSuggestionsStore(
    (id) => {
      const stream = fakeWatched<readonly ProductSummary[]>();
      streams.set(id, stream);
      return stream;
    },
    shop,
    new AbortController().signal,
  );
  streams.get('a')?.emit(rows);
  expect(store.top.value).toMatchObject({ state: 'ready' });
  shop.value = 'b';
  expect(store.top.value).toEqual({ state: 'loading' });
  expect(store.groups.value).toEqual({ state: 'loading' });
});
