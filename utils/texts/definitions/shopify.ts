import { type Definition, from } from './definition.ts';

export const SHOPIFY: readonly Definition[] = [
  ...from('named', 'Shopify 产品 CSV', [
    [
      'stock',
      'Inventory quantity',
      '导出时的库存，各款式相加；有款式不计库存就不知道。',
      'Stock at the time of the export, all variants added; unknown where one of them keeps none.',
    ],
    [
      'price',
      'Price',
      '导出时的售价；各款式不同价就不知道是哪个。',
      'Price at the time of the export; unknown where variants have different ones.',
    ],
  ]),
  ...from('named', 'Shopify 报告 Total sales by product', [
    [
      'netItems',
      'Net items sold',
      '卖出件数减去退回件数；退的比卖的多时不记。',
      'Pieces sold less pieces returned; unknown where more came back.',
    ],
    [
      'grossAmount',
      'Gross sales',
      '原价 × 件数，没扣折扣和退货，不含税和运费。',
      'Price times pieces, before discounts and returns, without taxes and shipping.',
    ],
    [
      'discountAmount',
      'Discounts',
      '给买家的折扣。报告里写成负数，这里记成金额。',
      'What was taken off. The report writes it below 0; here it is an amount.',
    ],
    [
      'refundAmount',
      'Returns',
      '退货的金额，按退货那天算。报告里写成负数，这里记成金额。',
      'What was returned, on the day of the return. The report writes it below 0; here it is an amount.',
    ],
    ['netAmount', 'Net sales', 'Gross sales 减折扣减退货，不含税和运费。', 'Gross sales less discounts and returns.'],
    [
      'totalAmount',
      'Total sales',
      'Net sales 加税（和运费等费用），退货已扣。不等于买家付的钱。',
      'Net sales with taxes and charges, returns taken off. Not what buyers paid.',
    ],
  ]),
];
