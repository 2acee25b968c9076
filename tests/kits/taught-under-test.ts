/** The same as `kit-under-test.ts`, by what was taught of the page instead of an adapter. */
import { readTable } from '../../utils/sites/read-table.ts';
import { tableRows } from '../../utils/sites/table-rows.ts';
import { type Taught, teachPage } from '../sites/taught/teach-page.ts';
import type { Look } from './kit-under-test.ts';
import { PRODUCT_HEADER } from './products.ts';
import { seenTitles, settled, wrongRows } from './sight.ts';

let taught: Taught | null = null;

export async function look(keyword: string): Promise<Look> {
  await settled();
  taught ??= teachPage([PRODUCT_HEADER], 'taobao');
  const { site, page } = taught;
  const draft = await readTable(site, page, document, keyword, new AbortController().signal);
  return { seen: seenTitles().map(({ product }) => product), draft, wrong: wrongRows(tableRows(document, page)) };
}
