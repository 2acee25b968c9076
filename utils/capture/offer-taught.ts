/** How pages that were taught reach the overlay: as sites of one page, beside those of the host's own adapter. */
import { soundRecipes } from '../recipes/recipe-schema.ts';
import { offeredSites, offerSites } from '../sites/offered-sites.ts';
import type { PageDeclaration } from '../sites/site.ts';
import { bareSite, taughtSites } from '../sites/taught-site.ts';
import { offerReaders } from './offered-readers.ts';

/** Stands where a host has no page of its own. */
const NOWHERE: PageDeclaration = {
  id: 'taught.none',
  version: 1,
  addresses: [],
  levels: ['spu'],
  fields: [],
  answers: [],
  table: null,
  chooser: '',
};

export function offerTaught({ location: { host } }: Window): void {
  if (offeredSites(globalThis).length === 0) offerSites(globalThis, [{ ...bareSite(host), pages: [NOWHERE] }]);
  offerReaders(globalThis, { taught: (stored) => taughtSites(soundRecipes(stored), host) });
}
