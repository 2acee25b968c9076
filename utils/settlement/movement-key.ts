import type { BillRow } from './bill-row.ts';

/** What a movement is known by: its number and what it says, for one number may stand for several fees or products. */
export function movementKey({ flow, at, link, subOrder, product, amount, entries }: BillRow): string {
  const what = [link.order, subOrder, product, amount, entries[0]?.name];
  // A movement with a number has another time once it is settled.
  return JSON.stringify(flow === null ? [null, at, ...what] : [flow, ...what]);
}
