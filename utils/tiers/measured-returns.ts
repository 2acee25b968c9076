import type { CostFacts, MeasuredReturns } from '../costs/cost-facts.ts';
import type { Evidence } from './evidence-kinds.ts';

/** A return rate that is no word of the operator's. */
export interface Measured {
  readonly rate: number;
  readonly by: MeasuredReturns;
}

/** The one a suggestion reckoned with; null where it is the operator's, or nothing was reckoned. */
export function measuredReturns(evidence: readonly Evidence[]): Measured | null {
  const at = evidence.find((one) => one.kind === 'margin')?.contribution.returnsAt;
  return at && typeof at.by === 'object' ? { rate: at.rate, by: at.by } : null;
}

/** What the operator said of the product itself goes first. */
export function withReturns(facts: CostFacts, measured: Measured | null): CostFacts {
  if (!measured || facts.returnsBy === 'product') return facts;
  return { ...facts, returnRate: measured.rate, returnsBy: measured.by };
}
