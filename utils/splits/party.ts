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

export const MOST_NAME = 40;
