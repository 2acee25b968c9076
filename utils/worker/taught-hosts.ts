/** The hosts of pages that were taught: those of a site with an adapter, and those of none. */
import type { Recipe } from '../recipes/recipe.ts';
import { siteOf } from '../sites/registry.ts';
import { hasPlace } from '../sites/taught-site.ts';

export interface TaughtHosts {
  /** Ids of declared sites. */
  readonly beside: ReadonlySet<string>;
  readonly alone: readonly string[];
}

export function taughtHosts(recipes: readonly Recipe[]): TaughtHosts {
  const hosts = [...new Set(recipes.filter(hasPlace).map(({ place }) => place.host))];
  const sites = hosts.map((host) => ({ host, site: siteOf(new URL(`https://${host}/`)) }));
  return {
    beside: new Set(sites.flatMap(({ site }) => site?.id ?? [])),
    alone: sites.flatMap(({ host, site }) => (site ? [] : [host])),
  };
}
