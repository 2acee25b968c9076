/** Recipes of pages: where a table stands, and what is refused of it. */
import { describe, expect, it } from 'vitest';
import type { PagePlace } from '../../utils/recipes/page-place.ts';
import { platformOfHost } from '../../utils/recipes/platform-of-host.ts';
import type { Recipe } from '../../utils/recipes/recipe.ts';
import { readRecipeFile, recipeFileText } from '../../utils/recipes/recipe-file.ts';
import { recipeProblems } from '../../utils/recipes/recipe-problems.ts';
import { parseRecipe } from '../../utils/recipes/recipe-schema.ts';
import { taughtLayouts } from '../../utils/sites/recipe-layout.ts';
import { taughtSites } from '../../utils/sites/taught-site.ts';
import { aRecipe } from './a-recipe.ts';

const PLACE: PagePlace = {
  host: 'seller.qinghe.example',
  address: '/goods/daily',
  id: { from: 'printed', word: '货号' },
  time: 'label',
  shop: { from: 'header' },
  neutral: ['默认排序'],
  others: ['收藏'],
};
const page: Recipe = { ...aRecipe, whole: false, periodLabel: '数据日期', place: PLACE };
const placed = (change: object) => parseRecipe({ ...page, place: { ...PLACE, ...change } });

it('goes to a colleague and comes back as it was', () => {
  expect(readRecipeFile(recipeFileText(page))).toEqual({ ok: true, recipe: page });
});

describe('is refused', () => {
  it.each([
    ['a host that is an address', { host: 'https://evil.example/' }],
    ['a host that is a pattern', { host: '*.example' }],
    ['a host without a dot', { host: 'localhost' }],
    ['an address with blanks', { address: '/goods daily' }],
    ['an address that is no path', { address: 'goods' }],
    ['an id from nowhere', { id: { from: 'script', word: 'x' } }],
    ['an id behind no word', { id: { from: 'link', word: '' } }],
    ['another time', { time: 'yesterday' }],
    ['a shop by selector', { shop: { from: 'selector', word: 'b' } }],
    ['ids of orders', { id: { from: 'printed', word: '订单编号' } }],
    ['a shop by its receiver', { shop: { from: 'label', word: '收货人' } }],
    ['more choices than any page has', { neutral: Array(30).fill('x') }],
  ])('%s', (_, change) => {
    expect(placed(change)).toBeNull();
  });

  it('a page of which nothing says the days', () => {
    expect(recipeProblems({ ...page, periodLabel: '' })).toEqual(['period']);
    const now = { ...page, periodLabel: '', place: { ...PLACE, time: 'now' } } as const;
    // Days of its rows are never passed over for the moment it is looked at.
    expect(recipeProblems(now)).toEqual(['period']);
    expect(recipeProblems({ ...now, columns: now.columns.filter(({ as }) => as !== 'day') })).toEqual([]);
    expect(recipeProblems({ ...now, place: { ...PLACE, time: 'column' } })).toEqual([]);
  });
});

it('is a page of its own host alone, and no layout of files', () => {
  expect(taughtSites([page, aRecipe], PLACE.host).map(({ hosts }) => hosts)).toEqual([[`https://${PLACE.host}/*`]]);
  expect(taughtSites([page], 'other.example')).toEqual([]);
  expect(taughtLayouts([page, aRecipe])).toHaveLength(1);
});

it.each([
  ['ark.xiaohongshu.com', 'xiaohongshu'],
  ['syt.kwaixiaodian.com', 'kuaishou'],
  ['store.weixin.qq.com', 'weixin'],
  ['weixin.qq.com', null],
  ['ark.xiaohongshu.com.evil.example', null],
])('%s is of %s', (host, platform) => {
  expect(platformOfHost(host)).toBe(platform);
});
