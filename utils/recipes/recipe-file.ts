/** A recipe as a file that one operator gives to another. */
import type { Recipe } from './recipe.ts';
import { parseRecipe } from './recipe-schema.ts';

const FORMAT = 'kuance-recipe';
const VERSION = 1;
/** A recipe of sixty columns is some kilobytes. */
export const LONGEST_RECIPE_FILE = 256 * 1024;

export type RecipeFile =
  | { readonly ok: true; readonly recipe: Recipe }
  /** newer: of a build that knows more; invalid: cut, changed, or something else altogether. */
  | { readonly ok: false; readonly why: 'newer' | 'invalid' };

export function recipeFileText(recipe: Recipe): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, recipe }, null, 2)}\n`;
}

function opened(text: string): Partial<Record<'format' | 'version' | 'recipe', unknown>> | null {
  try {
    const value: unknown = text.length > LONGEST_RECIPE_FILE ? null : JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

/** Whatever it is, it is only looked at: nothing in it is run. Never throws. */
export function readRecipeFile(text: string): RecipeFile {
  const file = opened(text);
  if (file?.format !== FORMAT || typeof file.version !== 'number') return { ok: false, why: 'invalid' };
  if (file.version > VERSION) return { ok: false, why: 'newer' };
  const recipe = parseRecipe(file.recipe);
  return recipe ? { ok: true, recipe } : { ok: false, why: 'invalid' };
}
