/** Pages that are never taught, on any host: those of orders, buyers and chats, told by their addresses and their columns. */
import type { ExcludedWhy } from './site.ts';

const ADDRESSES: readonly (readonly [ExcludedWhy, RegExp])[] = [
  [
    'orders',
    /(?:^|[/#_.?&=-])(?:orders?|trades?|refunds?|after-?sales?|returns?|logistics|shipments?)(?=[/#_.?&-]|$)/i,
  ],
  ['buyers', /(?:^|[/#_.?&=-])(?:buyers?|members?|customers?|visitors?|reviews?|comments?|crm)(?=[/#_.?&-]|$)/i],
  ['chat', /(?:^|[/#_.?&=-])(?:chats?|im|messages?|kefu)(?=[/#_.?&-]|$)/i],
  ['market', /(?:^|[/#_.?&=-])(?:market|industry|compet\w*|rivals?)(?=[/#_.?&-]|$)/i],
];
const ORDER_HEADER = /订单(?:编)?号|交易号|运单号|^(?:order|tracking)\s*(?:id|no\.?|number)$/i;

/** @param address path and what follows `#` */
export function barredAddress(address: string): ExcludedWhy | null {
  return ADDRESSES.find(([, words]) => words.test(address))?.[0] ?? null;
}

/** A list of orders, whatever its address. */
export function listsOrders(headers: readonly string[]): boolean {
  return headers.some((header) => ORDER_HEADER.test(header.trim()));
}
