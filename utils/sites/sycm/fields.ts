import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit, FactId } from '../../sheets/sheet.ts';
import type { FieldDeclaration } from '../site.ts';

/**
 * One row a field. A metric is an object with its figure under `value`; money is yuan as
 * a float, rates are 0..1. Codes as in 生意参谋's own metric dictionary: `crt` is 下单, not cart.
 */
export function figure(code: string, as: MetricId, headers: readonly string[], unit: ColumnUnit): FieldDeclaration {
  const shownUnit = unit === 'ratio' ? 'percent' : unit;
  return { path: `${code}.value`, chosenBy: code, headers, as, unit, shownUnit };
}

export function fact(path: string, as: FactId, headers: readonly string[] = []): FieldDeclaration {
  return { path, chosenBy: null, headers, as, unit: 'text', shownUnit: 'text' };
}

export const SYCM_FIELDS: readonly FieldDeclaration[] = [
  fact('item.title', 'title'),
  fact('item.pictUrl', 'picture'),
  fact('itemStatus', 'status', ['商品状态']),
  fact('item.categoryId', 'category'),
  fact('isTmallNewItem', 'isNew'),
  figure('itmUv', 'visitors', ['商品访客数'], 'count'),
  figure('itmPv', 'pageViews', ['商品浏览量'], 'count'),
  figure('itemCltByrCnt', 'favoriters', ['商品收藏人数'], 'count'),
  figure('itemCartByrCnt', 'cartAdders', ['商品加购人数'], 'count'),
  figure('itemCartCnt', 'cartItems', ['商品加购件数'], 'count'),
  figure('crtByrCnt', 'orderBuyers', ['下单买家数'], 'count'),
  figure('crtItmQty', 'orderItems', ['下单件数'], 'count'),
  figure('crtAmt', 'orderAmount', ['下单金额'], 'yuan'),
  figure('payByrCnt', 'payBuyers', ['支付买家数'], 'count'),
  figure('payItmCnt', 'payItems', ['支付件数'], 'count'),
  figure('payAmt', 'payAmount', ['支付金额'], 'yuan'),
  figure('frontPayByrCnt', 'depositBuyers', ['定金支付买家数'], 'count'),
  figure('preSellItmCnt', 'depositItems', ['定金支付件数', '预售定金商品件数'], 'count'),
  figure('newPayByrCnt', 'newPayBuyers', ['支付新买家数'], 'count'),
  figure('payOldByrCnt', 'oldPayBuyers', ['支付老买家数'], 'count'),
  figure('sucRefundAmt', 'refundAmount', ['成功退款金额', '售中售后成功退款金额'], 'yuan'),
  figure('seGuideUv', 'searchVisitors', ['搜索引导访客数'], 'count'),
  figure('seGuidePayByrCnt', 'searchPayBuyers', ['搜索引导支付买家数'], 'count'),
  // Both codes are in use for the same figure; the one the answer carries is taken.
  figure('itmStayTime', 'stayTime', ['平均停留时长', '商品平均停留时长'], 'seconds'),
  figure('stayTimeAvg', 'stayTime', [], 'seconds'),
  figure('itmBounceRate', 'bounceRate', ['商品详情页跳出率'], 'ratio'),
];
