import type { SheetDraft } from '../../../utils/sheets/sheet.ts';
import { itemReport } from '../../../utils/sites/alimama/item-report.ts';
import { alimama } from '../../../utils/sites/alimama/site.ts';
import { typedFilter } from '../../../utils/sites/page-words.ts';
import { readTable } from '../../../utils/sites/read-table.ts';
import { partsOf } from '../../../utils/sites/table-parts.ts';
import { tableRows } from '../../../utils/sites/table-rows.ts';

/** The reading with the sheets it is handed over as. */
export async function read() {
  const keyword = typedFilter([document], itemReport.table);
  const result = await readTable(alimama, itemReport, document, keyword, new AbortController().signal);
  if (!result?.ok) return result;
  const parts: readonly SheetDraft[] | null = partsOf(result.value, alimama, itemReport);
  return { ...result, parts };
}

export function rows(): { product: string; cell: string }[] {
  return tableRows(document, itemReport).map(({ product, cell }) => ({ product, cell: cell.textContent ?? '' }));
}
