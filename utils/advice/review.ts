/** 建议回看: what our advice of past weeks came to. */
import type { DecisionRecord, PinChangeRecord } from '../notes/records.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import { type Cutoffs, cutoffsOf } from './cutoffs.ts';
import { type DecisionRow, decisionRows } from './decisions.ts';
import { laterThan } from './later-weeks.ts';
import {
  type ImageShare,
  imageShare,
  type Judged,
  type OrderShare,
  type OutcomeRow,
  orderShare,
  outcomeRows,
} from './outcome.ts';
import { pastRuns } from './past-runs.ts';
import { type PinRow, pinRows } from './pin-outcomes.ts';
import { replay } from './replay.ts';
import type { StoredHistory } from './stored-history.ts';

export interface AdviceReview extends Cutoffs {
  readonly rows: readonly OutcomeRow[];
  readonly share: OrderShare | null;
  readonly image: ImageShare | null;
  readonly decisions: readonly DecisionRow[];
  readonly pins: readonly PinRow[];
}

export interface ReviewInput {
  readonly history: StoredHistory;
  readonly decisions: readonly DecisionRecord[];
  readonly pins: readonly PinChangeRecord[];
  /** Minutes of the shop's zone. */
  readonly offset: number;
}

/** Whether the shares of its days are asked for: they are made in a step of their own. */
const isByShare = ({ verdict }: Suggestion): boolean =>
  verdict.kind === 'role' && (verdict.role === 'promo' || verdict.role === 'image');

/** Yields many times a past run, so that whoever asks may rest or leave; returns the review. */
export function* review({ history, decisions, pins, offset }: ReviewInput): Generator<undefined, AdviceReview> {
  const cutoffs = cutoffsOf(history);
  const judged: Judged[] = [];
  for (const advice of replay(history, cutoffs)) {
    yield;
    if (!advice) continue;
    const later = laterThan(history, advice.day);
    judged.push({ advice, later });
    yield;
    if (!advice.suggestions.some(isByShare)) continue;
    later.shares([], 'orders');
    yield;
  }
  const runs = pastRuns(history, offset);
  const decided = yield* decisionRows(decisions, history, runs);
  const pinned = yield* pinRows(pins, history, runs, offset);
  return {
    ...cutoffs,
    rows: judged.length === 0 ? [] : outcomeRows(judged),
    share: orderShare(judged),
    image: imageShare(judged),
    decisions: decided,
    pins: pinned,
  };
}
