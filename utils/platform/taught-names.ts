/** Names of what was taught, for screens that read nothing by it: only their form is looked at. */
import type { TaughtName } from '../texts/taught-names.ts';
import { watchStoredRecipes } from './stored-recipes.ts';

const LONGEST = 60;

function isName(value: unknown): value is TaughtName {
  const { page, name }: Partial<Record<keyof TaughtName, unknown>> = Object(value);
  return typeof page === 'string' && typeof name === 'string' && name.length <= LONGEST;
}

/** Calls back with the names now and after every change, until aborted. */
export function watchTaughtNames(onNames: (names: readonly TaughtName[]) => void, signal: AbortSignal): void {
  watchStoredRecipes((stored) => onNames(Array.isArray(stored) ? stored.filter(isName) : []), signal);
}
