/** Dates that somebody gave for a promotion, published or typed, and which of several counts. */
import type { AnchorDate, AnchorKind } from '../planner/anchor.ts';
import type { Certainty } from './promotion.ts';

export interface GivenDate extends AnchorDate {
  readonly kind: AnchorKind;
  /** Epoch ms, exclusive, of a wave; null when not given. */
  readonly closesAt: number | null;
  /** 已确认 by the operator. */
  readonly confirmed: boolean;
  /** Typed or imported, not one of those built in. */
  readonly typed: boolean;
}

interface Ranked {
  readonly certainty: Certainty;
  readonly sourceDate: string | null;
  readonly confirmed: boolean;
  readonly typed: boolean;
}

const RANK: Readonly<Record<Certainty, number>> = { official: 0, reported: 1, guessed: 2 };

function compare(a: Ranked, b: Ranked): number {
  if (a.confirmed !== b.confirmed) return a.confirmed ? -1 : 1;
  // What was confirmed of a festival of one's own goes before the day it was made for.
  if (a.confirmed && a.typed !== b.typed) return a.typed ? -1 : 1;
  if (a.certainty !== b.certainty) return RANK[a.certainty] - RANK[b.certainty];
  const [from, to] = [a.sourceDate ?? '', b.sourceDate ?? ''];
  return from === to ? 0 : from > to ? -1 : 1;
}

/** Confirmed, then official, then what was reported last, then guesses; of equals the first stays first. */
export function byTrust<T extends Ranked>(dates: readonly T[]): readonly T[] {
  return dates.toSorted(compare);
}
