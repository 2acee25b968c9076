/** What was taught beside what is declared. */
import { expect, it } from 'vitest';
import type { Recipe, RecipeColumn } from '../../../utils/recipes/recipe.ts';
import { layoutOf, taughtLayouts } from '../../../utils/sites/recipe-layout.ts';
import { FILE_LAYOUTS } from '../../../utils/sites/registry.ts';
import { aRecipe } from '../../recipes/a-recipe.ts';
import { readRows, refused, taken } from '../files/read.ts';

const text = (header: string, as: RecipeColumn['as']): RecipeColumn => ({ header, as, unit: 'text' });
const withColumns = (...columns: readonly RecipeColumn[]): Recipe => ({ ...aRecipe, columns });
const both = (...recipes: readonly Recipe[]) => ({ layouts: [...taughtLayouts(recipes), ...FILE_LAYOUTS] });

/** 自助取数 as its official layout knows it. */
const OFFICIAL = [
  ['统计日期', '商品ID', '商品名称', '商品访客数', '支付金额', '环比', '环比'],
  ['2026-11-20', '612345678901', '碎花裙', '12', '34.50', '1%', '2%'],
];

it('a file that is declared is never read by what was taught', async () => {
  const wrong = withColumns(
    text('商品ID', 'product'),
    text('商品名称', 'title'),
    text('统计日期', 'day'),
    { header: '商品访客数', as: 'visitors', unit: 'count' },
    { header: '支付金额', as: 'payAmount', unit: 'fen' },
  );
  expect(taken(await readRows(OFFICIAL, both({ ...wrong, platform: 'taobao' }))).layout.page).toBe('sycm.item-rank');
});

it('a header that stands twice in it makes it another file than was taught, and is no reason to refuse it', async () => {
  const recipe = withColumns(text('商品ID', 'product'), { header: '环比', as: 'bounceRate', unit: 'percent' });
  expect(taken(await readRows(OFFICIAL, both(recipe))).layout.page).toBe('sycm.item-rank');
});

it('a file with less than half of the figures is another one', async () => {
  const header = ['款号', '品名', '统计日', '浏览人数', '别的', '另一个'];
  const row = ['A-1', '碎花裙', '2026-11-20', '12', '1', '2'];
  expect(refused(await readRows([header, row], both(aRecipe)))).toMatchObject({ code: 'layout-unknown' });
});

it('only what always holds every product dates the shop’s list', async () => {
  const rows = [aRecipe.columns.map(({ header }) => header), ['A-1', '碎花裙', '2026-11-20', '12', '1', '88.00']];
  const listingOf = async (recipe: Recipe) => taken(await readRows(rows, both(recipe))).drafts[0]?.listing;
  expect(await listingOf(aRecipe)).toBeNull();
  expect(await listingOf({ ...aRecipe, whole: false })).toMatchObject({ page: 1, total: null });
});

it('figures of advertising are kept apart', () => {
  const { columns } = aRecipe;
  expect(layoutOf(aRecipe).apart).toBeUndefined();
  expect(layoutOf(withColumns(...columns, { header: '花费', as: 'adCost', unit: 'yuan' })).apart).toBeDefined();
});

it('each split has a name of its own, whatever signs its header is written in', () => {
  const headers = ['キャンペーン', 'グループ', '推广(计划)', '推广计划', 'constructor', '__proto__'];
  const filters = layoutOf(withColumns(...aRecipe.columns, ...headers.map((header) => text(header, 'part')))).parts.map(
    ({ filter }) => filter,
  );
  expect(new Set(filters).size).toBe(headers.length);
  expect(filters.filter((name) => !/^[0-9A-Za-z_.\-\u4e00-\u9fff]{1,60}$/.test(name))).toEqual([]);
  expect(filters).not.toContain('constructor');
  expect(filters).not.toContain('__proto__');
});
