/** What an export of orders says of one line of an order. Nothing of the buyer is read. */
import type { Amount } from './amount.ts';
import type { Sourced } from './sourced.ts';

/** From the shop's side; `unknown` for words we do not know. */
export type OrderState = 'unpaid' | 'paid' | 'shipped' | 'done' | 'closed' | 'unknown';

/** What stands for a streamer where none sold the order: a number no streamer has. */
export const NO_STREAMER = '0';

export interface OrderRow {
  /** Place in the file, from 1. */
  readonly row: number;
  /** null where a spreadsheet cut its digits: such a line is reviewed, never guessed. */
  readonly order: string | null;
  readonly subOrder: string | null;
  readonly product: string | null;
  /** The shop's own code of the article. */
  readonly article: string | null;
  readonly quantity: number | null;
  /** `2026-11-10 20:00:05`; null where the order was not paid, or the export does not say. */
  readonly paidAt: string | null;
  /** Confirmed by the buyer: settlement counts from here. */
  readonly doneAt: string | null;
  readonly state: OrderState;
  /** What the buyer paid, or is to pay; null = not said. */
  readonly paid: Amount | null;
  /** What the shop is to get before fees and refunds: what buyer, platform and streamer paid. null = not said. */
  readonly receivable: Amount | null;
  /** What was given back of it; null = not said. */
  readonly refunded: Amount | null;
  /** Money went back, or was never asked for; how much of it says `refunded` alone. */
  readonly givenBack?: true;
  /** The streamer who sold it, as the platform numbers them; NO_STREAMER where there was none; null = not said. */
  readonly streamer: string | null;
}

/** Whose amounts the lines of an export state. */
export interface LinesSay {
  /** Each line those of its whole order: they are taken once. */
  readonly repeatsOrder: boolean;
  /** What was given back is repeated as well; else it is of the line. */
  readonly repeatsRefund?: true;
  /** A report of products beside the one of orders: its amounts count only where the other says nothing of the order. */
  readonly itemsOnly: boolean;
}

/** A line with the kind of export it stands in. */
export type OrderLine = Sourced<OrderRow> & LinesSay & { readonly layout: string };
