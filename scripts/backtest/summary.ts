/** Scores of every method at each cut-off and their means. */
import type { Measured } from './measure.ts';
import { METHODS, type Method } from './methods.ts';
import { type RankScores, rankScores, SCORES } from './rank-scores.ts';

export type MethodScores = Readonly<Record<Method, RankScores | null>>;

/** Each value over the cut-offs that have it. */
export function meanScores(parts: readonly RankScores[]): RankScores | null {
  if (parts.length === 0) return null;
  const mean = (score: (typeof SCORES)[number]): number | null => {
    const values = parts.map((part) => part[score]).filter((value) => value !== null);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return Object.fromEntries(SCORES.map((score) => [score, mean(score)])) as unknown as RankScores;
}

function byMethod(of: (method: Method) => RankScores | null): MethodScores {
  return Object.fromEntries(METHODS.map((method) => [method, of(method)])) as MethodScores;
}

/** @param drawn how often each of the table's items counts */
export function scoresAt({ methods, places, k }: Measured, drawn: Int32Array): MethodScores {
  const counts = places.map((place) => drawn[place] ?? 0);
  return byMethod((method) => methods[method] && rankScores(methods[method], counts, k));
}

export function meanOf(parts: readonly MethodScores[]): MethodScores {
  return byMethod((method) => meanScores(parts.map((part) => part[method]).filter((part) => part !== null)));
}
