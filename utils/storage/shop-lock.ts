/** Jobs that take sheets away must not meet a rebuild of the same shop, which has them in its hands. */
export const shopLock = (shop: string): string => `kuance-shop:${shop}`;

/** Under this key of `meta` stands that a rebuild of the shop is under way. */
export const REBUILD = 'rebuild:';
export const rebuildKey = (shop: string): string => REBUILD + shop;
