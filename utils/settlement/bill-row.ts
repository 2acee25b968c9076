/** What a bill says of one movement of money, whichever platform or payment service wrote it. */
import type { Amount } from './amount.ts';

/** What an amount is, from the shop's side. The last four move the shop's own money and are no part of any profit. */
export type EntryClass =
  | 'sale'
  | 'freight'
  /** Paid by the platform, a payment service, a bank or a streamer in the buyer's stead: income of the shop. */
  | 'subsidy'
  | 'refund'
  | 'platform-fee'
  | 'payment-fee'
  | 'commission'
  | 'agency-fee'
  | 'channel-fee'
  | 'ad-fee'
  | 'points'
  | 'compensation'
  | 'price-protection'
  | 'other'
  | 'withdrawal'
  | 'top-up'
  | 'deposit'
  | 'transfer';

export interface BillEntry {
  readonly class: EntryClass;
  /** In the bill's own words: 技术服务费. */
  readonly name: string;
  readonly amount: Amount;
}

/** The order a movement belongs to, and by which rule that was seen. `lost`: a spreadsheet cut its digits. */
export type OrderLink =
  | { readonly order: string; readonly by: string }
  | { readonly order: null; readonly by: string | null; readonly lost?: true };

/** The rule of numbers a shop gives itself, outside its platform's orders. */
export const OWN_NUMBER = 'own-number';

export interface BillRow {
  /** Place in the file, from 1 as spreadsheets count. */
  readonly row: number;
  /** Of the movement; null where the bill numbers none. */
  readonly flow: string | null;
  /** Of the payment or payout it belongs to, where another bill of the same money tells it too. */
  readonly payment?: string;
  /** `2026-11-20 08:00:00`, of China. */
  readonly at: string;
  readonly link: OrderLink;
  /** The day its order was placed, where the bill says it. */
  readonly orderedOn?: string;
  readonly subOrder: string | null;
  readonly product: string | null;
  /** What it comes to for the shop: the sum of its entries. */
  readonly amount: Amount;
  /** Of a payment: what the order came to, with coupons whose money nobody pays; absent where the bill says nothing of it. */
  readonly ordered?: Amount;
  /** At least one. */
  readonly entries: readonly BillEntry[];
  /** What the account held after it; null where the bill says none. */
  readonly balance: Amount | null;
  /** Whether the bill says that it was not settled yet: it is no money received. */
  readonly pending: boolean;
}
