/** What the first screen offers of each backend follows from its declarations. */
import { expect, test } from 'vitest';
import { startState } from '../../components/start/start-state.ts';
import type { Settings } from '../../utils/platform/settings.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { createStartStore, type StartSource } from '../../utils/stores/start-store.ts';

const sites = Object.fromEntries(SITES.map(({ id }) => [id, { mode: null, paused: false, files: true }]));
const SETTINGS = { language: 'zh', theme: 'auto', consentAt: 1, pictures: false, sites } as unknown as Settings;

function platforms() {
  const source: Partial<StartSource> = {
    sites: SITES,
    files: [],
    watchSettings: (onSettings) => onSettings(SETTINGS),
    watchPermissions: () => undefined,
    hasHosts: async () => true,
    isKept: async () => true,
  };
  const state = startState(createStartStore(source as StartSource, new AbortController().signal));
  return new Map(state?.platforms.map((platform) => [platform.id, platform]));
}

test.each([
  ['sycm', ['table', 'answers', 'off']],
  ['qianniu', ['answers', 'off']],
  ['alimama', ['table', 'off']],
])('%s: only ways in which a page of it is read', (id, modes) => {
  expect(platforms().get(id)?.modes).toEqual(modes);
});

test('a report of parts is no ranking to begin with', () => {
  expect(platforms().get('alimama')?.rankUrl).toBeNull();
  expect(platforms().get('sycm')?.rankUrl).toBe('https://sycm.taobao.com/cc/item_rank');
});
