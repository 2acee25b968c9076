/** Bills and lists of orders in the platforms' own shapes, with values of our own. */
import { BILL_LAYOUTS, ORDER_LAYOUTS } from '../../utils/bills/bill-registry.ts';
import { FILE_LIMITS } from '../../utils/files/file-limits.ts';
import { openFile } from '../../utils/files/open-file.ts';
import { csvText } from '../files/make-files.ts';
import { type HeldResult, type ReadTable, readHeld } from './held-rows.ts';
import { MORE_HEADERS } from './more-headers.ts';
import { ORDER_HEADERS } from './order-rows.ts';

/** What stands in every cell that a test says nothing of: none of it may be kept. */
export const TOKEN = '私密';

const PARTS = [
  ...[
    '订单实付应结',
    '运费实付',
    '实际平台补贴_运费',
    '实际平台补贴',
    '以旧换新抵扣',
    '政府补贴平台垫资',
    '实际达人补贴',
  ],
  ...[
    '实际抖音支付补贴',
    '实际抖音月付营销补贴',
    '银行补贴',
    '订单退款',
    '平台服务费',
    '佣金',
    '服务商佣金',
    '渠道分成',
  ],
  ...['招商服务费', '站外推广费', '其他分成'],
];

export const HEADERS = {
  douyinFund: [
    ...['动账时间', '动帐流水号', '动账方向', '动账金额', '动账账户', '动账场景', '计费类型', '子订单号', '订单号'],
    ...['售后编号', '下单时间', '商品ID', '订单类型', ...PARTS, '是否免佣', '免佣金额', '备注'],
  ],
  alipayLedger: [
    ...['账务流水号', '业务流水号', '商户订单号', '商品名称', '发生时间', '对方账号', '收入金额（+元）'],
    ...['支出金额（-元）', '账户余额（元）', '交易渠道', '业务类型', '备注'],
  ],
  alipayAccount: [
    ...[
      '入账时间',
      '支付宝交易号',
      '支付宝流水号',
      '商户订单号',
      '账务类型',
      '收入（+元）',
      '支出（-元）',
      '余额（元）',
    ],
    ...['服务费（元）', '支付渠道', '签约产品', '对方账户', '对方名称', '银行订单号', '商品名称', '备注'],
  ],
  pddLedger: ['商户订单号', '发生时间', '收入金额（+元）', '支出金额（-元）', '账务类型', '备注', '业务描述'],
  jdSettlement: [
    ...['订单编号', '单据编号', '单据类型', '商品编号', '商户订单号', '商品名称', '结算状态', '费用发生时间'],
    ...['费用计费时间', '费用结算时间', '费用项', '金额', '币种', '商家应收/应付', '钱包结算备注', '店铺号'],
    ...['京东门店编号', '品牌门店编号', '门店名称', '备注', '收支方向', '商品数量', '对账日期'],
  ],
  taobaoOrders: [
    ...['订单编号', '买家会员名', '买家支付宝账号', '买家应付货款', '买家实际支付金额', '订单状态', '买家留言'],
    ...['收货人姓名', '收货地址', '联系手机', '订单创建时间', '订单付款时间', '宝贝标题', '物流单号', '订单备注'],
    ...['宝贝总数量', '店铺Id', '店铺名称', '天猫卡券抵扣', '退款金额', '确认收货时间'],
  ],
  pddOrders: [
    ...[
      '商品',
      '订单号',
      '订单状态',
      '用户实付金额(元)',
      '商家实收金额(元)',
      '商品数量(件)',
      '支付时间',
      '确认收货时间',
    ],
    ...['商品id', '商家编码-商品维度', '商家备注', '买家留言', '售后状态', '收货人', '手机', '详细地址'],
  ],
  douyinOrders: [
    ...[
      '主订单编号',
      '子订单编号',
      '选购商品',
      '商品数量',
      '商品ID',
      '商家编码',
      '订单应付金额',
      '平台实际承担优惠金额',
    ],
    ...[
      '达人实际承担优惠金额',
      '支付完成时间',
      '订单完成时间',
      '订单状态',
      '售后状态',
      '达人ID',
      '达人昵称',
      '收件人',
      '详细地址',
    ],
  ],
  jdOrders: [
    ...[
      '订单号',
      '商品ID',
      '商品名称',
      '订购数量',
      '订单金额',
      '结算金额',
      '订单状态',
      '下单帐号',
      '客户姓名',
      '客户地址',
    ],
    ...['联系电话', '订单备注', '付款确认时间', '货号', '订单完成时间'],
  ],
  tmallGoods: ['子订单号', '订单号', '数量', '订单实际金额（元）', '退款金额（元）', '商品名称'],
  ...MORE_HEADERS,
  ...ORDER_HEADERS,
} as const;

export type MadeKind = keyof typeof HEADERS;
type Given = Readonly<Record<string, string>>;

/** One row: amounts a test does not name are 0, everything else it does not name is a token. */
export function madeRow(kind: MadeKind, given: Given): readonly string[] {
  return HEADERS[kind].map((header) => given[header] ?? (PARTS.includes(header) ? '0' : `${TOKEN}${header}`));
}

export function madeText(kind: MadeKind, rows: readonly Given[], above: readonly string[] = []): string {
  const table = csvText([[...HEADERS[kind]], ...rows.map((given) => [...madeRow(kind, given)])]);
  return [...above, table].join('\r\n');
}

/** With a backquote before each value, as 微信支付 writes them. */
export function backquotedText(kind: MadeKind, rows: readonly Given[], below: readonly string[] = []): string {
  const lines = rows.map((given) => `\`${madeRow(kind, given).join(',`')}`);
  return [HEADERS[kind].join(','), ...lines, ...below, ''].join('\r\n');
}

export const REGISTRY = { bills: BILL_LAYOUTS, orders: ORDER_LAYOUTS, columns: FILE_LIMITS.columns };

/** The file as it comes through the file channel. */
export async function readMade(bytes: BlobPart): Promise<HeldResult> {
  const { signal } = new AbortController();
  const opened = await openFile(new Blob([bytes]), { signal, limits: FILE_LIMITS, several: true });
  return opened.ok ? readHeld(opened.tables, { ...REGISTRY, signal }) : opened;
}

/** Its first table. @throws the refusal */
export async function readTable(bytes: BlobPart): Promise<ReadTable> {
  const read = await readMade(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const [first] = read.tables;
  if (!first) throw new Error('no table');
  return first;
}

export async function refusalOf(bytes: BlobPart) {
  const read = await readMade(bytes);
  return read.ok ? 'read' : read.refusal;
}
