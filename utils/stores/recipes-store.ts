/** What the operator taught: a list to look at, to hand on, to take in and to delete from. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { saveFile } from '../platform/download.ts';
import { hasHosts, removeHosts, requestHosts, watchPermissions } from '../platform/permissions.ts';
import { addRecipe, readRecipes, removeRecipe, watchRecipes } from '../platform/recipes.ts';
import { changeSite, pageMode, readSettings, siteSettings, watchSettings } from '../platform/settings.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { LONGEST_RECIPE_FILE, readRecipeFile, recipeFileText } from '../recipes/recipe-file.ts';
import { siteOf } from '../sites/registry.ts';
import { bareSite, taughtSiteId } from '../sites/taught-site.ts';

export type RecipeTaken =
  /** older: the one that is here was changed more often, and stays. */
  | { readonly kind: 'added' | 'replaced' | 'older'; readonly name: string }
  | { readonly kind: 'newer' | 'invalid' }
  /** Of a page: nothing is kept before `take`. */
  | { readonly kind: 'asks'; readonly recipe: Recipe };

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
  /** Keeps what was asked about. @throws Error when there are as many as are kept */
  readonly take: (recipe: Recipe) => Promise<RecipeTaken>;
  readonly remove: (recipe: Recipe) => Promise<void>;
}

async function take(recipe: Recipe): Promise<RecipeTaken> {
  const known = (await readRecipes()).find(({ page }) => page === recipe.page);
  if (known && known.revision > recipe.revision) return { kind: 'older', name: known.name };
  await addRecipe(recipe);
  return { kind: known ? 'replaced' : 'added', name: recipe.name };
}

/** A page would be read by it at once: the operator sees first which page, and says yes. */
async function importOne(file: Blob): Promise<RecipeTaken> {
  const read = readRecipeFile(file.size > LONGEST_RECIPE_FILE ? '' : await file.text());
  if (!read.ok) return { kind: read.why };
  return read.recipe.place ? { kind: 'asks', recipe: read.recipe } : take(read.recipe);
}

/** The site whose settings speak for a host: its adapter's, or that of taught pages. */
function settledOf(host: string) {
  return siteOf(new URL(`https://${host}/`)) ?? bareSite(host);
}

async function isRead(host: string): Promise<boolean> {
  const { id, hosts } = settledOf(host);
  return pageMode(siteSettings(await readSettings(), id)) !== null && (await hasHosts(hosts));
}

async function unreadOf(recipes: readonly Recipe[]): Promise<ReadonlySet<string>> {
  const hosts = [...new Set(recipes.flatMap(({ place }) => place?.host ?? []))];
  const read = await Promise.all(hosts.map(isRead));
  return new Set(hosts.filter((_, n) => !read[n]));
}

async function grant(host: string): Promise<void> {
  const { id, hosts } = settledOf(host);
  if (await requestHosts(hosts)) await changeSite(id, { mode: 'table', paused: false });
}

/** With the last page of a host that has no adapter go the choice and the leave to read it. */
async function remove({ page, place }: Recipe): Promise<void> {
  await removeRecipe(page);
  if (!place || siteOf(new URL(`https://${place.host}/`))) return;
  if ((await readRecipes()).some((one) => one.place?.host === place.host)) return;
  await changeSite(taughtSiteId(place.host), { mode: null });
  // A browser told to allow all sites keeps it.
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
    take,
    remove,
  };
}
