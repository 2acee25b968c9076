/** What the operator taught us about an export of orders nobody declared: as a taught bill, it is data and never code. */
import type { OrderState } from './order-row.ts';
import type { TaughtBill, TaughtDraft } from './taught-bill.ts';

/** What a column may be said to be. `receivable`: what the shop is to get before fees and refunds. */
export const TAUGHT_ORDER_ROLES = [
  'order',
  'receivable',
  'paidAt',
  'doneAt',
  'state',
  'refunded',
  'quantity',
  'product',
  'article',
  'subOrder',
] as const;
export type TaughtOrderRole = (typeof TAUGHT_ORDER_ROLES)[number];

/** Without these nothing of it could be held against a bill. */
export const NEEDED_ORDER_ROLES = ['order', 'receivable'] as const satisfies readonly TaughtOrderRole[];

export const ORDER_STATES = [
  'paid',
  'shipped',
  'done',
  'closed',
  'unpaid',
  'unknown',
] as const satisfies readonly OrderState[];

interface TaughtOrderColumn {
  readonly role: TaughtOrderRole;
  /** As it stands in the table; compared without blanks, kinds of brackets and letter case. */
  readonly header: string;
}

/** How far an order is that the export names so. */
export interface TaughtState {
  readonly word: string;
  readonly state: OrderState;
}

export interface TaughtOrders extends Pick<TaughtBill, 'version' | 'id' | 'taughtAt' | 'name' | 'source' | 'headers'> {
  readonly columns: readonly TaughtOrderColumn[];
  /** Each line repeats the amount of its whole order. */
  readonly repeats: boolean;
  /** A word nobody taught is of an order nobody knows how far it is. */
  readonly states: readonly TaughtState[];
}

/** What the operator says; where it is kept, and since when, follows. */
export type TaughtOrdersDraft = Omit<TaughtOrders, 'version' | 'id' | 'taughtAt'>;

/** Whatever was taught. */
export type Taught = TaughtBill | TaughtOrders;
export type AnyTaughtDraft = TaughtDraft | TaughtOrdersDraft;

export const isTaughtOrders = (taught: Taught): taught is TaughtOrders => 'states' in taught;
export const MOST_STATES = 40;
