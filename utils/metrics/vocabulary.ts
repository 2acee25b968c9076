/**
 * The metric vocabulary: every figure the product knows, as data.
 *
 * A metric is one row. Adapters map their own field codes onto these ids; nothing else in the
 * product may invent a figure. Names are those of 生意参谋's own metric dictionary.
 *
 * - `kind` people: distinct persons within one row's product and period
 * - `kind` count: events or pieces
 * - `kind` money: integer minor units (fen for CNY)
 * - `kind` seconds: a mean duration
 * - `kind` rate: never stored; a pair (k of n) of two stored metrics
 * - `kind` share: a rate the platform states without its base; kept as the fraction it gave
 * - `sum.products` / `sum.days`: whether adding rows / days gives a true figure.
 *   People are never summed over products; over days only as 按天累加.
 */
export type MetricKind = 'people' | 'count' | 'money' | 'seconds' | 'rate' | 'share';

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
  { id: 'favoriters', zh: '商品收藏人数', en: 'Favourited by', kind: 'people', sum: PEOPLE },
  { id: 'cartAdders', zh: '商品加购人数', en: 'Added to cart by', kind: 'people', sum: PEOPLE },
  { id: 'cartItems', zh: '商品加购件数', en: 'Pieces added to cart', kind: 'count', sum: ADDS },
  { id: 'orderBuyers', zh: '下单买家数', en: 'Ordering buyers', kind: 'people', sum: PEOPLE },
  { id: 'orderItems', zh: '下单件数', en: 'Pieces ordered', kind: 'count', sum: ADDS },
  { id: 'orderAmount', zh: '下单金额', en: 'Amount ordered', kind: 'money', sum: ADDS },
  { id: 'payBuyers', zh: '支付买家数', en: 'Paying buyers', kind: 'people', sum: PEOPLE },
  { id: 'payItems', zh: '支付件数', en: 'Pieces paid', kind: 'count', sum: ADDS },
  { id: 'payAmount', zh: '支付金额', en: 'Amount paid', kind: 'money', sum: ADDS },
  { id: 'newPayBuyers', zh: '支付新买家数', en: 'New paying buyers', kind: 'people', sum: PEOPLE },
  { id: 'oldPayBuyers', zh: '支付老买家数', en: 'Returning paying buyers', kind: 'people', sum: PEOPLE },
  { id: 'refundAmount', zh: '成功退款金额', en: 'Amount refunded', kind: 'money', sum: ADDS },
  { id: 'searchVisitors', zh: '搜索引导访客数', en: 'Visitors from search', kind: 'people', sum: PEOPLE },
  { id: 'searchPayBuyers', zh: '搜索引导支付买家数', en: 'Paying buyers from search', kind: 'people', sum: PEOPLE },
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
