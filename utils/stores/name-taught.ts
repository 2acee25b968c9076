/** Gives what was taught its names on a screen; loaded after its first sight. */
import { watchTaughtNames } from '../platform/taught-names.ts';
import { nameTaught } from '../texts/taught-names.ts';

export function watchNames(until: AbortSignal): void {
  watchTaughtNames(nameTaught, until);
}
