/**
 * The thirty columns of the practice page's 指标选择, in its order: code, name, how it is shown.
 * Money is yuan in answers and on the page; rates are 0..1 in answers and percent on the page.
 */
export type ColumnUnit = 'count' | 'yuan' | 'rate' | 'seconds';

export interface Column {
  readonly code: string;
  readonly name: string;
  readonly unit: ColumnUnit;
}

const column = (code: string, name: string, unit: ColumnUnit = 'count'): Column => ({ code, name, unit });

export const COLUMNS: readonly Column[] = [
  column('itmUv', '商品访客数'),
  column('itmPv', '商品浏览量'),
  column('itmStayTime', '平均停留时长', 'seconds'),
  column('itmBounceRate', '商品详情页跳出率', 'rate'),
  column('itemCltByrCnt', '商品收藏人数'),
  column('itemCartCnt', '商品加购件数'),
  column('itemCartByrCnt', '商品加购人数'),
  column('visitCltRate', '访问收藏转化率', 'rate'),
  column('visitCartRate', '访问加购转化率', 'rate'),
  column('crtByrCnt', '下单买家数'),
  column('crtItmQty', '下单件数'),
  column('crtAmt', '下单金额', 'yuan'),
  column('crtRate', '下单转化率', 'rate'),
  column('payByrCnt', '支付买家数'),
  column('payItmCnt', '支付件数'),
  column('payAmt', '支付金额', 'yuan'),
  column('payRate', '商品支付转化率', 'rate'),
  column('payPct', '客单价', 'yuan'),
  column('newPayByrCnt', '支付新买家数'),
  column('payOldByrCnt', '支付老买家数'),
  column('olderPayAmt', '老买家支付金额', 'yuan'),
  column('uvAvgValue', '访客平均价值', 'yuan'),
  column('sucRefundAmt', '成功退款金额', 'yuan'),
  column('seGuideUv', '搜索引导访客数'),
  column('seGuidePayByrCnt', '搜索引导支付买家数'),
  column('seGuidePayRate', '搜索引导支付转化率', 'rate'),
  column('juPayAmt', '聚划算支付金额', 'yuan'),
  column('mtdPayAmt', '月累计支付金额', 'yuan'),
  column('mtdPayItmCnt', '月累计支付件数'),
  column('ytdPayAmt', '年累计支付金额', 'yuan'),
];

export const CHOSEN_AT_FIRST: readonly string[] = ['itmUv', 'itemCartByrCnt', 'payByrCnt', 'payAmt'];
/** The page lets at most this many be ticked. */
export const MOST_CHOSEN = 5;

export function columnOf(code: string): Column | null {
  return COLUMNS.find((each) => each.code === code) ?? null;
}
