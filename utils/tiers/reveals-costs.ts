import type { Evidence } from './evidence-kinds.ts';

/** Costs are the operator's own: what follows from them is shown in the panel alone. */
export function revealsCosts(evidence: Evidence): boolean {
  return evidence.kind === 'margin' || (evidence.kind === 'value' && evidence.by === 'cost');
}
