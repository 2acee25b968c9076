/** Who gets what of an order, from a day on. A version never changes once it is stored; a change is a version more. */
import type { BillSource } from '../settlement/bill-source.ts';
import type { Day } from '../time/day.ts';
import type { RailId } from './rails.ts';

/**
 * What a share is taken of:
 * - gross: all that was paid for the order, by whomever; refunds lessen the share in proportion
 * - paid: the same less refunds, taken anew after each
 * - net-of-fee: that less the platform's fee
 * - settled: what all bills of the order come to
 */
export const BASES = ['gross', 'paid', 'net-of-fee', 'settled'] as const;
export type BaseName = (typeof BASES)[number];
/** Or the share of another line of the same rule. */
export type LineBase = BaseName | { readonly line: string };

export type Rounding = 'floor' | 'half-up';
/** The share of what was given back: lost with it, or kept, at the shop's cost. */
export type OnRefund = 'returned' | 'kept';
/** 平台已代扣: taken off by the platform, so owed no more. 线下应付: still to be paid. */
export type Settle = 'withheld' | 'payable';

export interface Tier {
  /** The base from which on it holds, in fen. */
  readonly from: number;
  readonly bp: number;
}

export type LineTerms =
  /** Basis points: 500 = 5 %. */
  | { readonly kind: 'rate'; readonly bp: number }
  /** Fen an order. */
  | { readonly kind: 'fixed'; readonly fen: number }
  | { readonly kind: 'per-unit'; readonly fen: number }
  /** The tier the base reaches holds for all of it; below the first there is no share. Tiers rise. */
  | { readonly kind: 'tiered'; readonly tiers: readonly Tier[] };

export type RuleLine = LineTerms & {
  readonly id: string;
  readonly party: string;
  /** null = the rule's. What is fixed or per unit has none. */
  readonly base: LineBase | null;
  /** Fen; null = no bound. Of rates and tiers. */
  readonly min: number | null;
  readonly max: number | null;
  readonly rounding: Rounding;
  readonly onRefund: OnRefund;
  readonly settle: Settle;
  /** Words by which bills name what is withheld, such as 运费险; absent = what they show for the party's role. */
  readonly billedAs?: string;
  /** Which goes first where there is not enough for all. */
  readonly order: number;
};

export interface Scope {
  /** null = of any. */
  readonly source: BillSource | null;
  readonly book: string | null;
  /** Ids of the platform or own article codes; none = of any. */
  readonly products: readonly string[];
  readonly streamers: readonly string[];
}

export interface RuleVersion {
  readonly id: string;
  /** From 1. The highest that has begun holds. */
  readonly version: number;
  readonly name: string;
  readonly from: Day;
  /** Last day; null = until further notice. */
  readonly to: Day | null;
  readonly scope: Scope;
  /** What is shared out, and what remains of it is the shop's. */
  readonly base: BaseName;
  /** rest: each share rounded on its own, what is left is the shop's. all: partners share the whole, to the last fen. */
  readonly mode: 'rest' | 'all';
  /** The payment service its payable shares are to go through; null = none. */
  readonly rail: RailId | null;
  readonly lines: readonly RuleLine[];
}

/** A version begins after the one before it, or the past would be shared anew. @param last null = it is the first */
export const beginsInTime = ({ from }: Pick<RuleVersion, 'from'>, last: RuleVersion | null): boolean =>
  last === null || from > last.from;

/** Ids of parties that are platforms. */
export type Platforms = ReadonlySet<string>;
export const NO_PLATFORMS: Platforms = new Set();

/**
 * Whether its share comes out of what is shared: what the platform withheld is in no net of the bills any more, and its
 * own fee in none that is net of it.
 * @param platforms those whose fee was taken off
 */
export function isOfPot({ settle, party }: RuleLine, { base }: RuleVersion, platforms: Platforms): boolean {
  if (settle === 'payable') return true;
  return base !== 'settled' && !(base === 'net-of-fee' && platforms.has(party));
}

export const WHOLE_BP = 10_000;
export const MOST_FEN = 1_000_000_000;
export const MOST_LINES = 50;
