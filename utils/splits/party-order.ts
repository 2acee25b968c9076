/** In which order parties stand in a list: ids came of chance and tell nobody anything. */
import type { Party } from './party.ts';

/** By sound, and numbers in names by what they count. */
const NAMES = new Intl.Collator('zh-Hans-CN', { numeric: true });

export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  NAMES.compare(a.name, b.name);

/** Rows in the order of the parties they are of; of those nobody knows any more last. */
export function inOrderOf<R extends { readonly party: string }>(
  parties: readonly Party[],
  rows: readonly R[],
): readonly R[] {
  const places = new Map(parties.map(({ id }, at) => [id, at]));
  const placeOf = ({ party }: R) => places.get(party) ?? parties.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}
