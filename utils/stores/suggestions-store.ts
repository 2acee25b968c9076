/** Today's suggestions of a shop in order of worth, by what there is to do. */
import type { ReadonlySignal } from '@preact/signals';
import type { ProductSummary } from '../storage/tables.ts';
import type { TodayMoves } from '../storage/today-moves.ts';
import { MOVES, type Move } from '../tiers/move.ts';
import { type Loaded, liveSignal, type Watched } from './live-query.ts';

export type Groups = Readonly<Record<Move, readonly ProductSummary[]>>;

export function groupByMove(rows: readonly ProductSummary[]): Groups {
  const of = (wanted: Move) => rows.filter(({ move }) => move === wanted);
  return { push: of('push'), stop: of('stop'), test: of('test') };
}

/**
 * A few rows for a small screen. The best of each kind comes first, so that 停 and 继续测 are seen where
 * there are any, of 继续测 the best that says how many visitors it needs; the rest follows in order of
 * worth. Within a kind the order of worth always stands.
 * @param rows in order of worth
 */
export function fairSelection(rows: readonly ProductSummary[], most: number): readonly ProductSummary[] {
  const groups = groupByMove(rows);
  const needsVisitors = ({ suggestion: { verdict } }: ProductSummary) =>
    verdict.kind === 'test' && verdict.visitors !== null;
  const kept = [groups.push[0], groups.stop[0], groups.test.find(needsVisitors) ?? groups.test[0]];
  const chosen = new Set(kept.filter((row) => row !== undefined).slice(0, most));
  for (const row of rows) if (chosen.size < most) chosen.add(row);
  const inOrder = rows.filter((row) => chosen.has(row));
  const shown = groupByMove(inOrder);
  const first = MOVES.flatMap((move) => shown[move].slice(0, 1));
  return [...first, ...inOrder.filter((row) => !first.includes(row))];
}

export interface SuggestionsStore {
  readonly today: ReadonlySignal<Loaded<TodayMoves>>;
}

/** Enough of each kind for one day; beyond it the list of products is the better place. */
export const MOST_OF_A_KIND = 100;

export function createSuggestionsStore(
  query: (shop: string) => Watched<TodayMoves>,
  shop: ReadonlySignal<string | null>,
  until: AbortSignal,
): SuggestionsStore {
  const ask = () => (shop.value === null ? null : query(shop.value));
  return { today: liveSignal({ ask, subject: () => shop.value }, until) };
}
