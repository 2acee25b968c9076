/** Today's suggestions of a shop in order of worth, by what there is to do. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { ProductSummary } from '../storage/tables.ts';
import { type Action, actionOf } from '../texts/roles.ts';
import { type Loaded, liveSignal, mapLoaded, type Watched } from './live-query.ts';

export const MOVES = ['push', 'stop', 'test'] as const satisfies readonly Action[];
/** 推 · 停 · 继续测: what asks for something today. */
export type Move = (typeof MOVES)[number];

export type Groups = Readonly<Record<Move, readonly ProductSummary[]>>;

export function groupByMove(rows: readonly ProductSummary[]): Groups {
  const of = (move: Move) => rows.filter((row) => actionOf(row.suggestion.verdict) === move);
  return { push: of('push'), stop: of('stop'), test: of('test') };
}

/** Whether there is something to do about a product today. */
export function asksForSomething(row: ProductSummary): boolean {
  return MOVES.some((move) => move === actionOf(row.suggestion.verdict));
}

export interface SuggestionsStore {
  /** Rows with something to do, highest worth first. */
  readonly top: ReadonlySignal<Loaded<readonly ProductSummary[]>>;
  readonly groups: ReadonlySignal<Loaded<Groups>>;
}

export function createSuggestionsStore(
  query: (shop: string) => Watched<readonly ProductSummary[]>,
  shop: ReadonlySignal<string | null>,
  until: AbortSignal,
): SuggestionsStore {
  const all = liveSignal(
    { ask: () => (shop.value === null ? null : query(shop.value)), subject: () => shop.value },
    until,
  );
  const top = computed(() => mapLoaded(all.value, (rows) => rows.filter(asksForSomething)));
  return { top, groups: computed(() => mapLoaded(top.value, groupByMove)) };
}
