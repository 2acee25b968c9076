/** Movements and orders of 抖店 of which the platform takes nothing: what was sold or given back is what moved. */
import { ORDERED, SETTLED } from './made-rows.ts';

type Given = Readonly<Record<string, string>>;

interface Movement {
  readonly order: string;
  /** Number of the movement. */
  readonly flow: string;
  /** `2026-10-20` */
  readonly day?: string;
  /** Yuan. */
  readonly sale?: string;
  /** Yuan, above 0. */
  readonly refund?: string;
  readonly product?: string;
}

export function moved({ order, flow, day = '2026-10-20', sale = '0', refund = '0', product = '' }: Movement): Given {
  const isRefund = sale === '0';
  return {
    ...SETTLED,
    动账时间: `${day} 08:00:00`,
    动帐流水号: flow,
    动账方向: isRefund ? '出账' : '入账',
    动账金额: isRefund ? refund : sale,
    动账场景: isRefund ? '订单退款' : '货款结算入账',
    子订单号: order,
    订单号: order,
    商品ID: product,
    订单实付应结: sale,
    实际达人补贴: '0',
    订单退款: isRefund ? `-${refund}` : '0',
    平台服务费: '0',
    佣金: '0',
  };
}

export function ordered(order: string, yuan: string, more: Given = {}): Given {
  return {
    ...ORDERED,
    主订单编号: order,
    子订单编号: order,
    订单应付金额: yuan,
    达人实际承担优惠金额: '0',
    ...more,
  };
}
