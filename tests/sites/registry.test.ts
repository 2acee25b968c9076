import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerAmong, exclusionOf, pageOf } from '../../utils/sites/find-site.ts';
import { FILE_LAYOUTS, registeredPaths, SITES, siteOf } from '../../utils/sites/registry.ts';
import { exportTexts } from '../../utils/texts/exports.ts';

const answerOf = (url: URL) => answerAmong(SITES, url);

test('every registered path is one answer of one page', () => {
  const paths = registeredPaths();
  expect(paths).toContain('sycm.taobao.com/cc/item/view/top.json');
  expect(new Set(paths).size).toBe(paths.length);
});

test('every site is found by its id and has a script of its own', () => {
  expect(new Set(SITES.map(({ id }) => id)).size).toBe(SITES.length);
  for (const { id } of SITES) expect(existsSync(`utils/sites/${id}/script.ts`), id).toBe(true);
});

test('every declared field is unique by path and every page by id', () => {
  for (const { pages } of SITES) {
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    for (const { fields } of pages) {
      const paths = fields.map(({ path }) => path).filter((path) => path !== '');
      expect(new Set(paths).size).toBe(paths.length);
    }
  }
});

test('every page kind has a name in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    const named = Object.keys(exportTexts[language].pages);
    const pages = SITES.flatMap((site) => site.pages.map(({ id }) => id));
    const files = FILE_LAYOUTS.map(({ layout }) => layout.page);
    expect([...pages, ...files].filter((id) => !named.includes(id))).toEqual([]);
  }
});

describe('addresses', () => {
  const sycm = siteOf(new URL('https://sycm.taobao.com/cc/item_rank'));

  test.each(['http://sycm.taobao.com/cc/item_rank', 'https://sycm.taobao.com.evil.example/', 'https://taobao.com/'])(
    '%s is no site',
    (url) => expect(siteOf(new URL(url))).toBeNull(),
  );

  test('the page kind goes by path, not by parameters', () => {
    const url = new URL('https://sycm.taobao.com/cc/item_rank?dateRange=2026-11-21%7C2026-11-21&dateType=day');
    expect(sycm && pageOf(sycm, url)?.id).toBe('sycm.item-rank');
    expect(sycm && pageOf(sycm, new URL('https://sycm.taobao.com/cc/new_cate_archives'))).toBeNull();
  });

  test('market pages and answers are never read', () => {
    expect(sycm && exclusionOf(sycm, new URL('https://sycm.taobao.com/mc/free/market_rank'))).toBe('market');
    expect(sycm && exclusionOf(sycm, new URL('https://sycm.taobao.com/cc/item_rank'))).toBeNull();
    expect(answerOf(new URL('https://sycm.taobao.com/mc/mq/mkt/item/offline/rank.json'))).toBeNull();
  });

  test('an answer is known by host and exact path', () => {
    expect(answerOf(new URL('https://sycm.taobao.com/cc/item/view/top.json?page=1'))?.page.id).toBe('sycm.item-rank');
    expect(answerOf(new URL('https://sycm.taobao.com/cc/item/view/top.json/x'))).toBeNull();
    expect(answerOf(new URL('https://other.example/cc/item/view/top.json'))).toBeNull();
  });
});
