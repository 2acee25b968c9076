/** What a person should know of a rule or of an order's shares. None of them stops anything. */
import type { Amount } from '../settlement/amount.ts';
import type { Fee } from './fee-sides.ts';
import type { RailId } from './rails.ts';
import type { BaseName } from './rule.ts';

export type RuleFinding =
  /** Rates on one base come to more than all of it; null: on several together. */
  | { readonly kind: 'over-whole'; readonly base: BaseName | null; readonly bp: number }
  /** Partners who share all of it have other than 100 %. */
  | { readonly kind: 'not-whole'; readonly bp: number }
  /** Lines rest on each other, so none of them can be computed. */
  | { readonly kind: 'cyclic'; readonly lines: readonly string[] }
  /** The platform's own fee is shared out of what is left after that fee. */
  | { readonly kind: 'fee-taken'; readonly party: string }
  /** One party stands with 平台已代扣 and with 线下应付. */
  | { readonly kind: 'paid-twice'; readonly party: string };

/** 合同上对，通道上做不到. */
export type RailFinding = { readonly kind: 'rail'; readonly rail: RailId } & (
  | { readonly check: 'cap'; readonly shared: Amount; readonly cap: Amount }
  /** More than the order less the service's own fee. */
  | { readonly check: 'net-cap'; readonly shared: Amount; readonly cap: Amount }
  | { readonly check: 'returns'; readonly returns: number; readonly most: number }
  | { readonly check: 'receivers'; readonly receivers: number; readonly most: number }
  | { readonly check: 'deadline'; readonly days: number; readonly most: number }
  | { readonly check: 'return-deadline'; readonly days: number; readonly most: number }
  | { readonly check: 'person'; readonly party: string; readonly amount: number }
);

/** What a rule says of money the platform took, against what the bills say. */
export type WithheldFinding =
  /** Both are of one fee. `said`: fen by the rule. */
  | { readonly kind: 'withheld-differs'; readonly fee: Fee; readonly said: number; readonly billed: Amount }
  /** The bills show it as taken, no line of the rule says so, and the shop is to pay as well. */
  | { readonly kind: 'withheld-too'; readonly party: string; readonly fee: Fee; readonly billed: Amount };

export type OrderFinding =
  | RailFinding
  | WithheldFinding
  | { readonly kind: 'refund-over-order'; readonly refunded: Amount; readonly gross: Amount }
  /** There was less left than the line says. Fen. */
  | { readonly kind: 'cut-short'; readonly line: string; readonly wanted: number; readonly got: number }
  /** Shares kept after a refund come to more than what is left: the shop pays the rest. */
  | { readonly kind: 'shop-pays'; readonly amount: Amount }
  | { readonly kind: 'units-unknown'; readonly line: string };

export type Finding = RuleFinding | OrderFinding;
