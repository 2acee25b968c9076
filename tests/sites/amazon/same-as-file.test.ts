/** The report's page and its file say the same of every product, but for the amounts. */
import { expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import type { SheetDraft } from '../../../utils/sheets/sheet.ts';
import { HEADERS, type ReportRow, reportRows, WEEK } from '../files/abroad.ts';
import { readRows, taken } from '../files/read.ts';
import { bent, read, request, value } from './answers.ts';

/** A child alone, one under two parents, a parent under itself. */
const ROWS: readonly ReportRow[] = [
  { parent: 'B0CLOUD000', child: 'B0CLOUD001', sessions: '1,128', units: '36', sales: '$1,937.41' },
  { parent: 'B0CLOUD000', child: 'B0CLOUD002', sessions: '300', units: '9', sales: '$485.91' },
  { parent: 'B0CLOUD900', child: 'B0CLOUD002', sessions: '20', units: '1', sales: '$53.99' },
  { parent: 'B0CLOUD000', child: 'B0CLOUD000', sessions: '5', units: '0', sales: '$0.00' },
];
/** The file repeats sessions as page views and units as orders. */
const CELLS: Readonly<Record<string, (row: ReportRow) => string>> = {
  SC_MA_ParentASIN_25990: ({ parent }) => parent ?? '',
  SC_MA_ChildASIN_25991: ({ child }) => child,
  SC_MA_Sessions_Total: ({ sessions }) => sessions,
  SC_MA_PageViews_Total: ({ sessions }) => sessions,
  SC_MA_UnitsOrdered_40590: ({ units }) => units,
  SC_MA_TotalOrderItems_1: ({ units }) => units,
  SC_MA_OrderedProductSales_40591: ({ sales }) => sales,
};

const answer = bent((report) => {
  report.columns = Object.keys(CELLS).map((translationKey) => ({ label: '', translationKey }));
  report.rows = ROWS.map((row) => Object.values(CELLS).map((cell) => cell(row)));
});
const figures = (draft: SheetDraft) =>
  observe({ ...draft, shop: 's' }).map((row): [string, Record<string, unknown>] => [row.product, row.figures]);

test('page and file agree', async () => {
  const { drafts } = taken(await readRows(reportRows(HEADERS.en, ROWS), { period: WEEK, currency: 'USD' }));
  const fromFile = drafts.flatMap(figures).map(([product, { payAmount: _, ...counts }]) => [product, counts]);
  const draft = value(read(answer, request({ input: { startDate: '2026-11-15', endDate: '2026-11-21' } })));
  expect(figures(draft)).toEqual(fromFile);
  expect(fromFile).toHaveLength(3);
  expect([draft.page, draft.level, draft.platform]).toEqual([drafts[0]?.page, drafts[0]?.level, drafts[0]?.platform]);
});
