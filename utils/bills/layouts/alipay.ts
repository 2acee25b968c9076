/** Bills of 支付宝 (settlement reference A3). */
import { OWN_NUMBER } from '../../settlement/bill-row.ts';
import type { BillLayout, BillRole, ClassRule, LinkRule } from '../bill-layout.ts';
import type { RoleColumn } from '../table-layout.ts';

/** Numbers of Taobao orders have 16 to 19 digits; younger ones may have more. */
const ORDER = String.raw`(\d{15,24})`;

/** What has no order is said first, or a number in a remark would make one of it. */
const LINKS: readonly LinkRule[] = [
  { by: 'no-order', in: 'scene', none: /提现|余额宝|基金|理财|充值/ },
  { by: 'base-order', in: 'baseOrder', pattern: new RegExp(`^${ORDER}$`) },
  { by: 'T200P', in: 'order', pattern: new RegExp(`^T200P${ORDER}$`) },
  { by: 'CAE_POINT', in: 'order', pattern: new RegExp(`^CAE_POINT_${ORDER}_`) },
  { by: 'CAE', in: 'order', pattern: new RegExp(`^CAE_${ORDER}_`) },
  { by: 'HJ', in: 'order', pattern: new RegExp(`^HJ.*==${ORDER}$`) },
  { by: 'bracket', in: 'detail', pattern: new RegExp(String.raw`\[${ORDER}\]`), typed: true },
  { by: 'brace', in: 'detail', pattern: new RegExp(String.raw`\{${ORDER}\}`), typed: true },
  { by: 'tradeid', in: 'detail', pattern: new RegExp(`tradeid[:：]${ORDER}`, 'i') },
  { by: 'T200P-remark', in: 'detail', pattern: new RegExp(`T200P${ORDER}(?!\\d)`) },
  // Shops that take payments themselves give their own number.
  { by: OWN_NUMBER, in: 'order', pattern: /^([0-9A-Za-z][0-9A-Za-z_-]{5,63})$/ },
];

const OWN_TRANSFER = /资金划转|账户划转|账户互转|自有资金/;

const CLASSES: readonly ClassRule[] = [
  { when: { scene: /提现/ }, class: 'withdrawal' },
  { when: { scene: /充值/ }, class: 'top-up' },
  { when: { scene: /保证金/ }, class: 'deposit' },
  { when: { scene: /余额宝|基金|理财/ }, class: 'transfer' },
  { when: { scene: /退款/ }, class: 'refund' },
  { when: { detail: /返点积分|天猫积分/ }, class: 'points' },
  { when: { detail: /淘宝客|淘客/ }, class: 'commission' },
  { when: { scene: /收费|服务费/ }, class: 'payment-fee' },
  { when: { detail: /运费险|赔付|赔偿/ }, class: 'compensation' },
  { when: { detail: /服务费|软件服务/ }, class: 'platform-fee' },
  { when: { scene: /在线支付|交易付款|交易收款/ }, side: 'income', class: 'sale' },
  { when: { scene: /转账/ }, side: 'expense', class: 'transfer' },
  // What comes in by hand may be a buyer's: it is the owner's own only where the bill says so.
  { when: { scene: OWN_TRANSFER }, class: 'transfer' },
  { when: { detail: OWN_TRANSFER }, class: 'transfer' },
];

const column = (role: BillRole, ...headers: string[]): RoleColumn<BillRole> => ({ role, headers });

/** 商家服务 → 账务明细 (signcustomer), with 12 or 16 columns; expenses carry a minus. */
const ledger: BillLayout = {
  id: 'alipay.ledger',
  version: 1,
  source: 'alipay',
  ledger: 'alipay',
  name: { zh: '支付宝 账务明细', en: 'Alipay ledger' },
  required: [['账务流水号'], ['业务流水号'], ['收入金额（+元）'], ['支出金额（-元）'], ['业务类型']],
  columns: [
    column('flow', '账务流水号'),
    column('at', '发生时间'),
    column('baseOrder', '业务基础订单号'),
    column('order', '商户订单号'),
    column('scene', '业务类型'),
    column('detail', '备注'),
    column('income', '收入金额（+元）'),
    column('expense', '支出金额（-元）'),
    column('balance', '账户余额（元）'),
  ],
  amount: { from: 'two-columns' },
  classes: CLASSES,
  links: LINKS,
  footers: [
    { side: 'expense', pattern: /^#支出合计：(\d+)笔，共(-?[\d.]+)元/ },
    { side: 'income', pattern: /^#收入合计：(\d+)笔，共(-?[\d.]+)元/ },
  ],
};

/** 商家平台 → 账户明细; expenses carry none, and what does not apply is empty. */
const account: BillLayout = {
  id: 'alipay.account',
  version: 1,
  source: 'alipay',
  ledger: 'alipay',
  name: { zh: '支付宝商家平台 账户明细', en: 'Alipay merchant account' },
  required: [['支付宝流水号'], ['账务类型'], ['收入（+元）'], ['支出（-元）']],
  columns: [
    column('flow', '支付宝流水号'),
    column('at', '入账时间'),
    column('order', '商户订单号'),
    column('scene', '账务类型'),
    column('detail', '备注'),
    column('income', '收入（+元）'),
    column('expense', '支出（-元）'),
    column('balance', '余额（元）'),
  ],
  amount: { from: 'two-columns' },
  classes: CLASSES,
  links: LINKS,
  footers: [],
};

export const ALIPAY_BILLS: readonly BillLayout[] = [ledger, account];
