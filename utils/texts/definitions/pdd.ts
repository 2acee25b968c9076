import { type Definition, from } from './definition.ts';

const DETAIL = from('named', '拼多多 商品明细', [
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
    'favoriters',
    '商品收藏用户数',
    '收藏这款商品的人数。实时页上显示的是昨天的数，所以今天的不读。',
    "People who favourited the product. The live page shows yesterday's, so today's is not read.",
  ],
  [
    'orderBuyers',
    '下单用户数',
    '下单的人数，和成交买家数是两个指标。',
    'People who ordered; buyers are another metric.',
  ],
  ['orders', '成交订单数', '成交的订单数，不是人数。', 'Orders sold, not people.'],
  ['payBuyers', '成交买家数', '成交的人数，不是订单数。', 'People who bought, not orders.'],
  ['payItems', '成交件数', '成交的件数。', 'Pieces sold.'],
  [
    'payAmount',
    '成交金额',
    '成交订单的金额。退款扣不扣，平台没有公开说明。',
    'Amount of the orders sold. Whether refunds are deducted is not said in public.',
  ],
  ['payRate', '成交转化率', '成交买家数占访客数的比例，两边都是人数。', 'Buyers of the visitors: people of people.'],
]);

const OURS = from('ours', '款策', [
  [
    'favoriteRate',
    '收藏率',
    '收藏用户数除以访客数。拼多多没有加购，所以没有收藏加购率。',
    'People who favourited of the visitors. There is no cart on Pinduoduo.',
  ],
  ['orderRate', '下单率', '下单用户数除以访客数。', 'Ordering people of the visitors.'],
  ['adClickRate', '推广点击率', '点击量除以曝光量，都是次数。', 'Clicks of impressions, both times.'],
]);

const ADS = from('named', '拼多多 推广报表', [
  ['adImpressions', '曝光量', '推广被展示的次数，不是人数。', 'Times the ad was shown, not people.'],
  ['adClicks', '点击量', '推广被点击的次数，不是人数。', 'Times the ad was clicked, not people.'],
  ['adCost', '总花费', '推广花掉的总费用。', 'All that the ads cost.'],
  [
    'adPayAmount',
    '交易额',
    '报表归到推广名下的交易额，和成交金额口径不同。',
    'Sales the report gives the ads; not the amount sold.',
  ],
  ['adFavorites', '收藏量', '报表归到推广名下的收藏次数。', 'Favourites the report gives the ads.'],
]);

export const PDD: readonly Definition[] = [...DETAIL, ...OURS, ...ADS];
