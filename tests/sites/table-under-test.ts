import { typedFilter } from '../../utils/sites/page-words.ts';
import { readTable } from '../../utils/sites/read-table.ts';
import { itemRank } from '../../utils/sites/sycm/item-rank.ts';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { tableRows } from '../../utils/sites/table-rows.ts';

export function read(): ReturnType<typeof readTable> {
  return readTable(sycm, itemRank, document, typedFilter([document], itemRank.table), new AbortController().signal);
}

export function rows(): { product: string; cell: string }[] {
  return tableRows(document, itemRank).map(({ product, cell }) => ({ product, cell: cell.textContent ?? '' }));
}
