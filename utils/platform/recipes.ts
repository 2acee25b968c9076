/** What the operator taught, in the browser's extension storage. */
import { browser } from 'wxt/browser';
import { MOST_RECIPES, type Recipe, type RecipeDraft } from '../recipes/recipe.ts';
import { parseRecipe, soundRecipes } from '../recipes/recipe-schema.ts';
import { TAUGHT } from '../recipes/taught-page.ts';
import { inTurn } from './in-turn.ts';
import { dropMappings } from './mappings.ts';
import { RECIPES, watchStoredRecipes } from './stored-recipes.ts';

export async function readRecipes(): Promise<readonly Recipe[]> {
  return soundRecipes((await browser.storage.local.get(RECIPES))[RECIPES]);
}

async function put(recipe: Recipe): Promise<void> {
  if (!parseRecipe(recipe)) throw new Error('not a recipe');
  const others = (await readRecipes()).filter(({ page }) => page !== recipe.page);
  if (others.length >= MOST_RECIPES) throw new Error(`more than ${MOST_RECIPES} recipes`);
  await browser.storage.local.set({ [RECIPES]: [...others, recipe] });
}

/** In the place of the one for the same page. @throws Error when there are as many as are kept */
export function addRecipe(recipe: Recipe): Promise<void> {
  return inTurn(() => put(recipe));
}

/** The recipe a draft is a change of: of a page that of its address, of files that of its name and platform. */
function changedBy(draft: RecipeDraft, { name, platform, place }: Recipe): boolean {
  if (draft.place || place) return draft.place?.host === place?.host && draft.place?.address === place?.address;
  return name === draft.name && platform === draft.platform;
}

const LAST_REVISION = 9999;

/** Where it changes one that is there, that one's history goes on, and what was confirmed of its columns is said anew. */
export async function keepRecipe(draft: RecipeDraft): Promise<void> {
  const changed = await inTurn(async () => {
    const known = (await readRecipes()).find((one) => changedBy(draft, one));
    const page = known?.page ?? TAUGHT + crypto.randomUUID().replaceAll('-', '').slice(0, 8);
    const revision = Math.min((known?.revision ?? 0) + 1, LAST_REVISION);
    await put({ ...draft, version: 1, page, revision });
    return known?.page;
  });
  if (changed !== undefined) await dropMappings(changed);
}

export function removeRecipe(page: string): Promise<void> {
  return inTurn(async () => {
    const left = (await readRecipes()).filter((one) => one.page !== page);
    await browser.storage.local.set({ [RECIPES]: left });
  });
}

/** Calls back with the recipes now and after every change, until aborted. */
export function watchRecipes(onRecipes: (recipes: readonly Recipe[]) => void, signal: AbortSignal): void {
  watchStoredRecipes((stored) => onRecipes(soundRecipes(stored)), signal);
}
