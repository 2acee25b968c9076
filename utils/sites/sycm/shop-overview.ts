import type { AnswerDeclaration, FieldDeclaration, PageDeclaration } from '../site.ts';
import { SYCM_ANSWER } from './answer.ts';
import { figure } from './fields.ts';
import { sycmSingleFacts } from './request.ts';

/** Codes without the `itm` of product lists; some builds of the page use those too (backends.md 1.4). */
const FIELDS: readonly FieldDeclaration[] = [
  figure('uv', 'visitors', [], 'count'),
  figure('itmUv', 'visitors', [], 'count'),
  figure('pv', 'pageViews', [], 'count'),
  figure('itmPv', 'pageViews', [], 'count'),
  figure('cartByrCnt', 'cartAdders', [], 'count'),
  figure('itemCartByrCnt', 'cartAdders', [], 'count'),
  figure('cartItemCnt', 'cartItems', [], 'count'),
  figure('itemCartCnt', 'cartItems', [], 'count'),
  figure('itemCltByrCnt', 'favoriters', [], 'count'),
  figure('crtByrCnt', 'orderBuyers', [], 'count'),
  figure('crtItmQty', 'orderItems', [], 'count'),
  figure('crtAmt', 'orderAmount', [], 'yuan'),
  figure('payByrCnt', 'payBuyers', [], 'count'),
  figure('payItmCnt', 'payItems', [], 'count'),
  figure('payAmt', 'payAmount', [], 'yuan'),
  figure('sucRefundAmt', 'refundAmount', [], 'yuan'),
];

const card: Omit<AnswerDeclaration, 'path' | 'rowsAt'> = {
  ...SYCM_ANSWER,
  totalAt: null,
  productAt: [],
  facts: sycmSingleFacts,
};

/** 宏观监控's core overview: totals of the shop, which never come from sums over products. */
export const shopOverview: PageDeclaration = {
  id: 'sycm.shop-overview',
  version: 1,
  addresses: [],
  levels: ['shop'],
  fields: FIELDS,
  answers: [
    { ...card, path: '/cc/cockpit/marcro/core/overview.json', rowsAt: 'data' },
    { ...card, path: '/cc/cockpit/marcro/core/live/overview.json', rowsAt: 'data.data' },
    { ...card, path: '/cc/cockpit/marcro/live/overview.json', rowsAt: 'data.data' },
  ],
  table: null,
  chooser: '',
};
