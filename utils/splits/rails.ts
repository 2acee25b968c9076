/** What payment services allow when an order is shared out through them. Terms change: each says when it was looked up. */
import type { Day } from '../time/day.ts';

export const RAIL_IDS = ['wechat', 'wechat-ecommerce', 'wechat-b2b', 'alipay'] as const;
export type RailId = (typeof RAIL_IDS)[number];

export interface Rail {
  readonly id: RailId;
  readonly checkedOn: Day;
  readonly source: string;
  /** Of the amount of the order, all shares of it together; the merchant may have agreed on another. Basis points. */
  readonly capBp: number;
  /** Nor more than the order less the service's own fee; null = not found. */
  readonly lessFee: boolean | null;
  /** Receivers of one order, over all calls. */
  readonly receivers: number;
  /** Days after payment on which what was not shared is released. */
  readonly days: number;
  /** Days within which a share can be taken back; null = not found. */
  readonly returnDays: number | null;
  /** How often something of one sharing can be taken back; null = not found. */
  readonly returns: number | null;
  /** Whether a share can be taken back from a person; null = not found. */
  readonly returnsFromPersons: boolean | null;
}

const CHECKED = '2026-11-22' as Day;

const RAILS: { readonly [id in RailId]: Rail } = {
  wechat: {
    id: 'wechat',
    checkedOn: CHECKED,
    source: 'pay.weixin.qq.com/doc/v3/merchant/4014547102',
    capBp: 3000,
    lessFee: true,
    receivers: 50 * 50,
    days: 30,
    returnDays: 180,
    returns: 50,
    returnsFromPersons: false,
  },
  'wechat-ecommerce': {
    id: 'wechat-ecommerce',
    checkedOn: CHECKED,
    source: 'pay.weixin.qq.com/doc/v3/partner/4015870957',
    capBp: 3000,
    lessFee: null,
    receivers: 50 * 50,
    days: 180,
    returnDays: 180,
    returns: null,
    returnsFromPersons: false,
  },
  'wechat-b2b': {
    id: 'wechat-b2b',
    checkedOn: CHECKED,
    source: 'developers.weixin.qq.com createprofitsharingorder',
    capBp: 2900,
    lessFee: null,
    receivers: 45,
    days: 180,
    returnDays: null,
    returns: null,
    returnsFromPersons: null,
  },
  alipay: {
    id: 'alipay',
    checkedOn: CHECKED,
    source: 'cnblogs.com keleyu 17645634, apifox',
    capBp: 3000,
    lessFee: null,
    receivers: 300 * 50,
    days: 30,
    returnDays: null,
    returns: null,
    returnsFromPersons: null,
  },
};

export const railOf = (id: RailId): Rail => RAILS[id];
