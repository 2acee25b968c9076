/** What the first screen offers of each backend follows from its declarations. */
import { expect, test } from 'vitest';
import { startState } from '../../components/start/start-state.ts';
import type { Settings } from '../../utils/platform/settings.ts';
import { FILE_LAYOUTS, SITES } from '../../utils/sites/registry.ts';
import { createStartStore, type StartSource } from '../../utils/stores/start-store.ts';

const sites = Object.fromEntries(SITES.map(({ id }) => [id, { mode: null, paused: false, files: true }]));
const SETTINGS = { language: 'zh', theme: 'auto', consentAt: 1, pictures: false, sites } as unknown as Settings;

function shown() {
  const source: Partial<StartSource> = {
    sites: SITES,
    files: FILE_LAYOUTS.map(({ site, layout: { name } }) => ({ site, name })),
    watchSettings: (onSettings) => onSettings(SETTINGS),
    watchPermissions: () => undefined,
    hasHosts: async () => true,
    isKept: async () => true,
  };
  return startState(createStartStore(source as StartSource, new AbortController().signal));
}

const platforms = () => new Map(shown()?.platforms.map((platform) => [platform.id, platform]));

test.each([
  ['sycm', ['table', 'answers', 'off']],
  ['qianniu', ['answers', 'off']],
  ['alimama', ['table', 'off']],
  ['amazon', ['answers', 'off']],
])('%s: only ways in which a page of it is read', (id, modes) => {
  expect(platforms().get(id)?.modes).toEqual(modes);
});

test('a report of parts is no ranking to begin with', () => {
  expect(platforms().get('alimama')?.rankUrl).toBeNull();
  expect(platforms().get('sycm')?.rankUrl).toBe('https://sycm.taobao.com/cc/item_rank');
});

test('files of backends without pages are told of, those of others stand with their pages', () => {
  expect(shown()?.filesOnly).toContain('Shopify 产品 CSV');
  expect(shown()?.filesOnly).not.toContain('生意参谋 商品排行');
  expect(platforms().has('shopify')).toBe(false);
  expect(platforms().get('amazon')?.fileNames).toContain('亚马逊 业务报告（按子 ASIN）');
});
