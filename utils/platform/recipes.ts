/** What the operator taught, in the browser's extension storage. */
import { browser } from 'wxt/browser';
import { MOST_RECIPES, type Recipe, type RecipeDraft } from '../recipes/recipe.ts';
import { parseRecipe, soundRecipes } from '../recipes/recipe-schema.ts';
import { TAUGHT } from '../recipes/taught-page.ts';
import { RECIPES, watchStoredRecipes } from './stored-recipes.ts';

export async function readRecipes(): Promise<readonly Recipe[]> {
  return soundRecipes((await browser.storage.local.get(RECIPES))[RECIPES]);
}

/** In the place of the one for the same page. @throws Error when there are as many as are kept */
export async function addRecipe(recipe: Recipe): Promise<void> {
  if (!parseRecipe(recipe)) throw new Error('not a recipe');
  const others = (await readRecipes()).filter(({ page }) => page !== recipe.page);
  if (others.length >= MOST_RECIPES) throw new Error(`more than ${MOST_RECIPES} recipes`);
  await browser.storage.local.set({ [RECIPES]: [...others, recipe] });
}

/** Both of files, or both of pages of one host. */
function isOfSameKind(one: RecipeDraft, other: RecipeDraft): boolean {
  return one.place?.host === other.place?.host;
}

/** A draft of the name, platform and kind of one that is there changes that one: its history goes on. */
export async function keepRecipe(draft: RecipeDraft): Promise<void> {
  const known = (await readRecipes()).find(
    (one) => one.name === draft.name && one.platform === draft.platform && isOfSameKind(one, draft),
  );
  const page = known?.page ?? TAUGHT + crypto.randomUUID().replaceAll('-', '').slice(0, 8);
  await addRecipe({ ...draft, version: 1, page, revision: (known?.revision ?? 0) + 1 });
}

export async function removeRecipe(page: string): Promise<void> {
  await browser.storage.local.set({ [RECIPES]: (await readRecipes()).filter((one) => one.page !== page) });
}

/** Calls back with the recipes now and after every change, until aborted. */
export function watchRecipes(onRecipes: (recipes: readonly Recipe[]) => void, signal: AbortSignal): void {
  watchStoredRecipes((stored) => onRecipes(soundRecipes(stored)), signal);
}
