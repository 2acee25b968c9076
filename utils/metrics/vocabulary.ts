/**
 * The metric vocabulary: every figure the product knows, as data.
 *
 * A metric is one row. Adapters map their own field codes onto these ids; nothing else in the
 * product may invent a figure. Names are those of 生意参谋's own metric dictionary.
 *
 * - `kind` people: distinct persons within one row's product and period
 * - `kind` count: events or pieces
 * - `kind` money: integer minor units (fen for CNY)
 * - `kind` seconds: a mean duration; `kind` days: how long something lasts
 * - `kind` rate: never stored; a pair (k of n) of two stored metrics
 * - `kind` share: a rate the platform states without its base; kept as the fraction it gave
 * - `sum.products` / `sum.days`: whether adding rows / days gives a true figure.
 *   People are never summed over products; over days only as 按天累加.
 */
export type MetricKind = 'people' | 'count' | 'money' | 'seconds' | 'days' | 'rate' | 'share';

export interface Metric {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: MetricKind;
  readonly sum: { readonly products: boolean; readonly days: boolean };
  /** For `rate`: the stored metrics it is made of. */
  readonly formula?: { readonly k: string; readonly n: string };
}

const PEOPLE = { products: false, days: true } as const;
const ADDS = { products: true, days: true } as const;
const NEVER = { products: false, days: false } as const;

