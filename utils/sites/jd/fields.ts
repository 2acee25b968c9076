import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit, FactId } from '../../sheets/sheet.ts';
import type { FieldDeclaration } from '../site.ts';

/**
 * A figure stands bare in its row under a long warehouse code: money is yuan as a float, rates are 0..1.
 * `hb_…`, `hb_ratio_…` and `…##compare` beside it are another period's and are not declared.
 */
export function figure(code: string, as: MetricId, headers: readonly string[], unit: ColumnUnit): FieldDeclaration {
  return { path: code, chosenBy: code, headers, as, unit, shownUnit: unit };
}

export function fact(path: string, as: FactId, headers: readonly string[] = []): FieldDeclaration {
  return { path, chosenBy: null, headers, as, unit: 'text', shownUnit: 'text' };
}

/** `cnt` and `qtty` are all that tells visitors from views (backends.md 2.3). */
const VISITORS = 'jdr_sch_traffic_brow_sku__page_cnt_traffic_plat_item_di_sz_bsg';
const VIEWS = 'jdr_sch_traffic_brow_sku__page_qtty_traffic_plat_item_di_sz_bsg';
const CART_USERS = 'jdr_sch_sku_add_cart_sku_user_qtty_product_user_cart_add_minus_sz_bsg_shoppingcart@increase';

/**
 * Those of 商品明细's 32 indicators that the vocabulary has. Left out on purpose: rates and means (made of
 * other metrics here), 加购商品件数 of one direction only, and search exposure, which is not all exposure.
 * 取消及售后退款 also counts orders cancelled before any refund, but it is the only refund 商智 gives by product.
 */
export const JD_FIGURES: readonly FieldDeclaration[] = [
  figure(VISITORS, 'visitors', ['商品访客数', '访客数'], 'count'),
  figure(VIEWS, 'pageViews', ['商品浏览量', '浏览量'], 'count'),
  figure('jdr_sch_traffic_exposure_event_qtty_sz_exposure_base', 'impressions', ['商品曝光次数', '曝光次数'], 'count'),
  figure(
    'jdr_sch_traffic_exposure_event_dis_qtty_sz_exposure_base',
    'impressionUsers',
    ['商品曝光人数', '曝光人数'],
    'count',
  ),
  figure('jdr_sch_sku_add_cart_sku_sku_piece_shopping_cart', 'cartItems', ['加购商品件数'], 'count'),
  figure(CART_USERS, 'cartAdders', ['加购客户数', '加购人数'], 'count'),
  figure('jdr_sch_user_plc_ord_user_cnt_sz_user_valid_snapshot', 'orderBuyers', ['下单客户数'], 'count'),
  figure('jdr_sch_trade_plc_ord_sku_qtty_sz_trade_valid_snapshot', 'orderItems', ['下单商品件数'], 'count'),
  figure('jdr_sch_trade_plc_ord_ord_amt_sz_trade_valid_snapshot', 'orderAmount', ['下单金额'], 'yuan'),
  figure('jdr_sch_user_deal_ord_user_cnt_sz_user_deal_snapshot', 'payBuyers', ['成交客户数'], 'count'),
  figure('jdr_sch_trade_deal_ord_sku_qtty_sz_trade_deal_snapshot', 'payItems', ['成交商品件数'], 'count'),
  figure('jdr_sch_trade_deal_ord_ord_amt_sz_trade_deal_snapshot', 'payAmount', ['成交金额'], 'yuan'),
  figure('jdr_sch_trade_deal_ord_ord_qtty_sz_trade_deal_snapshot', 'orders', ['成交单量'], 'count'),
  figure('fo_jdr_sch_trade_cancel_refund_ord_amt', 'refundAmount', ['取消及售后退款金额'], 'yuan'),
  figure('fo_jdr_sch_trade_cancel_refund_ord_qtty', 'refundOrders', ['取消及售后退款单量'], 'count'),
  figure('fo_jdr_sch_fo_fsd_flow_item_detail_view_avg_stay_duration_per', 'stayTime', ['商详平均停留时长'], 'seconds'),
];

/** Of a product, under the names of 商品明细, of the home page, and of its 热销商品. */
export const JD_FACTS: readonly FieldDeclaration[] = [
  fact('name', 'title'),
  fact('proName', 'title'),
  fact('sku_id#name_cn', 'title'),
  fact('proPic', 'picture'),
  fact('cate_3', 'category', ['三级类目']),
  fact('item_num', 'articleNo', ['货号']),
];

export const JD_FIELDS: readonly FieldDeclaration[] = [...JD_FACTS, ...JD_FIGURES];
