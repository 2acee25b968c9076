import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProductsStore, type ProductQuestion } from '../../utils/stores/products-store.ts';
import { fakeWatched } from './fake-watched.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const asked: ProductQuestion[] = [];
  const shop = signal<string | null>('a');
  const abort = new AbortController();
  const store = createProductsStore(
    (question) => {
      asked.push(question);
      return fakeWatched();
    },
    shop,
    abort.signal,
  );
  return { asked, shop, store, abort };
}

test('asks for 50 by worth, and for 50 more on demand', () => {
  const { asked, store } = setUp();
  store.more();
  expect(asked.map((q) => q.limit)).toEqual([50, 100]);
  expect(asked[0]).toEqual({ shop: 'a', sort: 'worth', search: '', limit: 50 });
});

test('typing asks once, when it rests; clearing asks at once', () => {
  const { asked, store } = setUp();
  for (const text of ['连', '连衣', '连衣裙 ']) {
    store.search.value = text;
    vi.advanceTimersByTime(100);
  }
  expect(asked).toHaveLength(1);
  vi.advanceTimersByTime(200);
  expect(asked.map((q) => q.search)).toEqual(['', '连衣裙']);
  store.search.value = '';
  vi.advanceTimersByTime(0);
  expect(asked.at(-1)?.search).toBe('');
});

test('another sort, search or shop starts again with the first page', () => {
  const { asked, store, shop } = setUp();
  store.more();
  store.sort.value = 'visitors';
  expect(asked.at(-1)).toMatchObject({ sort: 'visitors', limit: 50 });
  store.more();
  shop.value = 'b';
  expect(asked.at(-1)).toMatchObject({ shop: 'b', limit: 50 });
  shop.value = null;
  expect(store.page.value).toEqual({ state: 'loading' });
});

test('nothing is asked after the abort', () => {
  const { asked, store, abort } = setUp();
  abort.abort();
  store.sort.value = 'name';
  store.search.value = 'x';
  vi.advanceTimersByTime(1000);
  expect(asked).toHaveLength(1);
});
