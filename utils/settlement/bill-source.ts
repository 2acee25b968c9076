/** Whose table it is: platforms with shops, and services that only move money. */
export type BillSource = 'taobao' | 'douyin' | 'pdd' | 'jd' | 'weixin' | 'youzan' | 'alipay' | 'wechat-pay';

/** Services that move money of shops of any platform. */
const SERVICES: ReadonlySet<BillSource> = new Set<BillSource>(['alipay', 'wechat-pay']);

/** Whether a table may stand in the books of a shop of `book`. */
export function belongsTo(book: BillSource, kind: 'bill' | 'orders', source: BillSource): boolean {
  return source === book || (kind === 'bill' && SERVICES.has(source));
}
