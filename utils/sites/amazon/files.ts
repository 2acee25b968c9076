/**
 * Business reports of Amazon Seller Central as CSV. Their headers are in the language of the operator's account, with
 * either kind of dash; amounts are in the marketplace's currency and writing. They name no days. Columns of B2B are a part
 * of the others and percentages follow from the counts: neither is declared, so neither is kept.
 */
import { fileField } from '../file-field.ts';
import type { FileLayout } from '../file-layout.ts';
import type { FieldDeclaration } from '../site.ts';

const CHILD = ['(Child) ASIN', '（子）ASIN', '(Untergeordnete) ASIN'];
const TITLE = ['Title', '标题', '商品名称', 'タイトル', 'Titel'];
/** Newer names first. The same two characters name the child in Chinese and in Japanese. */
const SESSIONS = [
  ...[
    'Sessions - Total',
    '会话次数 - 总计',
    '会话数 - 总计',
    '会话 - 总计',
    'セッション数 - 合計',
    'Sitzungen - Summe',
  ],
  ...['Sessions', '买家访问次数', 'セッション - 合計', 'セッション数', 'Sitzungen'],
];
const UNITS = ['Units Ordered', '已订购商品数量', '注文された商品点数', 'Bestellte Einheiten'];
const SALES = [
  ...['Ordered Product Sales', '已订购商品销售额', '注文商品の売上額', 'Durch bestellte Produkte erzielter Umsatz'],
  ...['Gross Product Sales', '注文商品売上'],
];

const FIELDS: readonly FieldDeclaration[] = [
  fileField(SESSIONS, 'sessions'),
  fileField(
    [
      ...[
        'Page Views - Total',
        '页面浏览量 - 总计',
        'ページビュー数 - 合計',
        'ページビュー - 合計',
        'Seitenaufrufe - Summe',
      ],
      ...['Page Views', '页面浏览量', 'ページビュー', 'Seitenaufrufe'],
    ],
    'pageViews',
  ),
  fileField(UNITS, 'payItems'),
  fileField(SALES, 'payAmount', 'yuan'),
  fileField(['Total Order Items', '订单商品总数', '注文品目総数', 'Zahl der Bestellposten', 'Orders Placed'], 'orders'),
];

/** A child stands once under each of its parents, or under itself: its visits, pieces and amounts are added. */
const byAsin: FileLayout = {
  page: 'amazon.by-asin',
  version: 1,
  platform: 'amazon',
  level: 'spu',
  name: { zh: '亚马逊 业务报告（按子 ASIN）', en: 'Amazon business report by child ASIN' },
  fields: FIELDS,
  productHeaders: CHILD,
  titleHeaders: TITLE,
  required: [CHILD, UNITS, SALES],
  periods: [{ from: 'operator' }],
  parts: [],
  totalWords: [],
  shopHeaders: [],
  abroad: true,
  repeats: true,
};

/** With a column of SKUs its rows speak of these, and a child ASIN may have several: they are parts of a product. */
const bySku: FileLayout = {
  ...byAsin,
  page: 'amazon.by-sku',
  level: 'sku',
  name: { zh: '亚马逊 业务报告（按 SKU）', en: 'Amazon business report by SKU' },
  fields: [...FIELDS, fileField(CHILD, 'parent', 'text')],
  productHeaders: ['SKU'],
  required: [['SKU'], ...byAsin.required],
};

export const AMAZON_FILES: readonly FileLayout[] = [byAsin, bySku];
