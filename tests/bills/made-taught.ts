/** A bill of a platform nobody declared, and what an operator says of it. */
import type { TaughtBill, TaughtDraft } from '../../utils/settlement/taught-bill.ts';
import { taughtId } from '../../utils/settlement/taught-bill.ts';
import { csvText } from '../files/make-files.ts';

export const KUAI_HEADERS = [
  ...[
    '结算完成时间',
    '资金流水号',
    '订单编号',
    '收入金额',
    '支出金额',
    '可用余额',
    '资金类型',
    '收货人姓名',
    '买家留言',
  ],
];
export const KUAI = {
  结算完成时间: '2026-10-11 08:00:00',
  资金流水号: 'KS2610110001',
  订单编号: '2628400000000077',
  收入金额: '88.00',
  支出金额: '0.00',
  可用余额: '188.00',
  资金类型: '货款',
  收货人姓名: '私密张三',
  买家留言: '私密 13812345678',
};
export const KUAI_FEE = {
  ...KUAI,
  结算完成时间: '2026-10-11 08:00:01',
  资金流水号: 'KS2610110002',
  收入金额: '0.00',
  支出金额: '4.40',
  可用余额: '183.60',
  资金类型: '技术服务费',
};

export type Given = Readonly<Record<string, string>>;

export function kuaiText(rows: readonly Given[], headers: readonly string[] = KUAI_HEADERS): string {
  return csvText([[...headers], ...rows.map((given) => headers.map((header) => given[header] ?? ''))]);
}

/** Columns by what an operator says they are. */
export const said = <Role extends string>(headers: Readonly<Record<Role, string>>) =>
  (Object.keys(headers) as Role[]).map((role) => ({ role, header: headers[role] }));

export const KUAI_DRAFT: TaughtDraft = {
  name: '快手 资金流水',
  source: 'other',
  headers: KUAI_HEADERS,
  columns: said({
    ...{ at: '结算完成时间', flow: '资金流水号', order: '订单编号', income: '收入金额', expense: '支出金额' },
    ...{ balance: '可用余额', scene: '资金类型' },
  }),
  sides: 'two-columns',
  total: false,
  classes: [
    { word: '货款', side: 'income', class: 'sale' },
    { word: '技术服务费', side: 'expense', class: 'platform-fee' },
  ],
};

/** As it is kept. */
export const asKept = <Draft extends { readonly headers: readonly string[] }>(draft: Draft) => ({
  ...draft,
  version: 1 as const,
  id: taughtId(draft.headers),
  taughtAt: 1_790_000_000_000,
});

export const taughtBill = (draft: TaughtDraft = KUAI_DRAFT, more: Partial<TaughtBill> = {}): TaughtBill => ({
  ...asKept(draft),
  ...more,
});
