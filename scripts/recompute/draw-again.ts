/** Draws the chances of suggestions again, from what they say they were drawn from. */
import type { EngineOutput } from '../../utils/tiers/engine-types.ts';
import type { SalesChance } from '../../utils/tiers/evidence-kinds.ts';
import { topChances } from '../../utils/tiers/sales/top-chances.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';

export interface Redrawn extends SalesChance {
  /** The chance drawn again; null = the product is not among those drawn. */
  readonly again: number | null;
  readonly same: boolean;
}

export interface Recomputed extends Suggestion {
  /** One for each of its figures that come from draws. */
  readonly draws: readonly Redrawn[];
}

const chancesOf = ({ evidence }: Suggestion): SalesChance[] =>
  evidence.flatMap((one) => (one.kind === 'sales' && one.chance ? [one.chance] : []));

/** All suggestions, those that are given; each seed, count and number of places is drawn once. */
export function drawAgain({ suggestions, drawn }: EngineOutput): Recomputed[] {
  const weeks = drawn.map(({ orders }) => orders);
  const names = drawn.map(({ product }) => product);
  const at = new Map(names.map((product, i) => [product, i]));
  const all = suggestions.flatMap(chancesOf).map(({ among }) => among);
  // The engine asks about all places in one go: as many products are drawn.
  const places = [...new Set(all)];
  const tables = new Map<string, readonly (readonly number[])[]>();
  const redrawn = (product: string, chance: SalesChance): Redrawn => {
    const { draws, seed } = chance;
    const table = tables.get(`${draws} ${seed}`) ?? topChances(weeks, places, names, { draws, seed });
    tables.set(`${draws} ${seed}`, table);
    const again = table[places.indexOf(chance.among)]?.[at.get(product) ?? -1] ?? null;
    return { ...chance, again, same: again === chance.p };
  };
  return suggestions.map((one) => ({ ...one, draws: chancesOf(one).map((chance) => redrawn(one.product, chance)) }));
}
