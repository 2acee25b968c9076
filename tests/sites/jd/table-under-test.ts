import { jdProducts } from '../../../utils/sites/jd/products.ts';
import { jd } from '../../../utils/sites/jd/site.ts';
import { typedFilter } from '../../../utils/sites/page-words.ts';
import { readTable } from '../../../utils/sites/read-table.ts';
import { tableRows } from '../../../utils/sites/table-rows.ts';

export function read(): ReturnType<typeof readTable> {
  return readTable(jd, jdProducts, document, typedFilter([document], jdProducts.table), new AbortController().signal);
}

export function rows(): { product: string; cell: string }[] {
  return tableRows(document, jdProducts).map(({ product, cell }) => ({ product, cell: cell.textContent ?? '' }));
}
