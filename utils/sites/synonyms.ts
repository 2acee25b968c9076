/**
 * Words by which backends and spreadsheets we have no adapter for call what we know, as data: one row a meaning.
 * Only words that mean one thing wherever they stand (`点击率` of people and of times is not among them).
 */
import type { Meaning } from '../recipes/recipe.ts';

export const SYNONYMS: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  product: [
    '商品编号',
    '商品编码',
    '货品ID',
    '宝贝ID',
    '款号',
    '款式编码',
    'SPU',
    'SPU ID',
    'Item ID',
    'Product ID',
    'ASIN',
  ],
  title: ['品名', '商品标题', '商品名', '宝贝标题', '宝贝名称', '货品名称', 'Title', 'Product title', 'Item name'],
  day: ['日期', '统计日', '统计日期', '数据日期', '时间', 'Date', 'Day'],
  shop: ['店铺', '店铺名', '店铺名称', 'Shop', 'Store'],
  articleNo: ['货号', '商家编码', '商品货号'],
  category: ['类目', '商品类目', 'Category'],
  visitors: ['访客数', '访客', '浏览人数', '访问人数', '商品访客', 'UV', 'Sessions', 'Visitors'],
  pageViews: ['浏览量', '浏览次数', 'PV', 'Page views'],
  cartAdders: ['加购人数', '加购用户数'],
  cartItems: ['加购件数', '加购商品件数'],
  favoriters: ['收藏人数', '收藏用户数'],
  payBuyers: ['支付人数', '付款人数', '支付买家数', '成交人数', '成交客户数', '购买人数'],
  payItems: ['支付件数', '付款件数', '销量', '成交件数', '成交商品件数', 'Units sold', 'Units ordered'],
  payAmount: ['支付金额', '付款金额', '成交金额', '成交额', '销售额', 'Sales'],
  orders: ['订单数', '支付订单数', '成交订单数', '成交单量', 'Orders'],
  refundAmount: ['退款金额'],
  stock: ['库存', '可售库存', '库存数', 'Stock', 'Inventory quantity'],
  price: ['价格', '售价', '现价', 'Price'],
};
