/**
 * What a party gets by the sum of a month in a shop, from a month on. A version never changes once it is stored; a
 * change is a version more, and one without lines ends it.
 */
import type { BaseName, Settle, Tier } from './rule.ts';

/** whole: the tier the sum reaches holds for all of it; marginal: each tier for what lies within it. */
export const WAYS = ['whole', 'marginal'] as const;
/** What a guarantee is held against: what the shop is to pay, or that and what the platform withheld. */
export const COUNTS = ['payable', 'all'] as const;
export const PER = ['month', 'session'] as const;
export const STATED = ['with', 'without'] as const;
export const BALANCES = ['prepaid', 'retention'] as const;

export type PeriodTerms =
  | {
      readonly kind: 'tiers';
      readonly base: BaseName;
      readonly way: (typeof WAYS)[number];
      readonly tiers: readonly Tier[];
    }
  /** One rate, and another where more than `above` (basis points) of the month's orders were refunded. */
  | {
      readonly kind: 'refund-rate';
      readonly base: BaseName;
      readonly bp: number;
      readonly above: number;
      readonly bpAbove: number;
    }
  /** At least so much: what shares want for it is added. */
  | { readonly kind: 'guarantee'; readonly fen: number; readonly counts: (typeof COUNTS)[number] }
  | { readonly kind: 'slot'; readonly per: (typeof PER)[number]; readonly fen: number }
  /** Amounts so far were stated with tax, which is in them, or without, and it comes on top. */
  | { readonly kind: 'tax'; readonly stated: (typeof STATED)[number]; readonly bp: number }
  /** Taken off where there is no invoice. */
  | { readonly kind: 'no-invoice'; readonly bp: number }
  /**
   * Used up month by month: what was used is known by the party and by what it is of, whatever lines came and went.
   * @param fen all that was ever put in, by that month
   */
  | { readonly kind: 'balance'; readonly of: (typeof BALANCES)[number]; readonly fen: number };

export type PeriodLine = PeriodTerms & {
  /** The same through all versions. */
  readonly id: string;
  readonly settle: Settle;
};

export interface PartyTerms {
  readonly book: string;
  readonly party: string;
  /** From 1. The highest that has begun holds. */
  readonly version: number;
  /** First month, `2026-11`. */
  readonly from: string;
  readonly lines: readonly PeriodLine[];
}

/**
 * A version begins after the one before it, or with it to put it right where no month since is closed: months before, and
 * those that were closed by it, would change.
 * @param last null = it is the first @param closed months
 */
export const termsInTime = (
  { from }: Pick<PartyTerms, 'from'>,
  last: Pick<PartyTerms, 'from'> | null,
  closed: readonly string[] = [],
): boolean => last === null || from > last.from || (from === last.from && closed.every((month) => month < from));

/** Only what adds to a share may have been paid by the platform. */
export const mayBeWithheld = ({ kind }: Pick<PeriodTerms, 'kind'>): boolean =>
  kind === 'tiers' || kind === 'refund-rate' || kind === 'slot';

/** Of every party the version that holds in a month, those without lines left out. */
export function termsIn(all: readonly PartyTerms[], month: string): readonly PartyTerms[] {
  const latest = new Map<string, PartyTerms>();
  for (const terms of all) {
    const known = latest.get(terms.party);
    if (terms.from <= month && (!known || terms.version > known.version)) latest.set(terms.party, terms);
  }
  const holding = [...latest.values()].filter(({ lines }) => lines.length > 0);
  return holding.sort((a, b) => (a.party < b.party ? -1 : 1));
}

export const MOST_PERIOD_LINES = 20;
