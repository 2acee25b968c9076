/**
 * How the declarations of one site reach the overlay: the site's own script runs just before it in
 * the same isolated world, so that a page carries the declarations of its own site and of no other.
 */
import type { SiteDeclaration } from './site.ts';

const KEY = Symbol.for('kuance.sites');

interface Offers {
  [KEY]?: readonly SiteDeclaration[];
}

/** The last offer counts: after an update the new script runs in the same world. */
export function offerSites(world: object, sites: readonly SiteDeclaration[]): void {
  (world as Offers)[KEY] = sites;
}

export function offeredSites(world: object): readonly SiteDeclaration[] {
  return (world as Offers)[KEY] ?? [];
}
