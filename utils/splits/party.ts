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
}

/** Ids of those whose share is the platform's own fee. */
export const platformsOf = (parties: readonly Party[]): ReadonlySet<string> =>
  new Set(parties.filter(({ role }) => role === 'platform').map(({ id }) => id));

export const MOST_NAME = 40;
