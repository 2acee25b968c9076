import type { Assessment } from './assessment.ts';
import type { SideBadge } from './badges.ts';
import type { Verdict } from './verdict-kinds.ts';

function stateOf({ short }: Assessment, verdict: Verdict): SideBadge | null {
  if (verdict.kind !== 'test') return null;
  if (short > 0) return 'unseen';
  return verdict.leaning === 'up' || verdict.leaning === 'down' ? verdict.leaning : null;
}

const isJudged = ({ kind }: Verdict): boolean =>
  kind === 'role' || kind === 'stop' || kind === 'test' || kind === 'regular';

export function badgesOf(own: Assessment, verdict: Verdict): readonly SideBadge[] {
  const state = stateOf(own, verdict);
  const isRising = own.direction === 'rising' && isJudged(verdict);
  return [...(state ? [state] : []), ...(isRising ? (['rising'] as const) : [])];
}
