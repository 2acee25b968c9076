import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerAmong, exclusionOf, pageOf } from '../../utils/sites/find-site.ts';
import { FILE_LAYOUTS, registeredPaths, SITES, siteOf } from '../../utils/sites/registry.ts';
import { hasTable } from '../../utils/sites/site.ts';
import { CHOOSERS } from '../../utils/texts/choosers.ts';
import { LIST_PAGES } from '../../utils/texts/list-pages.ts';
import { OVERVIEW_PAGES, pageNames } from '../../utils/texts/page-names.ts';

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
    const named = Object.keys(pageNames[language]);
    const pages = SITES.flatMap((site) => site.pages.map(({ id }) => id));
    const files = FILE_LAYOUTS.map(({ layout }) => layout.page);
    expect([...pages, ...files].filter((id) => !named.includes(id))).toEqual([]);
  }
});

test('the page a platform is told of is one its operator opens, a list of whole products', () => {
  for (const [platform, id] of Object.entries(LIST_PAGES)) {
    const pages = SITES.filter((site) => site.platform === platform).flatMap((site) => site.pages);
    // Of which no page is read at all, or nobody declared any.
    if (id === null) {
      expect(pages, platform).toEqual([]);
      continue;
    }
    const page = pages.find((one) => one.id === id);
    expect(page?.addresses.length, platform).toBeGreaterThan(0);
    expect(page?.levels[0], platform).toBe('spu');
    expect(page && (hasTable(page) || page.answers.length > 0), platform).toBe(true);
  }
});

test('a page that has a column chooser is told of by its own word for it', () => {
  const pages = SITES.flatMap((site) => site.pages).filter(({ chooser }) => chooser !== '');
  expect(CHOOSERS).toEqual(Object.fromEntries(pages.map(({ id, chooser }) => [id, chooser])));
});

test('the page of a shop’s own totals is one that is read', () => {
  for (const [platform, id] of Object.entries(OVERVIEW_PAGES)) {
    const pages = SITES.filter((site) => site.platform === platform).flatMap((site) => site.pages);
    const shopPages = pages.filter(({ levels }) => levels[0] === 'shop').map((page) => page.id);
    if (id === null) expect(shopPages, platform).toEqual([]);
    else expect(shopPages, platform).toContain(id);
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
