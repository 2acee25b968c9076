import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { watch } from '../../utils/storage/watch.ts';

interface Thing {
  readonly id: number;
}

function open(name: string) {
  const db = new Dexie(name);
  db.version(1).stores({ things: 'id' });
  return { db, things: db.table<Thing, number>('things') };
}

test('follows what it read', async () => {
  const { things } = open('watched');
  const seen: number[] = [];
  const { unsubscribe } = watch(() => things.count()).subscribe(
    (count) => seen.push(count),
    () => undefined,
  );
  await vi.waitFor(() => expect(seen).toEqual([0]));
  await things.put({ id: 1 });
  await vi.waitFor(() => expect(seen).toEqual([0, 1]));
  unsubscribe();
});

test('a database that cannot be opened is a failure with its reason, not silence', async () => {
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no room for it', 'DataError');
  });
  const { things } = open('broken');
  const failure = await new Promise<unknown>((resolve) =>
    watch(() => things.count()).subscribe(() => undefined, resolve),
  );
  expect(String(failure)).toContain('no room for it');
  opening.mockRestore();
});
