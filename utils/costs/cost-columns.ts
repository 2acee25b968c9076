/** Which of a sheet's columns are the product and its cost. */

export interface CostColumns {
  readonly key: number;
  readonly cost: number;
  /** Whether the first row names them. */
  readonly header: boolean;
}

/** In this order: an id is one product, a 货号 may be several. */
const KEYS = [
  /^(?:商品|宝贝|货品|产品|item|product)\s*_?-?(?:id|编号|编码)$|^id$|^(?:sku|spu)\s*id$|^asin$/i,
  /货号|款号|商家编码|商品编码|外部编码|article|seller\s*sku|^sku$|^款式编码$/i,
];
const COSTS = [/^(?:成本|成本价|单件成本|cost)/i, /成本|进价|进货价|拿货价|采购价|供货价|出厂价|cost|purchase/i];

function first(cells: readonly string[], patterns: readonly RegExp[], but = -1): number {
  for (const pattern of patterns) {
    const at = cells.findIndex((cell, i) => i !== but && pattern.test(cell.trim()));
    if (at >= 0) return at;
  }
  return -1;
}

/** Two columns, the product first, unless the first row says otherwise. A header of other words has no digit at all. */
export function costColumns(cells: readonly string[]): CostColumns {
  const cost = first(cells, COSTS);
  const key = first(cells, KEYS, cost);
  if (key >= 0 && cost >= 0) return { key, cost, header: true };
  return { key: 0, cost: 1, header: cells.length === 2 && !/\d/.test(cells.join('')) };
}
