import { type Definition, from } from './definition.ts';

const EXPLAINED = from('explained', '商智 指标说明', [
  [
    'visitors',
    '商品访客数',
    '访问这款商品的人数，周期内去重。很多人直接从购物车下单时，可能比成交客户数还少。',
    'People who visited the product, each once in the period. May be fewer than buyers when many order from the cart.',
  ],
  ['pageViews', '商品浏览量', '商品页被打开的次数，刷新也算。', 'How often the page was opened, reloads too.'],
  [
    'cartAdders',
    '加购客户数',
    '加购的客户数。后来成交或移出购物车，也不扣。',
    'Customers who added it to their cart; not reduced by later orders or removals.',
  ],
  [
    'cartItems',
    '加购商品件数',
    '加购的件数，不是人数。后来成交或移出购物车，也不扣。',
    'Pieces added to carts, not people; not reduced by later orders or removals.',
  ],
  [
    'payAmount',
    '成交金额',
    '有效订单分到这款商品的金额：扣商家优惠，含运费。当天取消的会扣，今天的数可能变小。赠品出现负数时按未知。',
    "The product's part of valid orders: less the discounts the shop bears, with freight. Orders cancelled the same day are taken out, so today's figure may fall. Below 0 (gifts) it counts as unknown.",
  ],
  [
    'payBuyers',
    '成交客户数',
    '有有效订单的客户数，同一账号只算一个。',
    'Customers with a valid order, each account once.',
  ],
  ['payItems', '成交商品件数', '成交的件数，赠品也算。', 'Pieces sold, gifts included.'],
  ['orders', '成交单量', '成交的订单数，不是人数。', 'Orders sold, not people.'],
  [
    'payRate',
    '成交转化率',
    '成交客户数占访客数的比例，可能超过 100%。',
    'Buying customers of the visitors; may exceed 100%.',
  ],
  [
    'orderBuyers',
    '下单客户数',
    '下了单的客户数，没付款、已取消的也算。',
    'Customers who ordered, unpaid and cancelled too.',
  ],
  ['orderItems', '下单商品件数', '下单的件数，没付款、已取消的也算。', 'Pieces ordered, unpaid and cancelled too.'],
  [
    'orderAmount',
    '下单金额',
    '下单金额分到这款商品的部分，没付款、已取消的也算。赠品出现负数时按未知。',
    'Amount ordered, unpaid and cancelled too. Below 0 (gifts) it counts as unknown.',
  ],
]);

const PRODUCTS = from('named', '商智 商品明细', [
  [
    'refundAmount',
    '取消及售后退款金额',
    '取消和售后退款合在一起的金额，比单纯退款大。',
    'Cancellations and refunds together: more than refunds alone.',
  ],
  ['refundOrders', '取消及售后退款单量', '取消和售后退款合在一起的订单数。', 'Orders cancelled or refunded.'],
  ['impressions', '商品曝光次数', '商品被展示的次数，不是人数。', 'Times it was shown, not people.'],
  ['impressionUsers', '商品曝光人数', '看到商品展示的人数，不是次数。', 'People it was shown to, not times.'],
  [
    'stayTime',
    '商详平均停留时长',
    '商品详情页平均停留的时间，不能相加。',
    'Mean time on the detail page; never added up.',
  ],
]);

const STOCK = from('named', '商智 库存预警', [
  [
    'turnoverDays',
    '件数周转',
    '全店库存按现在的卖法还要卖多少天，平台按件数算。',
    "Days the whole shop's stock lasts at the present pace, by pieces, as the platform states.",
  ],
  ['inStockRate', '现货率', '有现货的占比，平台给的比例，没给分母。', 'In stock, as a share without its base.'],
  ['slowStockShare', '滞销率', '滞销库存占全部库存的比例。', 'Slow stock as a share of all stock.'],
  ['unsoldStockShare', '无销率', '没卖出过的库存占全部库存的比例。', 'Unsold stock as a share of all stock.'],
  ['stockOuts', '缺货商品数', '现在缺货的商品数。', 'Products out of stock.'],
  ['nearStockOuts', '即将缺货商品数', '快要缺货的商品数。', 'Products nearly out of stock.'],
  ['slowProducts', '滞销商品数', '滞销的商品数；平台给 -1 时按未知。', 'Slow products; -1 counts as unknown.'],
  ['unsoldProducts', '无销商品数', '没卖出过的商品数。', 'Products never sold.'],
]);

const OURS = from('ours', '款策', [
  [
    'cartRate',
    '加购率',
    '加购客户数除以商品访客数，按人数，不按件数。',
    'Customers who added to cart of the visitors: people, not pieces.',
  ],
  ['orderRate', '下单转化率', '下单客户数除以商品访客数。', 'Ordering customers of the visitors.'],
]);

export const JD: readonly Definition[] = [...EXPLAINED, ...PRODUCTS, ...STOCK, ...OURS];
