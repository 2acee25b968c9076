import type { BillRow } from './bill-row.ts';

/** What a movement is known by: its number and what it says, for one number may stand for several fees or products. */
export function movementKey({ flow, payment, at, link, subOrder, product, amount, entries }: BillRow): string {
  const what = [link.order, subOrder, product, amount, entries[0]?.name];
  // A movement with a number has another time once it is settled.
  if (flow !== null) return JSON.stringify([flow, ...what]);
  // Two payouts may be alike in all but their number; of an order, some exports name the payout and some do not.
  const payout = link.order === null && payment !== undefined ? [payment] : [];
  return JSON.stringify([null, at, ...what, ...payout]);
}
