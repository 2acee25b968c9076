import type { Suggestion } from './suggestion.ts';

export interface ExpectedMistakes {
  /** Of how many it is said how sure they are. */
  readonly of: number;
  /** Sum of what each of them falls short of certain. */
  readonly mistakes: number;
}

/** How many of them will likely turn out wrong; null where none claims anything. */
export function expectedMistakes(suggestions: readonly Pick<Suggestion, 'certainty'>[]): ExpectedMistakes | null {
  const sure = suggestions.flatMap(({ certainty }) => certainty ?? []);
  if (sure.length === 0) return null;
  return { of: sure.length, mistakes: sure.reduce((sum, p) => sum + 1 - p, 0) };
}
