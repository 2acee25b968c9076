/** Somebody who gets a share. A free label: no bank account, no number of a person, nothing to pay by. */
import type { Day } from '../time/day.ts';
import type { Due } from './due-day.ts';

export const ROLES = ['supplier', 'streamer', 'agency', 'partner', 'platform', 'shop'] as const;
export type PartyRole = (typeof ROLES)[number];

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly role: PartyRole;
  /** A person and no merchant: payment services take nothing back from persons. */
  readonly person: boolean;
  /** When what is owed for a month is to be paid; null or absent = nobody said. */
  readonly due?: Due | null;
  /** Last day: in months after it nothing agreed of sums holds. It stays, for shares name it. */
  readonly ended?: Day | null;
  /** When it had ended and came back; absent = never. */
  readonly away?: readonly Away[];
}

export interface Away {
  readonly ended: Day;
  readonly resumed: Day;
}

/** Whether nothing agreed of sums holds in a month. In the one it ended in it still does, in that it came back in again. */
export function isAway({ ended, away = [] }: Pick<Party, 'ended' | 'away'>, month: string): boolean {
  const gone = (last: Day | null | undefined) => typeof last === 'string' && last.slice(0, 7) < month;
  return gone(ended) || away.some((one) => gone(one.ended) && month < one.resumed.slice(0, 7));
}

/** Ends one, or has it back: the months between stay without it. */
export function endedOrBack(party: Party, today: Day): Party {
  const { ended, away = [] } = party;
  if (!ended) return { ...party, ended: today };
  return { ...party, ended: null, away: [...away, { ended, resumed: today }] };
}

/** Ids of those whose share is the platform's own fee. */
export const platformsOf = (parties: readonly Party[]): ReadonlySet<string> =>
  new Set(parties.filter(({ role }) => role === 'platform').map(({ id }) => id));

export const MOST_NAME = 40;
