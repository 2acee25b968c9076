/** What a form changed of a product in a plan: what it left alone may have been changed elsewhere meanwhile. */
import type { Terms } from './read-product-terms.ts';

/** A role goes with its reason, and the parts of a ceiling or a price go together. */
const TOGETHER = [
  ['role', 'reason'],
  ['targetPrice'],
  ['stock'],
  ['onHand'],
  ['trafficShare'],
  ['ceiling'],
] as const satisfies readonly (readonly (keyof Terms)[])[];

const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return Object.keys({ ...a, ...b }).every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)));
};

/** @param first as the form was opened with */
export function changedTerms(first: Terms, next: Terms): Partial<Terms> {
  const changed = TOGETHER.filter((keys) => keys.some((key) => !isSame(first[key], next[key]))).flat();
  return Object.fromEntries(changed.map((key) => [key, next[key]]));
}
