/** What is shown of a pin: it stands beside the suggestion and never enters it. */
import type { Pinned, Verdict } from '../tiers/verdict-kinds.ts';
import { addDays, type Day } from '../time/day.ts';
import type { PinTerms } from './records.ts';

export interface ShownPin {
  /** expired: the suggestion is shown again, and a notice says so. */
  readonly state: 'holds' | 'expired';
  readonly role: Pinned;
  /** The last day on which it holds. */
  readonly until: Day | null;
}

/** An expired pin is spoken of for this long, unless it is removed. */
const NOTICE_DAYS = 7;

/** @param today in the shop's zone */
export function shownPin(terms: PinTerms | null, today: Day): ShownPin | null {
  if (!terms) return null;
  const { role, until } = terms;
  if (until === null || today <= until) return { state: 'holds', role, until };
  return today <= addDays(until, NOTICE_DAYS) ? { state: 'expired', role, until } : null;
}

/** What is pinned now. */
export function pinnedRole(pin: ShownPin | null | undefined): Pinned | null {
  return pin?.state === 'holds' ? pin.role : null;
}

/** What a pin says as a verdict of its own: how many visitors a test still takes it does not say. */
export function pinnedVerdict(role: Pinned): Verdict {
  switch (role) {
    case 'test':
      return { kind: role, visitors: null };
    case 'stop':
    case 'regular':
      return { kind: role };
    default:
      return { kind: 'role', role, candidate: false };
  }
}

/** What is shown: what is pinned, else the suggestion. */
export function shownVerdict(verdict: Verdict, pin: ShownPin | null | undefined): Verdict {
  const role = pinnedRole(pin);
  return role === null ? verdict : pinnedVerdict(role);
}

/** What stays in sight over a pin: that its traffic costs more than it brings, or is cut. */
export function isWarning(verdict: Verdict): boolean {
  return verdict.kind === 'stop' || (verdict.kind === 'excluded' && verdict.why === 'traffic-limit');
}
