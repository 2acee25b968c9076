/** Lists the operator's choices stand in, changed at the same moment: nothing of them is lost. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Recipe } from '../../utils/recipes/recipe.ts';
import type { FieldMapping } from '../../utils/sheets/mapping.ts';
import { aRecipe } from '../recipes/a-recipe.ts';
import { stored } from './late-storage.ts';

vi.mock('wxt/browser', () => import('./late-storage.ts'));
const { addMappings, removeMapping } = await import('../../utils/platform/mappings.ts');
const { addRecipe, keepRecipe, readRecipes, removeRecipe } = await import('../../utils/platform/recipes.ts');
const { readSettings } = await import('../../utils/platform/settings.ts');
const { restoreSettings } = await import('../../utils/platform/settings-backup.ts');

const mapping = (field: string): FieldMapping => ({
  page: aRecipe.page,
  channel: 'answer',
  field,
  as: 'visitors',
  unit: 'count',
});
const other: Recipe = { ...aRecipe, page: 'taught.other001', name: 'another' };
const fields = async () => (await readSettings()).mappings?.map(({ field }) => field);
const names = async () => (await readRecipes()).map(({ name }) => name);

beforeEach(() => stored.clear());

test('two meanings confirmed at once both stand, and one taken back meanwhile is gone', async () => {
  await addMappings([mapping('a')]);
  await Promise.all([addMappings([mapping('b')]), removeMapping(mapping('a')), addMappings([mapping('c')])]);
  expect(await fields()).toEqual(['b', 'c']);
});

test('two recipes kept at once both stand, and one removed meanwhile is gone', async () => {
  await Promise.all([addRecipe(aRecipe), addRecipe(other)]);
  expect(await names()).toEqual([aRecipe.name, other.name]);
  const { version: _version, page: _page, revision: _revision, ...draft } = { ...aRecipe, name: 'third' };
  await Promise.all([removeRecipe(other.page), keepRecipe(draft)]);
  expect(await names()).toEqual([aRecipe.name, 'third']);
});

test('what is taught again says its columns anew, whatever else is confirmed at that moment', async () => {
  await Promise.all([addRecipe(aRecipe), addMappings([mapping('a')])]);
  const { version: _version, page: _page, revision: _revision, ...draft } = aRecipe;
  await Promise.all([keepRecipe(draft), addMappings([{ ...mapping('b'), page: 'sycm.item-rank' }])]);
  expect(await fields()).toEqual(['b']);
  expect(await readRecipes()).toMatchObject([{ page: aRecipe.page, revision: aRecipe.revision + 1 }]);
});

test('what is taught while a backup is restored stays beside what comes back', async () => {
  await Promise.all([restoreSettings({ sites: {}, recipes: [other] }), addRecipe(aRecipe)]);
  expect((await names()).sort()).toEqual([aRecipe.name, other.name].sort());
});
