/** From the figures of a row to the value a column shows; null = the backend gives `{}`. */
import type { DemoFigures } from '../../utils/demo/daily.ts';
import type { DemoRow } from '../../utils/demo/rows.ts';

type Figure = keyof DemoFigures;
type Read = (figures: DemoFigures, monthToDate: DemoFigures | null) => number | null;

const plain =
  (figure: Figure): Read =>
  (figures) =>
    figures[figure] ?? null;

/** The noise binary fractions bring into amounts: 42 fen become 0.42000000000000004 yuan. */
export function noisyYuan(fen: number): number {
  return fen * 0.1 * 0.1;
}

const yuan =
  (figure: Figure): Read =>
  (figures) => {
    const fen = figures[figure];
    return fen === undefined ? null : noisyYuan(fen);
  };

/** `whenNoBase` is what this column shows for a base of 0: some give 0, some give nothing. */
const ratio =
  (over: Figure, under: Figure, scale: number, whenNoBase: 0 | null): Read =>
  (figures) => {
    const k = figures[over];
    const n = figures[under];
    if (k === undefined || n === undefined) return null;
    return n === 0 ? whenNoBase : Math.round((k / n) * scale * 1e10) / 1e10;
  };

const YUAN = 0.01;

const READ: Readonly<Record<string, Read>> = {
  itmUv: plain('visitors'),
  itmPv: plain('pageViews'),
  itmStayTime: plain('stayTime'),
  itmBounceRate: plain('bounceRate'),
  itemCltByrCnt: plain('favoriters'),
  itemCartCnt: plain('cartItems'),
  itemCartByrCnt: plain('cartAdders'),
  visitCltRate: ratio('favoriters', 'visitors', 1, null),
  visitCartRate: ratio('cartAdders', 'visitors', 1, null),
  crtByrCnt: plain('orderBuyers'),
  crtItmQty: plain('orderItems'),
  crtAmt: yuan('orderAmount'),
  crtRate: ratio('orderBuyers', 'visitors', 1, 0),
  payByrCnt: plain('payBuyers'),
  payItmCnt: plain('payItems'),
  payAmt: yuan('payAmount'),
  payRate: ratio('payBuyers', 'visitors', 1, 0),
  payPct: ratio('payAmount', 'payBuyers', YUAN, 0),
  newPayByrCnt: plain('newPayBuyers'),
  payOldByrCnt: plain('oldPayBuyers'),
  uvAvgValue: ratio('payAmount', 'visitors', YUAN, 0),
  sucRefundAmt: yuan('refundAmount'),
  seGuideUv: plain('searchVisitors'),
  seGuidePayByrCnt: plain('searchPayBuyers'),
  seGuidePayRate: ratio('searchPayBuyers', 'searchVisitors', 1, null),
  mtdPayAmt: (_, month) => (month?.payAmount === undefined ? null : noisyYuan(month.payAmount)),
  mtdPayItmCnt: (_, month) => month?.payItems ?? null,
};

/** Columns not named above (聚划算, 年累计, 老买家金额) are never given. */
export function figureOf(code: string, row: DemoRow, monthToDate: DemoRow | null): number | null {
  return READ[code]?.(row.figures, monthToDate?.figures ?? null) ?? null;
}
