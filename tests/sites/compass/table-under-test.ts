import { productList } from '../../../utils/sites/compass/product-list.ts';
import { compass } from '../../../utils/sites/compass/site.ts';
import { typedFilter } from '../../../utils/sites/page-words.ts';
import { readTable } from '../../../utils/sites/read-table.ts';

export function read(): ReturnType<typeof readTable> {
  return readTable(
    compass,
    productList,
    document,
    typedFilter([document], productList.table),
    new AbortController().signal,
  );
}
