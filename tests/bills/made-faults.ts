/** October of a shop of 抖店 in which every status an order can come to was planted once. */
import type { Status } from '../../utils/settlement/statuses.ts';
import { madeText } from './made-bills.ts';
import { moved, ordered } from './made-movements.ts';
import { PAID_OUT } from './made-rows.ts';
import { SETTLEMENT } from './more-rows.ts';

type Given = Readonly<Record<string, string>>;

const number = (n: number) => `6950000000000007${n}01`;
const flow = (n: number) => `7600000000000007${n}01`;
const money = (n: number, sale: string) => moved({ order: number(n), flow: flow(n), sale });
/** Of a day whose orders were read. */
const READ = { 下单时间: '2026-10-12 09:00:00' };
const first = { 支付完成时间: '2026-10-01 00:30:00', 订单完成时间: '2026-10-05 10:00:00' };
const last = { 支付完成时间: '2026-10-31 20:00:00', 订单完成时间: '', 订单状态: '已发货' };

interface Planted {
  readonly status: Status;
  /** Its number, or what stands in its place. */
  readonly shown: string;
  readonly bills?: readonly Given[];
  readonly orders?: readonly Given[];
}

export const PLANTED: readonly Planted[] = [
  { status: 'matched', shown: number(10), bills: [money(10, '10.00')], orders: [ordered(number(10), '10.00', first)] },
  {
    status: 'matched-rounding',
    shown: number(11),
    bills: [money(11, '11.004')],
    orders: [ordered(number(11), '11.00')],
  },
  {
    status: 'nothing-owed',
    shown: number(12),
    orders: [ordered(number(12), '12.00', { 订单状态: '已关闭', 订单完成时间: '' })],
  },
  { status: 'refund-unsaid', shown: number(13), orders: [ordered(number(13), '13.00', { 售后状态: '退款成功' })] },
  { status: 'in-transit', shown: number(14), orders: [ordered(number(14), '14.00', last)] },
  { status: 'short', shown: number(15), orders: [ordered(number(15), '15.00')] },
  { status: 'long', shown: number(16), bills: [{ ...money(16, '16.00'), ...READ }] },
  {
    status: 'amount-differs',
    shown: number(17),
    bills: [money(17, '16.00')],
    orders: [ordered(number(17), '17.00')],
  },
  {
    status: 'state-differs',
    shown: number(18),
    bills: [money(18, '18.00')],
    orders: [ordered(number(18), '18.00', { 订单状态: '已关闭', 订单完成时间: '' })],
  },
  {
    status: 'lone-refund',
    shown: number(19),
    bills: [{ ...moved({ order: number(19), flow: flow(19), refund: '19.00' }), ...READ }],
  },
  {
    status: 'duplicate',
    shown: number(20),
    bills: [money(20, '20.00'), money(20, '20.00')],
    orders: [ordered(number(20), '20.00')],
  },
  { status: 'not-of-order', shown: '余额提现', bills: [{ ...PAID_OUT, 动账时间: '2026-10-31 23:00:00' }] },
  {
    status: 'needs-person',
    shown: '没有订单号',
    bills: [{ ...money(21, '21.00'), 订单号: '6.95E+18', 子订单号: '6.95E+18' }],
  },
  {
    status: 'unchecked',
    shown: number(22),
    bills: [{ ...money(22, '22.00'), 下单时间: '2026-08-12 09:00:00', 动账时间: '2026-10-01 08:00:00' }],
  },
];

/** What of its day the movements tell too. */
export const TOLD: Planted = { status: 'told-elsewhere', shown: number(10) };

export const FAULTS_BILL = madeText(
  'douyinFund',
  PLANTED.flatMap(({ bills = [] }) => bills),
);
export const FAULTS_ORDERS = madeText(
  'douyinOrders',
  PLANTED.flatMap(({ orders = [] }) => orders),
);
export const FAULTS_SETTLED = madeText('douyinSettlement', [
  {
    ...SETTLEMENT,
    订单号: number(10),
    子订单号: number(10),
    结算金额: '10.00',
    收入合计: '10.00',
    支出合计: '0.00',
    平台服务费: '0',
    达人佣金: '0',
  },
]);
