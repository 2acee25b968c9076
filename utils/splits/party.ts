/** Somebody who gets a share. A free label: no bank account, no number of a person, nothing to pay by. */

export const ROLES = ['supplier', 'streamer', 'agency', 'partner', 'platform', 'shop'] as const;
export type PartyRole = (typeof ROLES)[number];

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly role: PartyRole;
  /** A person and no merchant: payment services take nothing back from persons. */
  readonly person: boolean;
}

/** Ids of those whose share is the platform's own fee. */
export const platformsOf = (parties: readonly Party[]): ReadonlySet<string> =>
  new Set(parties.filter(({ role }) => role === 'platform').map(({ id }) => id));

export const MOST_NAME = 40;
