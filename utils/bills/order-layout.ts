/** What we declare about an export of orders. To add one: data in `layouts/`, a line in `bill-registry.ts`. */
import type { OrderState } from '../settlement/order-row.ts';
import type { TableLayout } from './table-layout.ts';

export type OrderRole =
  | 'order'
  | 'subOrder'
  | 'product'
  | 'article'
  | 'quantity'
  | 'paidAt'
  | 'doneAt'
  | 'state'
  | 'paid'
  | 'refunded'
  | 'afterSale'
  | 'streamer'
  /** The platform's number of the shop. */
  | 'shop';

export interface StateRule {
  readonly words: RegExp;
  readonly state: OrderState;
}

export interface OrderLayout extends TableLayout<OrderRole> {
  /** Columns that together are what the shop is to get. */
  readonly receivable: readonly (readonly string[])[];
  /** The first rule that fits decides; none at all where the export has no states. */
  readonly states: readonly StateRule[];
  /** What `state` or `afterSale` says of a line of which money went back. */
  readonly givenBack?: RegExp;
  /** Another way in which it may write moments: year, month, day, hour, minute and second, each whole. */
  readonly moments?: RegExp;
  /** How the platform writes the number of an order. */
  readonly orderNumber: RegExp;
  /** The export repeats the order's amounts on each of its lines: they are of the order, not of the line. */
  readonly repeatsOrder?: true;
  /** What was given back is of the order too, as all amounts of such an export. */
  readonly repeatsRefund?: true;
  /** A report of products: beside the one of orders its amounts would count twice. */
  readonly itemsOnly?: true;
}
