/** Whose table it is: platforms with shops, services that only move money, and whatever else was taught. */
export const BILL_SOURCES = [
  'taobao',
  'douyin',
  'pdd',
  'jd',
  'weixin',
  'youzan',
  'alipay',
  'wechat-pay',
  'other',
] as const;
export type BillSource = (typeof BILL_SOURCES)[number];

/** Of which a shop may be, its bills and orders read or taught; what a service alone moves is of a shop of one of them. */
export const SHOP_SOURCES = [
  'taobao',
  'douyin',
  'pdd',
  'jd',
  'weixin',
  'youzan',
  'other',
] as const satisfies readonly BillSource[];

/** Services that move money of shops of any platform; of a source without a name nobody knows that it does not. */
const SERVICES: ReadonlySet<BillSource> = new Set<BillSource>(['alipay', 'wechat-pay', 'other']);

/** Whether a table may stand in the books of a shop of `book`. */
export function belongsTo(book: BillSource, kind: 'bill' | 'orders', source: BillSource): boolean {
  return source === book || (kind === 'bill' && SERVICES.has(source));
}
