import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../utils/storage/database.ts';
import { createNotesStore } from '../../utils/stores/notes-store.ts';
import { recordsSource } from '../../utils/stores/records-source.ts';
import { suggestionFor } from './summaries.ts';

const open: AbortController[] = [];
afterEach(() => {
  for (const abort of open.splice(0)) abort.abort();
});

/** The store on a real database (in memory), with a clock and ids of the test's own. */
function setUp(name: string) {
  const db = openDatabase(name);
  const abort = new AbortController();
  open.push(abort);
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const source = { ...recordsSource(db), now: next, newId: () => `id${next()}` };
  const shop = signal<string | null>('s');
  return { shop, db, store: createNotesStore(source, shop, abort.signal) };
}

test('notes and decisions stand newest first, and a removed note is gone', async () => {
  const { store } = setUp('notes-1');
  await store.addNote(null, '店铺笔记');
  await store.addNote('7', '商品笔记');
  const suggestion = suggestionFor('7', { kind: 'stop' }, { certainty: 0.9 });
  await store.decide(suggestion, { accepted: false, reason: '清仓', revision: 3 });
  await vi.waitFor(() => expect(store.journal.value).toHaveLength(3));
  const [decision, second] = store.journal.value;
  expect(decision).toMatchObject({ kind: 'decision', accepted: false, reason: '清仓', revision: 3, certainty: 0.9 });
  if (second?.kind !== 'note') throw new Error('expected the note');
  await store.removeNote(second);
  await vi.waitFor(() => expect(store.journal.value).toHaveLength(2));
});

test('what the operator says of a product is one record that grows in version', async () => {
  const { store, db } = setUp('notes-2');
  await store.describe('7', { nickname: '碎花裙' });
  await vi.waitFor(() => expect(store.product('7')?.nickname).toBe('碎花裙'));
  await store.describe('7', { inTest: true });
  await vi.waitFor(() => expect(store.product('7')?.inTest).toBe(true));
  expect(store.product('7')).toMatchObject({ nickname: '碎花裙', version: 2 });
  expect(await db.records.count()).toBe(1);
});

test('two things said of a product at once both stand', async () => {
  const { store, db } = setUp('notes-2b');
  await Promise.all([store.describe('7', { nickname: '碎花裙' }), store.describe('7', { inTest: true })]);
  expect(await db.records.toArray()).toMatchObject([{ nickname: '碎花裙', inTest: true, version: 2 }]);
});

test('a ticked task can be unticked', async () => {
  const { store } = setUp('notes-3');
  await store.tick('double12-2026-taobao', 't14-stock', '2026-11-28' as never);
  await vi.waitFor(() => expect(store.tasks.value[0]).toMatchObject({ done: true, doneOn: '2026-11-28' }));
  await store.tick('double12-2026-taobao', 't14-stock', null);
  await vi.waitFor(() => expect(store.tasks.value[0]).toMatchObject({ done: false, doneOn: null, version: 2 }));
});

test('nothing is written without a shop, and shops do not mix', async () => {
  const { store, shop, db } = setUp('notes-4');
  shop.value = null;
  await store.addNote(null, 'x');
  expect(await db.records.count()).toBe(0);
  shop.value = 'a';
  await store.addNote(null, 'a');
  await vi.waitFor(() => expect(store.journal.value).toHaveLength(1));
  shop.value = 'b';
  expect(store.journal.value).toEqual([]);
});
