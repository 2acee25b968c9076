import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit, FactId } from '../../sheets/sheet.ts';
import type { FieldDeclaration } from '../site.ts';

function figure(path: string, as: MetricId, headers: readonly string[], unit: ColumnUnit): FieldDeclaration {
  return { path, chosenBy: null, headers, as, unit, shownUnit: unit };
}

function fact(path: string, as: FactId): FieldDeclaration {
  return { path, chosenBy: null, headers: [], as, unit: 'text', shownUnit: 'text' };
}

/**
 * 商品明细 (backends.md 3.2): figures are texts, money in yuan. 曝光用户数 is "0" for shops that have it not
 * and is left out; rates are made from the people they rest on; `…Ppr` changes are no figures of ours.
 */
export const PDD_FIELDS: readonly FieldDeclaration[] = [
  fact('goodsName', 'title'),
  fact('hdThumbUrl', 'picture'),
  fact('cate3Name', 'category'),
  figure('goodsUv', 'visitors', ['商品访客数', '访客数'], 'count'),
  figure('goodsPv', 'pageViews', ['商品浏览量', '浏览量'], 'count'),
  figure('goodsFavCnt', 'favoriters', ['商品收藏用户数', '收藏用户数'], 'count'),
  figure('ordrCrtUsrCnt', 'orderBuyers', ['下单用户数', '下单买家数'], 'count'),
  figure('payOrdrCnt', 'orders', ['成交订单数', '支付订单数'], 'count'),
  figure('payOrdrUsrCnt', 'payBuyers', ['成交买家数', '支付买家数'], 'count'),
  figure('payOrdrGoodsQty', 'payItems', ['成交件数', '支付件数'], 'count'),
  figure('payOrdrAmt', 'payAmount', ['成交金额(元)', '成交金额（元）', '成交金额', '支付金额(元)', '支付金额'], 'yuan'),
];
