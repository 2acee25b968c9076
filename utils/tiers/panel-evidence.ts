import type { Evidence } from './evidence-kinds.ts';

/** What the panel tells beside a verdict; what ads cost stands with the costs: of two roles a product stands near, the second is for where the first must not be told. */
export function panelEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const nearest = evidence.find(({ kind }) => kind === 'next-best');
  return evidence.filter((one) => one.kind !== 'ad-cost' && (one.kind !== 'next-best' || one === nearest));
}
