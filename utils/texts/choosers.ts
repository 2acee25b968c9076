/**
 * What the pages with a column chooser call it, for screens that stand apart from the page. A test ties them to the
 * declarations.
 */
export const CHOOSERS: Readonly<Record<string, string>> = {
  'sycm.item-rank': '指标选择',
  'sycm.macro-items': '指标选择',
  'jd.products': '指标配置',
  'compass.product-list': '指标配置',
};
