import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit } from '../../sheets/sheet.ts';
import type { FieldDeclaration, PageDeclaration } from '../site.ts';
import { shown } from './fields.ts';
import { COMPASS_ANSWER } from './product-list.ts';
import { compassCardFacts } from './request.ts';

/** Codes of the shop's cards differ from those of the product list (backends.md 4.2). */
function card(code: string, as: MetricId, unit: ColumnUnit): FieldDeclaration {
  const path = `${code}.index_value.value.value`;
  return { path, chosenBy: code, headers: [], as, unit, shownUnit: shown(unit) };
}

const FIELDS: readonly FieldDeclaration[] = [
  card('income_amt', 'payAmount', 'fen'),
  card('pay_amt', 'buyerPaidAmount', 'fen'),
  card('pay_cnt', 'orders', 'count'),
  card('pay_ucnt', 'payBuyers', 'count'),
  card('pay_item_cnt', 'payItems', 'count'),
  card('product_show_cnt', 'impressions', 'count'),
  card('product_show_ucnt', 'impressionUsers', 'count'),
  card('product_click_cnt', 'clicks', 'count'),
  card('product_click_ucnt', 'clickUsers', 'count'),
  card('refund_amt', 'refundAmount', 'fen'),
  card('refund_order_cnt', 'refundOrders', 'count'),
];

const CARDS = ['/core_index_v3', '/core_index'];

/** 首页 经营概况: totals of the shop for the period of its own request. */
export const shopCards: PageDeclaration = {
  id: 'compass.shop-cards',
  version: 1,
  addresses: [],
  levels: ['shop'],
  fields: FIELDS,
  answers: CARDS.map((name) => ({
    ...COMPASS_ANSWER,
    path: `/compass_api/shop/common/homepage${name}`,
    rowsAt: 'data.module_data.homepage_core_index.compass_general_multi_index_card_value.data',
    totalAt: null,
    productAt: [],
    facts: compassCardFacts,
  })),
  table: null,
  chooser: '',
};
