/** What the item of an order is known by: there is one of each, and none is numbered beside it. */
export const keyOfOrder = (order: string): string => `order|${order}`;
