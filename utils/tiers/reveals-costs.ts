import type { Evidence } from './evidence-kinds.ts';
import type { Flag } from './flags.ts';
import type { Change, Suggestion } from './suggestion.ts';

/** Costs are the operator's own: what follows from them is shown in the panel alone. */
export function revealsCosts(told: Evidence | Change): boolean {
  switch (told.kind) {
    case 'margin':
    case 'offer':
      return true;
    case 'value':
    case 'promo':
    case 'price':
      return 'by' in told && told.by === 'cost';
    default:
      return false;
  }
}

/** Those that may be told outside the panel. */
export function openFlags({ flags = [] }: Suggestion): readonly Flag[] {
  return flags.filter((flag) => flag !== 'loss');
}
