import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import type { TodayMoves } from '../../utils/storage/today-moves.ts';
import { createSuggestionsStore, fairSelection, groupByMove } from '../../utils/stores/suggestions-store.ts';
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
});

test('a small screen shows the best of each kind first, then the rest by worth', () => {
  const push = (id: string) => summaryFor(id, { kind: 'role', role: 'second', candidate: true });
  const ids = (list: readonly ProductSummary[], most: number) => fairSelection(list, most).map((r) => r.product);
  const tie = summaryFor('tie', { kind: 'test', visitors: null });
  const open = summaryFor('open', { kind: 'test', visitors: 320 });
  const stop = summaryFor('stop', { kind: 'stop' });
  const pushes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(push);
  expect(ids([...pushes, tie, stop, open], 6)).toEqual(['a', 'stop', 'open', 'b', 'c', 'd']);
  expect(ids([tie, ...pushes, open], 6)).toEqual(['a', 'tie', 'b', 'c', 'd', 'open']);
  expect(ids(pushes, 3)).toEqual(['a', 'b', 'c']);
  expect(ids([stop], 6)).toEqual(['stop']);
  expect(ids([], 6)).toEqual([]);
});

test('another shop empties the list until its own is there', () => {
  const shop = signal<string | null>('a');
  const streams = new Map<string, ReturnType<typeof fakeWatched<TodayMoves>>>();
  const store = createSuggestionsStore(
    (id) => {
      const stream = fakeWatched<TodayMoves>();
      streams.set(id, stream);
      return stream;
    },
    shop,
    new AbortController().signal,
  );
  streams.get('a')?.emit({ rows, counts: { push: 1, stop: 1, test: 2 }, unranked: 0 });
  expect(store.today.value).toMatchObject({ state: 'ready' });
  shop.value = 'b';
  expect(store.today.value).toEqual({ state: 'loading' });
});
