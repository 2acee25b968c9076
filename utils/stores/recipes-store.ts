/** What the operator taught: a list to look at, to hand on, to take in and to delete from. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { saveFile } from '../platform/download.ts';
import { hasHosts, removeHosts, requestHosts, watchPermissions } from '../platform/permissions.ts';
import { addRecipe, readRecipes, removeRecipe, watchRecipes } from '../platform/recipes.ts';
import { changeSite, pageMode, readSettings, siteSettings, watchSettings } from '../platform/settings.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { LONGEST_RECIPE_FILE, readRecipeFile, recipeFileText } from '../recipes/recipe-file.ts';
import { siteOf } from '../sites/registry.ts';
import { bareSite } from '../sites/taught-site.ts';

export type RecipeTaken =
  /** older: the one that is here was changed more often, and stays. */
  { readonly kind: 'added' | 'replaced' | 'older'; readonly name: string } | { readonly kind: 'newer' | 'invalid' };

export interface RecipesStore {
  readonly recipes: ReadonlySignal<readonly Recipe[]>;
  /** Hosts of taught pages that may not be read yet in this browser. */
  readonly ungranted: ReadonlySignal<ReadonlySet<string>>;
  /** Must be called in a click: the browser asks for this one host. */
  readonly grant: (host: string) => Promise<void>;
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

/** The site whose settings speak for a host: its adapter's, or that of taught pages. */
function settledOf(host: string) {
  return siteOf(new URL(`https://${host}/`)) ?? bareSite(host);
}

async function isRead(host: string): Promise<boolean> {
  const { id } = settledOf(host);
  const mode = pageMode(siteSettings(await readSettings(), id));
  return mode !== null && (await hasHosts([`https://${host}/*`]));
}

async function unreadOf(recipes: readonly Recipe[]): Promise<ReadonlySet<string>> {
  const hosts = [...new Set(recipes.flatMap(({ place }) => place?.host ?? []))];
  const read = await Promise.all(hosts.map(isRead));
  return new Set(hosts.filter((_, n) => !read[n]));
}

async function grant(host: string): Promise<void> {
  if (await requestHosts([`https://${host}/*`])) await changeSite(settledOf(host).id, { mode: 'table', paused: false });
}

/** With the last page of a host that has no adapter goes the leave to read it. */
async function remove({ page, place }: Recipe): Promise<void> {
  await removeRecipe(page);
  if (!place) return;
  const others = await readRecipes();
  if (siteOf(new URL(`https://${place.host}/`)) || others.some((one) => one.place?.host === place.host)) return;
  // A browser whose administrator granted it keeps it.
  await removeHosts([`https://${place.host}/*`]).catch(() => false);
}

export function openRecipesStore(until: AbortSignal): RecipesStore {
  const recipes = signal<readonly Recipe[]>([]);
  const ungranted = signal<ReadonlySet<string>>(new Set());
  const look = () =>
    void unreadOf(recipes.peek()).then((hosts) => {
      if (!until.aborted) ungranted.value = hosts;
    });
  watchRecipes((next) => {
    recipes.value = next;
    look();
  }, until);
  watchPermissions(look, until);
  watchSettings(look, until);
  return {
    recipes,
    ungranted,
    grant,
    exportOne: (recipe, file) => saveFile(file, new Blob([recipeFileText(recipe)], { type: 'application/json' })),
    importOne,
    remove,
  };
}
