import type { Measured } from '../costs/measured-returns.ts';
import type { Evidence } from './evidence-kinds.ts';

/** The return rate a suggestion reckoned with; null where it is the operator's, or nothing was reckoned. */
export function measuredReturns(evidence: readonly Evidence[]): Measured | null {
  const at = evidence.find((one) => one.kind === 'margin')?.contribution.returnsAt;
  return at && typeof at.by === 'object' ? { rate: at.rate, by: at.by } : null;
}
