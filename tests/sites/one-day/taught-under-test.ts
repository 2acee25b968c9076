/** A backend's page by what was taught of it, instead of by its adapter. */
import { readTable } from '../../../utils/sites/read-table.ts';
import { teachPage } from '../taught/teach-page.ts';

export function read(): ReturnType<typeof readTable> {
  const { site, page } = teachPage(['商品信息', '商品名称', '商品'], 'other');
  return readTable(site, page, document, '', new AbortController().signal);
}
