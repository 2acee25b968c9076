import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit } from '../../sheets/sheet.ts';
import type { FieldDeclaration } from '../site.ts';

/** Where a metric's figure stands under its own code in a row of the product list (backends.md 4.1). */
function figure(code: string, as: MetricId, headers: readonly string[], unit: ColumnUnit): FieldDeclaration {
  const path = `cell_info.${code}.${code}_index_values.index_values.value.value`;
  return { path, chosenBy: code, headers: headers.flatMap(bothBrackets), as, unit, shownUnit: shown(unit) };
}

/** Money comes in fen and is shown, and exported, in yuan. */
export function shown(unit: ColumnUnit): ColumnUnit {
  return unit === 'fen' ? 'yuan' : unit;
}

/** The page and its file mix full-width and half-width brackets in one header row. */
function bothBrackets(header: string): string[] {
  return [...new Set([header, header.replace('（', '(').replace('）', ')')])];
}

/**
 * Codes and headers of 商品列表. Three notions of money differ and are kept apart: 成交金额 counts subsidies,
 * 用户支付金额 is what buyers paid, 结算金额 is what the shop gets. 退款 is by the day of the refund.
 *
 * Left out on purpose: 投放消耗 comes as two figures (店铺被投 and 推商品) of which neither is the product's
 * whole cost, and the vocabulary's 推广花费 is that of one plan; rates are made from the people they rest on.
 */
export const COMPASS_FIELDS: readonly FieldDeclaration[] = [
  {
    path: 'cell_info.product_info.product_name_value.value.value_str',
    chosenBy: null,
    headers: [],
    as: 'title',
    unit: 'text',
    shownUnit: 'text',
  },
  figure('trans_amt', 'payAmount', ['成交金额'], 'fen'),
  figure('pay_amt', 'buyerPaidAmount', ['用户支付金额'], 'fen'),
  figure('receive_amt', 'settledAmount', ['结算金额'], 'fen'),
  figure('pay_cnt', 'orders', ['成交订单数'], 'count'),
  figure('pay_ucnt', 'payBuyers', ['成交人数'], 'count'),
  figure('pay_combo_cnt', 'payItems', ['成交件数'], 'count'),
  figure('product_show_cnt', 'impressions', ['商品曝光次数'], 'count'),
  figure('product_show_ucnt', 'impressionUsers', ['商品曝光人数'], 'count'),
  figure('product_click_cnt', 'clicks', ['商品点击次数'], 'count'),
  figure('product_click_ucnt', 'clickUsers', ['商品点击人数'], 'count'),
  figure('click_add_to_cart_uv', 'cartAdders', ['加购人数'], 'count'),
  figure('product_wish_ucnt', 'favoriters', ['收藏人数'], 'count'),
  figure('refund_amt', 'refundAmount', ['退款金额（退款时间）', '退款金额'], 'fen'),
  figure('refund_order_cnt', 'refundOrders', ['退款订单数（退款时间）', '退款订单数'], 'count'),
];
