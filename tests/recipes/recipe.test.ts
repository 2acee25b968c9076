import { expect, it } from 'vitest';
import type { Recipe, RecipeColumn } from '../../utils/recipes/recipe.ts';
import { readRecipeFile, recipeFileText } from '../../utils/recipes/recipe-file.ts';
import { recipeProblems } from '../../utils/recipes/recipe-problems.ts';
import { parseRecipe, soundRecipes } from '../../utils/recipes/recipe-schema.ts';
import { aRecipe } from './a-recipe.ts';

const withColumns = (...columns: readonly RecipeColumn[]): Recipe => ({ ...aRecipe, columns });
const [ID, NAME, DAY, VISITORS] = aRecipe.columns as readonly [RecipeColumn, RecipeColumn, RecipeColumn, RecipeColumn];

it('a recipe goes to a colleague as a file and comes back as it was', () => {
  expect(readRecipeFile(recipeFileText(aRecipe))).toEqual({ ok: true, recipe: aRecipe });
});

it.each([
  ['no id', [NAME, VISITORS], 'product'],
  ['two ids', [ID, { ...ID, header: '款号' }, VISITORS], 'product'],
  ['no figure', [ID, NAME, DAY], 'figure'],
  ['one figure twice', [ID, VISITORS, { ...VISITORS, header: '访客' }], 'twice'],
  ['two days', [ID, VISITORS, DAY, { ...DAY, header: '日期2' }], 'twice'],
  [
    'one name twice, written otherwise',
    [ID, VISITORS, { header: '浏览人数 ', as: 'payBuyers', unit: 'count' }],
    'header',
  ],
  ['yuan of visitors', [ID, { ...VISITORS, unit: 'yuan' }], 'unit'],
  ['an id in figures', [{ ...ID, unit: 'count' }, VISITORS], 'unit'],
  ['people’s data', [ID, VISITORS, { header: '收件人手机', as: 'articleNo', unit: 'text' }], 'personal'],
] as const)('%s is refused', (_name, columns, problem) => {
  const recipe = withColumns(...(columns as readonly RecipeColumn[]));
  expect(recipeProblems(recipe)).toContain(problem);
  expect(parseRecipe(recipe)).toBeNull();
});

it('several columns may split the figures', () => {
  const plan = { header: '计划', as: 'part', unit: 'text' } as const;
  expect(recipeProblems(withColumns(ID, VISITORS, plan, { ...plan, header: '渠道' }))).toEqual([]);
});

it('a file of a newer build says so, whatever is in it', () => {
  const text = JSON.stringify({ format: 'kuance-recipe', version: 2, recipe: { anything: 1 } });
  expect(readRecipeFile(text)).toEqual({ ok: false, why: 'newer' });
});

it.each([
  '',
  'null',
  '[]',
  '{"format":"kuance-recipe"}',
  '{"format":"kuance-recipe","version":"1","recipe":{}}',
  JSON.stringify({ format: 'kuance-recipe', version: 1, recipe: { ...aRecipe, page: 'sycm.item-rank' } }),
  JSON.stringify({ format: 'kuance-recipe', version: 1, recipe: { ...aRecipe, platform: 'ebay' } }),
  JSON.stringify({ format: 'kuance-recipe', version: 1, recipe: { ...aRecipe, version: 2 } }),
  JSON.stringify({ format: 'kuance-recipe', version: 1, recipe: { ...aRecipe, name: 'x'.repeat(41) } }),
  JSON.stringify({
    format: 'kuance-recipe',
    version: 1,
    recipe: withColumns(ID, { ...VISITORS, as: '__proto__' as never }),
  }),
  JSON.stringify({ format: 'kuance-recipe', version: 1, recipe: aRecipe }).replace('"columns":[', '"columns":[[],'),
  JSON.stringify({ format: 'kuance-recipe', version: 1, recipe: { ...aRecipe, periodLabel: '：' } }),
  JSON.stringify({
    format: 'kuance-recipe',
    version: 1,
    recipe: withColumns({ ...ID, header: '13812345678' }, VISITORS),
  }),
  JSON.stringify({ format: 'kuance-recipe', version: 1, recipe: { ...aRecipe, revision: 10_000 } }),
  `${' '.repeat(300_000)}{}`,
])('what is no recipe is refused: %#', (text) => {
  expect(readRecipeFile(text)).toEqual({ ok: false, why: 'invalid' });
});

it('steering characters are gone and unknown keys are dropped', () => {
  const hostile = { ...aRecipe, name: '有赞\u202e日报', code: 'alert(1)', columns: aRecipe.columns };
  expect(parseRecipe(hostile)).toEqual({ ...aRecipe, name: '有赞日报' });
});

it('of what is stored the sound ones are kept, the last of each', () => {
  const later = { ...aRecipe, revision: 2 };
  expect(soundRecipes([aRecipe, 'x', { ...aRecipe, page: 'taught.<b>' }, later])).toEqual([later]);
  expect(soundRecipes('x')).toEqual([]);
});
