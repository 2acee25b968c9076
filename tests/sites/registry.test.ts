import { describe, expect, test } from 'vitest';
import { REGISTERED_PATHS } from '../../utils/sites/registered-paths.ts';
import { answerOf, isExcluded, pageOf, SITES, siteOf } from '../../utils/sites/registry.ts';

test("the hook's plain list is the registry's", () => {
  const declared = SITES.flatMap(({ dataHosts, pages }) =>
    dataHosts.flatMap((host) => pages.flatMap(({ answers }) => answers.map(({ path }) => host + path))),
  );
  expect([...REGISTERED_PATHS].sort()).toEqual(declared.sort());
});

test('every declared field is unique by path and every page by id', () => {
  for (const { pages } of SITES) {
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    for (const { fields } of pages) expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
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
    expect(sycm && pageOf(sycm, new URL('https://sycm.taobao.com/cc/macro_monitor'))).toBeNull();
  });

  test('market pages and answers are never read', () => {
    expect(isExcluded(new URL('https://sycm.taobao.com/mc/free/market_rank'))).toBe(true);
    expect(isExcluded(new URL('https://sycm.taobao.com/cc/item_rank'))).toBe(false);
    expect(answerOf(new URL('https://sycm.taobao.com/mc/mq/mkt/item/offline/rank.json'))).toBeNull();
  });

  test('an answer is known by host and exact path', () => {
    expect(answerOf(new URL('https://sycm.taobao.com/cc/item/view/top.json?page=1'))?.page.id).toBe('sycm.item-rank');
    expect(answerOf(new URL('https://sycm.taobao.com/cc/item/view/top.json/x'))).toBeNull();
    expect(answerOf(new URL('https://other.example/cc/item/view/top.json'))).toBeNull();
  });
});
