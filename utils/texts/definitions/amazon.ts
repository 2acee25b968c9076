import { type Definition, from } from './definition.ts';

export const AMAZON: readonly Definition[] = [
  ...from('named', '亚马逊 业务报告（按子 ASIN）', [
    [
      'sessions',
      '会话次数 – 总计',
      '买家来到商品页的访问次数，24 小时内算一次。是次数，不是访客人数。',
      'Visits to the product page, one within 24 hours. Visits, not people: what other platforms call visitors is unknown.',
    ],
    [
      'pageViews',
      '页面浏览量 – 总计',
      '商品页被打开的次数，浏览器和手机应用都算。',
      'How often the page was opened, in browsers and apps.',
    ],
    [
      'payItems',
      '已订购商品数量',
      '买家订购的件数，下单就算，后来取消的也在内。',
      'Pieces ordered; counted when ordered, later cancellations included.',
    ],
    [
      'payAmount',
      '已订购商品销售额',
      '订购商品的金额，下单就算。业务报告不另给付款的数，款策当作成交金额。网页上的报告没写币种，金额只从官方文件读。',
      'Amount of what was ordered, counted when ordered; no paid amount is stated apart from it. Read from the file only: the page names no currency.',
    ],
    [
      'orders',
      '订单商品总数',
      '含这个商品的订单行数：一单买两件同款算 1 单，买两款各算 1 单。',
      'Lines of orders with this product: two pieces of it in one order count once.',
    ],
  ]),
  ...from('ours', '款策', [
    [
      'itemSessionRate',
      '商品会话百分比',
      '已订购商品数量 ÷ 会话次数，按读到的数重算，可以超过 100%。',
      'Pieces ordered by sessions, made anew from both; may exceed 100 %.',
    ],
  ]),
];
