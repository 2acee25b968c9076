/** What classes of entries are to an order. */
import type { EntryClass } from './bill-row.ts';

/** What an order brought in, whoever paid it. */
export const INCOME: ReadonlySet<EntryClass> = new Set<EntryClass>(['sale', 'freight', 'subsidy']);
export const REFUNDS: ReadonlySet<EntryClass> = new Set<EntryClass>(['refund']);
/** The shop's own money on its way: of no order, and no part of any profit. */
export const OWN_MONEY: ReadonlySet<EntryClass> = new Set<EntryClass>(['withdrawal', 'top-up', 'deposit', 'transfer']);
/** Everything taken off besides refunds. */
export const FEES: ReadonlySet<EntryClass> = new Set<EntryClass>([
  'platform-fee',
  'payment-fee',
  'commission',
  'agency-fee',
  'channel-fee',
  'ad-fee',
  'points',
  'compensation',
  'price-protection',
  'other',
]);
/** All of them, in the order in which they are offered. */
export const ENTRY_CLASSES: readonly EntryClass[] = [...INCOME, ...REFUNDS, ...FEES, ...OWN_MONEY];
