/** What reports add up: classes of entries, discounts by who pays them. */
import type { BillEntry, EntryClass } from '../bill-row.ts';
import { FEES, OWN_MONEY } from '../classes.ts';

/** Who pays in the buyer's stead; `unsaid` where the bill does not tell. What the shop gives itself stands in no bill. */
export type Payer = 'platform' | 'streamer' | 'payment' | 'government' | 'unsaid';

export type Discount = `by-${Payer}`;
/** `untold`: of no order, and no word of the bill says what it was. */
export type Part = Exclude<EntryClass, 'subsidy'> | Discount | 'untold';

export const DISCOUNTS: readonly Discount[] = [
  'by-platform',
  'by-streamer',
  'by-payment',
  'by-government',
  'by-unsaid',
];
/** What orders brought in, whoever paid it. */
export const GROSS: readonly Part[] = ['sale', 'freight', ...DISCOUNTS];
/** Advertising is bought for the shop and not for an order: no fee of a sale, wherever it is taken off. */
export const ADVERTISING: readonly Part[] = ['ad-fee'];
export const FEE_PARTS: readonly Part[] = [...FEES].filter((is) => is !== 'ad-fee') as readonly Part[];
export const OWN_PARTS: readonly Part[] = [...OWN_MONEY] as readonly Part[];
/** What is left of orders: without advertising, without the shop's own money on its way. */
export const NET: readonly Part[] = [...GROSS, 'refund', ...FEE_PARTS];
/** It may have been earned, paid or the owner's own: nobody says, so it is none of them. */
export const UNTOLD: readonly Part[] = ['untold'];
/** All that moved: what the accounts became more or less by. */
export const PARTS: readonly Part[] = [...NET, ...ADVERTISING, ...OWN_PARTS, ...UNTOLD];

/** @param name of a subsidy, in the bill's own words */
export type PayerOf = (name: string) => Payer;

/** @param ofOrder whether its row is of an order */
export function partOf({ class: is, name }: BillEntry, payerOf: PayerOf, ofOrder: boolean): Part {
  if (is === 'other' && !ofOrder) return 'untold';
  return is === 'subsidy' ? `by-${payerOf(name)}` : is;
}
