import type { Day } from '../time/day.ts';

/** Ids of records that exist once for what they speak of. */
export const productRecordId = (shop: string, product: string): string => `product:${shop}:${product}`;

export const rulesRecordId = (shop: string): string => `rules:${shop}`;

export const pinRecordId = (shop: string, product: string): string => `pin:${shop}:${product}`;

export const taskRecordId = (shop: string, wave: string, task: string): string => `task:${shop}:${wave}:${task}`;

export const uncountedRecordId = (shop: string, product: string, day: Day): string =>
  `uncounted:${shop}:${product}:${day}`;
