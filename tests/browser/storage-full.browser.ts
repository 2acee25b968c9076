/** A full disk: said in one line, nothing already stored is lost, and it goes on once there is room. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { badgesStand } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import type { Snapshot } from './support/stored.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { copyBuild, type Variant } from './support/variant.ts';

/** Bytes left: enough for a page or two. */
const ROOM = 60_000;

let variant: Variant;
let profile: string;
let bench: Bench;
let ranking: RankingPage;
let cdp: CDPSession;
let before: Snapshot;

beforeAll(async () => {
  // With this permission no quota holds; the product keeps it, and the disk itself is the limit.
  variant = await copyBuild('chrome-mv3-granted');
  await variant.change((manifest) => ({
    ...manifest,
    permissions: manifest.permissions.filter((permission) => permission !== 'unlimitedStorage'),
  }));
  profile = await mkdtemp(join(tmpdir(), 'kuance-profile-'));
  // The browser asks for the quota at the first write and believes the answer for half a minute: so
  // the figures that must not be lost are stored by an earlier run of it.
  bench = await openBench({ folder: variant.folder, profile });
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  before = await badgesStand(ranking.page, bench.stored);
  await bench.close();
  bench = await openBench({ folder: variant.folder, profile });
  cdp = await bench.extension.context.newCDPSession(bench.stored.page);
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin: origin() });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: usage + ROOM });
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
});
afterAll(async () => {
  await bench?.close();
  await variant?.remove();
  await rm(profile, { recursive: true, force: true });
});

const origin = () => `chrome-extension://${bench.extension.id}`;
const full = () => ranking.chip.locator('.state').getByText(refusalTexts.zh['storage-full']);

it('says so, keeps what was stored, and leaves the page alone', async () => {
  let turned = 1;
  for (; turned < 9 && (await full().count()) === 0; turned++) {
    await ranking.nextPage();
    await ranking.page.locator(`.ant-pagination-item-${turned + 1}.ant-pagination-item-active`).waitFor();
    await full()
      .waitFor({ timeout: 1_500 })
      .catch(() => undefined);
  }
  expect(await full().count()).toBe(1);
  const after = await bench.stored.now();
  const kept = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  for (const sheet of before.sheets) expect(kept.get(sheet.id)).toEqual(sheet);
  expect(after.sheets.length).toBeLessThan(turned);
  expect(sheetsAgainstTruth(after.sheets, bench.practice.truth.world).wrong).toEqual([]);
  expect(await (await ranking.rows()).count()).toBe(10);
  expect(ranking.errors).toEqual([]);
});

it('stores what waited, and reads on, once there is room again', async () => {
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: origin() });
  await full().waitFor({ state: 'detached' });
  await ranking.read(() => ranking.goToPage(9));
  const { sheets } = await badgesStand(ranking.page, bench.stored);
  const pages = sheets.map(({ listing }) => listing?.page ?? 0).sort();
  expect(pages).toEqual([...new Set(pages)]);
  expect(pages.slice(0, -1)).toEqual(pages.slice(0, -1).map((_, i) => i + 1));
  expect(pages.at(-1)).toBe(9);
  expect(sheetsAgainstTruth(sheets, bench.practice.truth.world).wrong).toEqual([]);
});
