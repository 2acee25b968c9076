/** Close the browser and open it again: everything is still there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OwnRecord } from '../../utils/notes/records.ts';
import { badgesStand } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking } from './support/ranking-page.ts';
import type { Snapshot } from './support/stored.ts';

let profile: string;
let bench: Bench;
let before: Snapshot;
let badgesBefore: readonly unknown[];
let settingsBefore: Record<string, unknown>;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'kuance-profile-'));
  bench = await openBench({ profile });
  const ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  await ranking.read(() => ranking.goToPage(2));
  await ranking.read(() => ranking.goToPage(1));
  const { shops, products } = await badgesStand(ranking.page, bench.stored);
  badgesBefore = await ranking.badges();
  await putNote(shops[0]?.id ?? '', products[0]?.product ?? '');
  await bench.stored.set({ language: 'zh', theme: 'dark' });
  before = await bench.stored.settled();
  settingsBefore = await bench.stored.settings();
  await bench.close();
  bench = await openBench({ profile });
});
afterAll(async () => {
  await bench?.close();
  await rm(profile, { recursive: true, force: true });
});

async function putNote(shop: string, product: string): Promise<void> {
  const note: OwnRecord = {
    kind: 'note',
    id: 'note-of-the-test',
    version: 1,
    shop,
    product,
    text: '周末再看',
    createdAt: 1,
    updatedAt: 1,
    removed: false,
  };
  await bench.stored.page.evaluate(async (record) => {
    const open = indexedDB.open('kuance');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const transaction = open.result.transaction('records', 'readwrite');
    transaction.objectStore('records').put(record);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    open.result.close();
  }, note);
}

it('keeps sheets, suggestions, notes and settings to the byte', async () => {
  expect(before.sheets.length).toBe(2);
  expect(before.records.length).toBe(1);
  expect(await bench.stored.settled()).toEqual(before);
  expect(await bench.stored.settings()).toEqual(settingsBefore);
});

it('reads on at once, with the same badges at the same revision', async () => {
  const ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 20 /');
  const { shopStates } = await badgesStand(ranking.page, bench.stored);
  expect(await ranking.badges()).toEqual(badgesBefore);
  expect(shopStates).toEqual(before.shopStates);
});
