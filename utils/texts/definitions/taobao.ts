import { type Definition, from } from './definition.ts';

const EXPLAINED = from('explained', '生意参谋 指标说明', [
  [
    'payAmount',
    '支付金额',
    '买家实际付给店铺的钱。以后退的款不扣；预售定金在付清尾款那天才计入。',
    'What buyers paid to the shop. Later refunds are not deducted; a presale deposit counts on the day the rest is paid.',
  ],
  [
    'payRate',
    '支付转化率',
    '支付买家数占访客数的比例，两边都是人数。',
    'Paying buyers of the visitors: people of people.',
  ],
  [
    'cartRate',
    '访问加购转化率',
    '加购人数占访客数的比例，按人数，不按件数。',
    'People who added to cart of the visitors: people, not pieces.',
  ],
  ['favoriteRate', '访问收藏转化率', '收藏人数占访客数的比例。', 'People who favourited of the visitors.'],
  [
    'refundAmount',
    '成功退款金额',
    '售中和售后退款成功的金额，不从支付金额里扣。',
    'Refunds that went through, before and after delivery; not deducted from the amount paid.',
  ],
]);

const RANK = from('named', '生意参谋 商品排行', [
  [
    'visitors',
    '商品访客数',
    '来看这款商品的人数，是人数不是次数。',
    'People who came to the product: people, not visits.',
  ],
  [
    'pageViews',
    '商品浏览量',
    '商品页被打开的次数，是次数不是人数。',
    'How often the page was opened: times, not people.',
  ],
  [
    'depositBuyers',
    '定金支付买家数',
    '预售里付了定金的人数，尾款还没付。',
    'People who paid a presale deposit, the rest still to come.',
  ],
  ['depositItems', '定金支付件数', '预售里付了定金的件数。', 'Pieces reserved by a presale deposit.'],
  ['favoriters', '商品收藏人数', '收藏这款商品的人数。', 'People who favourited the product.'],
  [
    'cartAdders',
    '商品加购人数',
    '加购的人数。加购件数是另一个指标，加购率用人数算。',
    'People who added it to their cart. Pieces are another metric; the rate uses people.',
  ],
  ['cartItems', '商品加购件数', '加进购物车的件数，不是人数。', 'Pieces added to carts, not people.'],
  [
    'orderBuyers',
    '下单买家数',
    '下单的人数，和支付买家数是两个指标。',
    'People who ordered; paying buyers are another metric.',
  ],
  ['orderItems', '下单件数', '下单的件数，和支付件数是两个指标。', 'Pieces ordered; pieces paid are another metric.'],
  [
    'orderAmount',
    '下单金额',
    '下单的金额，和支付金额是两个指标。',
    'Amount ordered; the amount paid is another metric.',
  ],
  ['payBuyers', '支付买家数', '付了款的人数，不是订单数。', 'People who paid, not orders.'],
  ['payItems', '支付件数', '付了款的件数。', 'Pieces paid for.'],
  ['newPayBuyers', '支付新买家数', '付款的人里，平台算作新买家的人数。', 'Paying buyers the platform counts as new.'],
  [
    'oldPayBuyers',
    '支付老买家数',
    '付款的人里，平台算作老买家的人数。',
    'Paying buyers the platform counts as returning.',
  ],
  [
    'searchVisitors',
    '搜索引导访客数',
    '从搜索来的访客人数，是访客里的一部分。',
    'Visitors who came from search, a part of all.',
  ],
  ['searchPayBuyers', '搜索引导支付买家数', '从搜索来并付款的人数。', 'People who came from search and paid.'],
  ['stayTime', '平均停留时长', '看这款商品平均停留的时间，不能相加。', 'Mean time on the product; never added up.'],
  [
    'bounceRate',
    '商品详情页跳出率',
    '平台直接给的比例，没有给分子分母。',
    'A share the platform gives without its counts.',
  ],
]);

const ITEM = from('named', '生意参谋 商品360、千牛 我的商品', [
  ['stock', '库存', '读取那一刻的库存件数。', 'Pieces in stock at the moment of reading.'],
  ['stockDays', '可售天数', '平台给的库存还能卖的天数。', 'Days the stock lasts, as the platform states.'],
]);

const OURS = from('ours', '款策', [
  ['orderRate', '下单转化率', '下单买家数除以访客数。', 'Ordering buyers of the visitors.'],
  [
    'searchPayRate',
    '搜索引导支付转化率',
    '搜索来的支付买家数除以搜索来的访客数。',
    'Search buyers of search visitors.',
  ],
  ['adClickRate', '推广点击率', '点击量除以展现量，都是次数。', 'Clicks of impressions, both times.'],
  ['problemRate', '问题订单率', '问题订单数除以成交订单数。', 'Orders with a problem of the orders paid.'],
]);

const QIANNIU = from('named', '千牛 我的商品、商品体验分', [
  [
    'soldItems30',
    '30天销量',
    '最近 30 天卖出的件数，和单日的件数不能相加。',
    'Pieces sold in the last 30 days; never added to days.',
  ],
  [
    'price',
    '当前价',
    '读取那一刻商品管理页上的价格，不是到手价。',
    'Price on the management page when read; not the price after discounts.',
  ],
  ['problemOrders', '问题订单数', '平台算作有问题的订单数。', 'Orders the platform counts as problems.'],
  ['paidOrders', '成交订单数', '算问题订单率用的成交订单数。', 'Orders the share of problems counts against.'],
]);

const ADS = from('named', '万相台 商品报表', [
  ['adImpressions', '展现量', '广告被展现的次数，不是人数。', 'Times the ad was shown, not people.'],
  ['adClicks', '点击量', '广告被点击的次数，不是人数。', 'Times the ad was clicked, not people.'],
  ['adCost', '花费', '这个计划花掉的推广费。', 'What this plan cost.'],
  [
    'adPayAmount',
    '总成交金额',
    '报表归到这个计划名下的成交，和支付金额口径不同。',
    'Sales the report gives this plan; not the amount paid.',
  ],
  ['adOrders', '总成交笔数', '报表归到这个计划名下的成交笔数。', 'Orders the report gives this plan.'],
  ['adCarts', '总购物车数', '报表归到这个计划名下的加购次数。', 'Additions to carts the report gives this plan.'],
  ['adFavorites', '收藏宝贝数', '报表归到这个计划名下的收藏次数。', 'Favourites the report gives this plan.'],
]);

export const TAOBAO: readonly Definition[] = [...EXPLAINED, ...RANK, ...ITEM, ...OURS, ...QIANNIU, ...ADS];
