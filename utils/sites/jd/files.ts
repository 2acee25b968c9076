/** 商智's own export files (backends.md 2.4): 商品明细 下载数据, header on the first line. */
import type { FileLayout } from '../file-layout.ts';
import { JD_FIELDS } from './fields.ts';
import { jdProducts } from './products.ts';

const shared = {
  page: jdProducts.id,
  version: jdProducts.version,
  platform: 'jd',
  fields: JD_FIELDS,
  // A row a day and product (分天下载), or one a product with a range: `2026-11-15 至 2026-11-21`.
  periods: [{ from: 'column', headers: ['时间'] }],
  parts: [],
  totalWords: [],
  shopHeaders: [],
} satisfies Partial<FileLayout>;

/** One file of products, one of SKUs: told apart by the second column alone. */
const products: FileLayout = {
  ...shared,
  level: 'spu',
  name: { zh: '京东商智 商品明细 SPU', en: 'JD product details by SPU' },
  productHeaders: ['SPU'],
  titleHeaders: ['SPU名称', '商品名称'],
  required: [['时间'], ['SPU'], ['成交金额', '商品访客数']],
};

const skus: FileLayout = {
  ...shared,
  level: 'sku',
  name: { zh: '京东商智 商品明细 SKU', en: 'JD product details by SKU' },
  productHeaders: ['SKU'],
  titleHeaders: ['SKU名称', '商品名称'],
  required: [['时间'], ['SKU'], ['成交金额', '商品访客数']],
};

export const JD_FILES: readonly FileLayout[] = [products, skus];
