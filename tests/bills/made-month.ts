/**
 * October of three shops on three platforms, an order a day: on the 7th the platform paid nothing, on the 12th
 * one yuan too little, all else to the fen.
 */
import type { BillSource } from '../../utils/settlement/bill-source.ts';
import { madeText } from './made-bills.ts';
import { DOUYIN, JD, ONE_OF } from './made-rows.ts';

export interface MadeShop {
  readonly name: string;
  readonly source: BillSource;
  readonly bill: string;
  readonly orders: string;
}

export const DAYS = 31;
export const UNPAID = 7;
export const TOO_LITTLE = 12;

const NUMBERS = Array.from({ length: DAYS }, (_, at) => at + 1);
const two = (number: number) => String(number).padStart(2, '0');
const at = (day: number, time: string) => `2026-10-${two(day)} ${time}`;

/** Yuan a buyer paid on the day. */
const paid = (day: number) => 50 + day;
/** Yuan the platform took of it. */
const FEE = 3;
const sale = (day: number) => paid(day) - (day === TOO_LITTLE ? 1 : 0);
/** Yuan that came of a shop. */
export const NET = NUMBERS.filter((day) => day !== UNPAID).reduce((sum, day) => sum + sale(day) - FEE, 0);
const money = (yuan: number) => yuan.toFixed(2);
const paidOut = NUMBERS.filter((day) => day !== UNPAID);

const douyinOrder = (day: number) => `69500000000000100${two(day)}`;
const douyinBill = madeText(
  'douyinFund',
  paidOut.map((day) => ({
    ...DOUYIN[0],
    动账时间: at(day, '20:00:00'),
    动帐流水号: `76000000000000100${two(day)}`,
    动账金额: money(sale(day) - FEE),
    子订单号: douyinOrder(day),
    订单号: douyinOrder(day),
    订单实付应结: money(sale(day)),
    实际达人补贴: '0',
    平台服务费: money(-FEE),
    佣金: '0',
  })),
);
const douyinOrders = madeText(
  'douyinOrders',
  NUMBERS.map((day) => ({
    ...ONE_OF.douyinOrders,
    主订单编号: douyinOrder(day),
    子订单编号: douyinOrder(day),
    订单应付金额: money(paid(day)),
    达人实际承担优惠金额: '0',
    支付完成时间: at(day, '10:00:00'),
    订单完成时间: at(day, '12:00:00'),
  })),
);

const pddOrder = (day: number) => `2610${two(day)}-00000000000000${day}`;
const pddLine = (day: number, kind: string, income: number, expense: number) => ({
  商户订单号: pddOrder(day),
  发生时间: at(day, '20:00:00'),
  '收入金额（+元）': money(income),
  '支出金额（-元）': money(-expense),
  账务类型: kind,
  备注: '',
  业务描述: kind,
});
const pddBill = madeText(
  'pddLedger',
  paidOut.flatMap((day) => [pddLine(day, '交易收入', sale(day), 0), pddLine(day, '技术服务费', 0, FEE)]),
);
const pddOrders = madeText(
  'pddOrders',
  NUMBERS.map((day) => ({
    ...ONE_OF.pddOrders,
    订单号: pddOrder(day),
    订单状态: '已收货',
    '用户实付金额(元)': money(paid(day)),
    '商家实收金额(元)': money(paid(day)),
    支付时间: at(day, '10:00:00'),
    确认收货时间: at(day, '12:00:00'),
  })),
);

const jdOrder = (day: number) => `3100000001${two(day)}`;
const jdLine = (day: number, item: string, amount: number, direction: string) => ({
  ...JD,
  订单编号: jdOrder(day),
  单据编号: `9100000001${two(day)}`,
  商户订单号: '',
  费用发生时间: at(day, '12:00:00'),
  费用结算时间: at(day, '20:00:00'),
  费用项: item,
  金额: money(amount),
  收支方向: direction,
});
const jdBill = madeText(
  'jdSettlement',
  paidOut.flatMap((day) => [jdLine(day, '货款', sale(day), '收入'), jdLine(day, '佣金', FEE, '支出')]),
);
const jdOrders = madeText(
  'jdOrders',
  NUMBERS.map((day) => ({
    ...ONE_OF.jdOrders,
    订单号: jdOrder(day),
    订单金额: money(paid(day)),
    结算金额: money(paid(day)),
    付款确认时间: at(day, '10:00:00'),
    订单完成时间: at(day, '12:00:00'),
  })),
);

export const MADE_MONTH: readonly MadeShop[] = [
  { name: '我的抖店', source: 'douyin', bill: douyinBill, orders: douyinOrders },
  { name: '我的拼多多', source: 'pdd', bill: pddBill, orders: pddOrders },
  { name: '我的京东', source: 'jd', bill: jdBill, orders: jdOrders },
];
