/** What the operator taught: a list to look at, to hand on, to take in and to delete from. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { saveFile } from '../platform/download.ts';
import { addRecipe, readRecipes, removeRecipe, watchRecipes } from '../platform/recipes.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { LONGEST_RECIPE_FILE, readRecipeFile, recipeFileText } from '../recipes/recipe-file.ts';

export type RecipeTaken =
  /** older: the one that is here was changed more often, and stays. */
  { readonly kind: 'added' | 'replaced' | 'older'; readonly name: string } | { readonly kind: 'newer' | 'invalid' };

export interface RecipesStore {
  readonly recipes: ReadonlySignal<readonly Recipe[]>;
  /** Saves it as a file of this name. */
  readonly exportOne: (recipe: Recipe, file: string) => void;
  /** Takes in what another operator exported. @throws Error when there are as many as are kept */
  readonly importOne: (file: Blob) => Promise<RecipeTaken>;
  readonly remove: (recipe: Recipe) => Promise<void>;
}

async function importOne(file: Blob): Promise<RecipeTaken> {
  const read = readRecipeFile(file.size > LONGEST_RECIPE_FILE ? '' : await file.text());
  if (!read.ok) return { kind: read.why };
  const { recipe } = read;
  const known = (await readRecipes()).find(({ page }) => page === recipe.page);
  if (known && known.revision > recipe.revision) return { kind: 'older', name: known.name };
  await addRecipe(recipe);
  return { kind: known ? 'replaced' : 'added', name: recipe.name };
}

export function openRecipesStore(until: AbortSignal): RecipesStore {
  const recipes = signal<readonly Recipe[]>([]);
  watchRecipes((next) => {
    recipes.value = next;
  }, until);
  return {
    recipes,
    exportOne: (recipe, file) => saveFile(file, new Blob([recipeFileText(recipe)], { type: 'application/json' })),
    importOne,
    remove: ({ page }) => removeRecipe(page),
  };
}
