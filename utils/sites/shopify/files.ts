/** Files of the Shopify admin. Amounts carry no sign of their currency and neither file names days: both are asked. */
import { fileField, takenOffField } from '../file-field.ts';
import type { FileLayout } from '../file-layout.ts';

/**
 * The product CSV, old (46 columns, `Handle`) and new (`URL handle`): stock and price of the day it was made. Each variant
 * is a row of its own under the handle, all but the first without a title, and so is each further picture.
 */
const products: FileLayout = {
  page: 'shopify.products',
  version: 1,
  platform: 'shopify',
  level: 'spu',
  name: { zh: 'Shopify 产品 CSV', en: 'Shopify product CSV' },
  fields: [
    fileField(['Inventory quantity', 'Variant Inventory Qty'], 'stock'),
    fileField(['Price', 'Variant Price'], 'price', 'yuan'),
    fileField('Status', 'status', 'text'),
    fileField(['Product category', 'Product Category', 'Type'], 'category', 'text'),
  ],
  productHeaders: ['URL handle', 'Handle'],
  titleHeaders: ['Title'],
  required: [['URL handle', 'Handle'], ['Title'], ['Price', 'Variant Price']],
  periods: [{ from: 'operator', day: true }],
  parts: [],
  totalWords: [],
  shopHeaders: [],
  abroad: true,
  repeats: true,
  // As many products as were chosen for it.
  partial: true,
};

/** Report "Total sales by product": a row a variant, known by its SKU alone. What it takes off stands there below 0. */
const productSales: FileLayout = {
  page: 'shopify.product-sales',
  version: 1,
  platform: 'shopify',
  level: 'sku',
  name: { zh: 'Shopify 按产品的总销售额', en: 'Shopify total sales by product' },
  fields: [
    fileField('Net items sold', 'netItems'),
    fileField('Gross sales', 'grossAmount', 'yuan'),
    takenOffField('Discounts', 'discountAmount'),
    takenOffField('Returns', 'refundAmount'),
    fileField('Net sales', 'netAmount', 'yuan'),
    fileField('Total sales', 'totalAmount', 'yuan'),
  ],
  productHeaders: ['Product variant SKU'],
  titleHeaders: ['Product title'],
  required: [['Product variant SKU'], ['Product title'], ['Net items sold'], ['Total sales']],
  periods: [{ from: 'operator' }],
  parts: [],
  totalWords: [],
  shopHeaders: [],
  abroad: true,
};

export const SHOPIFY_FILES: readonly FileLayout[] = [products, productSales];
