/** Bills of a buyer, which look alike. They are never read: what they hold is somebody's life, and no shop's books. */

export interface PersonalBill {
  readonly id: 'alipay.personal' | 'wechat.personal';
  readonly required: readonly string[];
}

export const PERSONAL_BILLS: readonly PersonalBill[] = [
  { id: 'alipay.personal', required: ['交易时间', '交易分类', '交易对方', '收/支', '收/付款方式'] },
  { id: 'wechat.personal', required: ['交易时间', '交易类型', '交易对方', '收/支', '支付方式', '当前状态'] },
];
