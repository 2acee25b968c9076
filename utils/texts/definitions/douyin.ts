import { type Definition, from } from './definition.ts';

const LIST = from('named', '罗盘 商品列表', [
  [
    'clickUsers',
    '商品点击人数',
    '点进商品的人数。抖店不给访客数，转化率和加购率都用它做分母。',
    'People who clicked the product. Compass gives no visitors; rates count against these.',
  ],
  ['clicks', '商品点击次数', '商品被点击的次数，不是人数。', 'Times it was clicked, not people.'],
  ['impressions', '商品曝光次数', '商品被展示的次数，不是人数。', 'Times it was shown, not people.'],
  ['impressionUsers', '商品曝光人数', '看到商品展示的人数，不是次数。', 'People it was shown to, not times.'],
  [
    'cartAdders',
    '加购人数',
    '加购的人数，不是件数；罗盘没有加购件数。',
    'People who added it to their cart, not pieces.',
  ],
  ['favoriters', '收藏人数', '收藏这款商品的人数。', 'People who favourited the product.'],
  [
    'payAmount',
    '成交金额',
    '和用户支付金额、结算金额是三个数，分开给，不能互换。',
    'Not the amount paid by buyers and not the amount settled: three figures, kept apart.',
  ],
  ['buyerPaidAmount', '用户支付金额', '买家自己付的钱。', 'What buyers paid themselves.'],
  ['settledAmount', '结算金额', '结算给店铺的钱。', 'What the shop gets.'],
  ['orders', '成交订单数', '成交的订单数，不是人数。', 'Orders sold, not people.'],
  ['payBuyers', '成交人数', '成交的人数，不是订单数。', 'People who bought, not orders.'],
  ['payItems', '成交件数', '成交的件数。', 'Pieces sold.'],
  [
    'refundAmount',
    '退款金额（退款时间）',
    '按退款那天算，不是按成交那天。',
    'By the day of the refund, not of the sale.',
  ],
  [
    'refundOrders',
    '退款订单数（退款时间）',
    '退款的订单数，按退款那天算。',
    'Orders refunded, by the day of the refund.',
  ],
  [
    'clickRate',
    '曝光点击率（人数）',
    '商品点击人数除以商品曝光人数。',
    'People who clicked of people it was shown to.',
  ],
]);

const OURS = from('ours', '款策', [
  [
    'payRate',
    '点击成交转化率（人数）',
    '成交人数除以商品点击人数，不是除以访客数。',
    'Buyers of the people who clicked, not of visitors.',
  ],
  ['clickPayRate', '点击成交转化率（人数）', '成交人数除以商品点击人数。', 'Buyers of the people who clicked.'],
  [
    'cartRate',
    '加购率',
    '加购人数除以商品点击人数，按人数，不按件数。',
    'People who added to cart of the people who clicked: people, not pieces.',
  ],
  ['favoriteRate', '收藏率', '收藏人数除以商品点击人数。', 'People who favourited of the people who clicked.'],
]);

export const DOUYIN: readonly Definition[] = [...LIST, ...OURS];
