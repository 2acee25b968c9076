/** 建议回看: what our advice of past weeks came to. */
import type { DecisionRecord } from '../notes/records.ts';
import { type Cutoffs, cutoffsOf } from './cutoffs.ts';
import { type DecisionRow, decisionRows } from './decisions.ts';
import { laterThan } from './later-weeks.ts';
import { type Judged, type OrderShare, type OutcomeRow, orderShare, outcomeRows } from './outcome.ts';
import { replay } from './replay.ts';
import type { StoredHistory } from './stored-history.ts';

export interface AdviceReview extends Cutoffs {
  readonly rows: readonly OutcomeRow[];
  readonly share: OrderShare | null;
  readonly decisions: readonly DecisionRow[];
}

export interface ReviewInput {
  readonly history: StoredHistory;
  readonly decisions: readonly DecisionRecord[];
  /** Minutes of the shop's zone. */
  readonly offset: number;
}

/** Yields many times a past run, so that whoever asks may rest or leave; returns the review. */
export function* review({ history, decisions, offset }: ReviewInput): Generator<undefined, AdviceReview> {
  const cutoffs = cutoffsOf(history);
  const judged: Judged[] = [];
  for (const advice of replay(history, cutoffs)) {
    if (advice) judged.push({ advice, later: laterThan(history, advice.day) });
    yield;
  }
  return {
    ...cutoffs,
    rows: judged.length === 0 ? [] : outcomeRows(judged),
    share: orderShare(judged),
    decisions: decisionRows(decisions, history, offset),
  };
}
