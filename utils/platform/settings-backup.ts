/**
 * The operator's choices for a backup, and back. What was chosen here stands; a backup only fills what
 * was never chosen. It neither consents nor grants: without both, a reading mode reads nothing.
 */
import { browser } from 'wxt/browser';
import type { BackupSettings } from '../notes/backup-data.ts';
import { MOST_RECIPES } from '../recipes/recipe.ts';
import { soundRecipes } from '../recipes/recipe-schema.ts';
import { inTurn } from './in-turn.ts';
import { settingsFrom } from './settings.ts';

const SITE_KEY = 'site.';
type StoredSettings = Readonly<Record<string, unknown>>;

/** What stands under a key of its own. */
const SINGLE = ['language', 'theme', 'chipFolded', 'pictures'] as const;

/** Only what was chosen: a default is no choice. */
export function chosenSettings(stored: StoredSettings): BackupSettings {
  const settings = settingsFrom(stored);
  const chosen = SINGLE.filter((key) => stored[key] !== undefined).map((key) => [key, settings[key]]);
  const { sites, mappings = [] } = settings;
  const recipes = soundRecipes(stored.recipes);
  return {
    ...Object.fromEntries(chosen),
    sites,
    ...(mappings.length === 0 ? {} : { mappings }),
    ...(recipes.length === 0 ? {} : { recipes }),
  };
}

/** The part of a backup's settings that was never chosen here. */
export function missingSettings(
  stored: StoredSettings,
  { sites, recipes = [], ...backup }: BackupSettings,
): BackupSettings {
  const fresh = Object.entries(sites).filter(([site]) => stored[SITE_KEY + site] === undefined);
  const single = Object.entries(backup).filter(([key, value]) => value !== undefined && stored[key] === undefined);
  // What was taught here stays as it is; a backup brings what was not.
  const here = new Set(soundRecipes(stored.recipes).map(({ page }) => page));
  const taught = recipes.filter(({ page }) => !here.has(page)).slice(0, MOST_RECIPES - here.size);
  return {
    ...Object.fromEntries(single),
    sites: Object.fromEntries(fresh),
    ...(taught.length === 0 ? {} : { recipes: taught }),
  };
}

export async function readChosenSettings(): Promise<BackupSettings> {
  return chosenSettings(await browser.storage.local.get(null));
}

/** What restoring would set. */
export async function previewSettings(backup: BackupSettings): Promise<BackupSettings> {
  return missingSettings(await browser.storage.local.get(null), backup);
}

/** Looks again: what was chosen since the preview stands too. */
export function restoreSettings(backup: BackupSettings): Promise<void> {
  return inTurn(async () => {
    const stored = await browser.storage.local.get(null);
    const { sites, recipes = [], ...rest } = missingSettings(stored, backup);
    const bySite = Object.entries(sites).map(([site, settings]) => [SITE_KEY + site, settings]);
    const taught = recipes.length === 0 ? {} : { recipes: [...soundRecipes(stored.recipes), ...recipes] };
    await browser.storage.local.set({ ...rest, ...taught, ...Object.fromEntries(bySite) });
  });
}
