import type { PageDeclaration } from '../site.ts';
import { JD_LOWCODE } from './answer.ts';
import { JD_FIGURES } from './fields.ts';
import { jdFacts } from './request.ts';

const card = { ...JD_LOWCODE, productAt: [], facts: jdFacts, rowsAt: 'body.data' };

/**
 * Totals of the shop: the cards of 首页 (asked for again every ten seconds today) and of 交易概况. Visitors are
 * those of the shop's product pages, the base of its 成交转化率, not the larger number that entered the shop.
 */
export const jdShopOverview: PageDeclaration = {
  id: 'jd.shop-overview',
  version: 1,
  addresses: ['/szweb/view/tradeAnalysis/tradeSummary.html'],
  levels: ['shop'],
  fields: JD_FIGURES,
  answers: [
    { ...card, path: '/api/lowcode/indexSummary/summary.ajax' },
    { ...card, path: '/api/lowcode/tradeSummary/summary/getSummary.ajax' },
  ],
  table: null,
  chooser: '',
};