export const METRICS = [
  { id: 'visitors', zh: '商品访客数', en: 'Visitors', kind: 'people', sum: PEOPLE },
  { id: 'pageViews', zh: '商品浏览量', en: 'Page views', kind: 'count', sum: ADDS },
  // Visits, not people: one visit may see several products, so they are not added over these either.
  { id: 'sessions', zh: '会话次数', en: 'Sessions', kind: 'count', sum: PEOPLE },
  { id: 'favoriters', zh: '商品收藏人数', en: 'Favourited by', kind: 'people', sum: PEOPLE },
  { id: 'cartAdders', zh: '商品加购人数', en: 'Added to cart by', kind: 'people', sum: PEOPLE },
  { id: 'cartItems', zh: '商品加购件数', en: 'Pieces added to cart', kind: 'count', sum: ADDS },
  { id: 'orderBuyers', zh: '下单买家数', en: 'Ordering buyers', kind: 'people', sum: PEOPLE },
  { id: 'orderItems', zh: '下单件数', en: 'Pieces ordered', kind: 'count', sum: ADDS },
  { id: 'orderAmount', zh: '下单金额', en: 'Amount ordered', kind: 'money', sum: ADDS },
  { id: 'payBuyers', zh: '支付买家数', en: 'Paying buyers', kind: 'people', sum: PEOPLE },
  { id: 'payItems', zh: '支付件数', en: 'Pieces paid', kind: 'count', sum: ADDS },
  { id: 'payAmount', zh: '支付金额', en: 'Amount paid', kind: 'money', sum: ADDS },
  // 预售: a deposit is paid first, and counts as paid on the day the rest is.
  { id: 'depositBuyers', zh: '定金支付买家数', en: 'Deposit buyers', kind: 'people', sum: PEOPLE },
  { id: 'depositItems', zh: '定金支付件数', en: 'Pieces reserved by deposit', kind: 'count', sum: ADDS },
  { id: 'newPayBuyers', zh: '支付新买家数', en: 'New paying buyers', kind: 'people', sum: PEOPLE },
  { id: 'oldPayBuyers', zh: '支付老买家数', en: 'Returning paying buyers', kind: 'people', sum: PEOPLE },
  { id: 'refundAmount', zh: '成功退款金额', en: 'Amount refunded', kind: 'money', sum: ADDS },
  { id: 'searchVisitors', zh: '搜索引导访客数', en: 'Visitors from search', kind: 'people', sum: PEOPLE },
  { id: 'searchPayBuyers', zh: '搜索引导支付买家数', en: 'Paying buyers from search', kind: 'people', sum: PEOPLE },
  { id: 'orders', zh: '成交订单数', en: 'Orders paid', kind: 'count', sum: ADDS },
  { id: 'buyerPaidAmount', zh: '用户支付金额', en: 'Amount paid by buyers', kind: 'money', sum: ADDS },
  { id: 'settledAmount', zh: '结算金额', en: 'Amount settled', kind: 'money', sum: ADDS },
  { id: 'refundOrders', zh: '退款订单数', en: 'Orders refunded', kind: 'count', sum: ADDS },
  { id: 'impressions', zh: '曝光次数', en: 'Impressions', kind: 'count', sum: ADDS },
  { id: 'impressionUsers', zh: '曝光人数', en: 'People who saw it', kind: 'people', sum: PEOPLE },
  { id: 'clicks', zh: '点击次数', en: 'Clicks', kind: 'count', sum: ADDS },
  { id: 'clickUsers', zh: '点击人数', en: 'People who clicked', kind: 'people', sum: PEOPLE },
  // Of an advertising plan; never merged over plans, and never a figure of the product as a whole.
  { id: 'adImpressions', zh: '推广展现量', en: 'Ad impressions', kind: 'count', sum: ADDS },
  { id: 'adClicks', zh: '推广点击量', en: 'Ad clicks', kind: 'count', sum: ADDS },
  { id: 'adCost', zh: '推广花费', en: 'Ad cost', kind: 'money', sum: ADDS },
  { id: 'adPayAmount', zh: '推广成交金额', en: 'Amount sold by ads', kind: 'money', sum: ADDS },
  { id: 'adOrders', zh: '推广成交笔数', en: 'Orders from ads', kind: 'count', sum: ADDS },
  { id: 'adCarts', zh: '推广购物车数', en: 'Added to cart from ads', kind: 'count', sum: ADDS },
  { id: 'adFavorites', zh: '推广收藏数', en: 'Favourites from ads', kind: 'count', sum: ADDS },
  { id: 'stock', zh: '库存', en: 'Stock', kind: 'count', sum: { products: true, days: false } },
  { id: 'stockDays', zh: '可售天数', en: 'Days of cover', kind: 'days', sum: NEVER },
  // Of a shop's stock as a whole, as the platform judges it.
  { id: 'turnoverDays', zh: '库存周转天数', en: 'Days to turn the stock over', kind: 'days', sum: NEVER },
  { id: 'inStockRate', zh: '现货率', en: 'In stock', kind: 'share', sum: NEVER },
  { id: 'slowStockShare', zh: '滞销库存占比', en: 'Slow stock', kind: 'share', sum: NEVER },
  { id: 'unsoldStockShare', zh: '无销库存占比', en: 'Unsold stock', kind: 'share', sum: NEVER },
  { id: 'stockOuts', zh: '缺货商品数', en: 'Products out of stock', kind: 'count', sum: NEVER },
  { id: 'nearStockOuts', zh: '即将缺货商品数', en: 'Products nearly out of stock', kind: 'count', sum: NEVER },
  { id: 'slowProducts', zh: '滞销商品数', en: 'Slow products', kind: 'count', sum: NEVER },
  { id: 'unsoldProducts', zh: '无销商品数', en: 'Unsold products', kind: 'count', sum: NEVER },
  {
    id: 'soldItems30',
    zh: '30天销量',
    en: 'Pieces sold in 30 days',
    kind: 'count',
    sum: { products: true, days: false },
  },
  { id: 'price', zh: '当前价', en: 'Price now', kind: 'money', sum: NEVER },
  // Of a report in which what came back is taken off: none of these is what buyers paid.
  { id: 'netItems', zh: '净售件数', en: 'Pieces sold less returned', kind: 'count', sum: ADDS },
  { id: 'grossAmount', zh: '折前销售额', en: 'Gross sales', kind: 'money', sum: ADDS },
  { id: 'discountAmount', zh: '折扣金额', en: 'Discounts', kind: 'money', sum: ADDS },
  { id: 'netAmount', zh: '销售净额', en: 'Net sales', kind: 'money', sum: ADDS },
  { id: 'totalAmount', zh: '含税总销售额', en: 'Total sales', kind: 'money', sum: ADDS },
  { id: 'problemOrders', zh: '问题订单数', en: 'Orders with a problem', kind: 'count', sum: ADDS },
  { id: 'paidOrders', zh: '支付订单数', en: 'Orders paid (base of problems)', kind: 'count', sum: ADDS },
  { id: 'stayTime', zh: '平均停留时长', en: 'Mean stay', kind: 'seconds', sum: NEVER },
  { id: 'bounceRate', zh: '商品详情页跳出率', en: 'Bounce rate', kind: 'share', sum: NEVER },
  {
    id: 'favoriteRate',
    zh: '收藏率',
    en: 'Favourite rate',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'favoriters', n: 'visitors' },
  },
  {
    id: 'cartRate',
    zh: '加购率',
    en: 'Add-to-cart rate',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'cartAdders', n: 'visitors' },
  },
  {
    id: 'payRate',
    zh: '商品支付转化率',
    en: 'Payment conversion',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'payBuyers', n: 'visitors' },
  },
  {
    id: 'orderRate',
    zh: '下单转化率',
    en: 'Order conversion',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'orderBuyers', n: 'visitors' },
  },
  {
    id: 'searchPayRate',
    zh: '搜索引导支付转化率',
    en: 'Conversion from search',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'searchPayBuyers', n: 'searchVisitors' },
  },
  {
    id: 'clickRate',
    zh: '曝光点击率（人数）',
    en: 'Click rate (people)',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'clickUsers', n: 'impressionUsers' },
  },
  {
    id: 'clickPayRate',
    zh: '点击成交转化率（人数）',
    en: 'Conversion of clicks (people)',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'payBuyers', n: 'clickUsers' },
  },
  {
    id: 'adClickRate',
    zh: '推广点击率',
    en: 'Ad click rate',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'adClicks', n: 'adImpressions' },
  },
  {
    id: 'itemSessionRate',
    zh: '件数与会话之比',
    en: 'Pieces by sessions',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'payItems', n: 'sessions' },
  },
  {
    id: 'problemRate',
    zh: '问题订单率',
    en: 'Share of orders with a problem',
    kind: 'rate',
    sum: NEVER,
    formula: { k: 'problemOrders', n: 'paidOrders' },
  },
] as const satisfies readonly Metric[];

export type MetricId = (typeof METRICS)[number]['id'];

const BY_ID: ReadonlyMap<string, Metric> = new Map(METRICS.map((m) => [m.id, m]));

export function isMetricId(id: string): id is MetricId {
  return BY_ID.has(id);
}

/** @throws never: every `MetricId` has a row. */
export function metric(id: MetricId): Metric {
  return BY_ID.get(id) ?? METRICS[0];
}
