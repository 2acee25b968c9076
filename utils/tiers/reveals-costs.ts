import { runsOut } from './after-sale/stock.ts';
import type { Evidence } from './evidence-kinds.ts';
import type { Flag } from './flags.ts';
import type { Change, Suggestion } from './suggestion.ts';
import type { Verdict } from './verdict-kinds.ts';

/** Costs are the operator's own: what follows from them is shown in the panel alone, and so is what ads cost an order. */
export function revealsCosts(told: Evidence | Change): boolean {
  switch (told.kind) {
    case 'margin':
    case 'offer':
    case 'ad-cost':
      return true;
    case 'next-best':
      return told.costs === true;
    default:
      return 'by' in told && told.by === 'cost';
  }
}

/**
 * Evidence that may be told outside the panel. 补货天数 is said beside the costs and stays there with them. Why a push is
 * not advised is told of none: were it told where it is not the costs, its absence would tell of these.
 */
export function openEvidence({ evidence }: Pick<Suggestion, 'evidence'>): readonly Evidence[] {
  return evidence.flatMap((one): readonly Evidence[] => {
    if (revealsCosts(one)) return [];
    if (one.kind === 'diagnosis') {
      const { keptBack: _, ...diagnosis } = one;
      return [diagnosis];
    }
    if (one.kind !== 'stock') return [one];
    const { restock: _, ...stock } = one;
    return [stock];
  });
}

/** Whether a verdict, why it is one and how sure that is, follow from what products cost. */
export function restsOnCosts(verdict: Verdict): boolean {
  return verdict.kind === 'role' ? verdict.role === 'profit' : verdict.kind === 'stop' && verdict.by === 'cost';
}

/** Those that may be told outside the panel: not what 补货天数 alone says. */
export function openFlags({ flags = [], evidence }: Pick<Suggestion, 'flags' | 'evidence'>): readonly Flag[] {
  const stock = evidence.find((one) => one.kind === 'stock');
  const isOpen = (flag: Flag) => flag !== 'loss' && (flag !== 'stock' || !stock || runsOut(stock));
  return flags.filter(isOpen);
}
