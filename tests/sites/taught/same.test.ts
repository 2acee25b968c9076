/** An official file, taught instead of declared, gives the same observations. */
import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../utils/recipes/recipe.ts';
import { recipeProblems } from '../../../utils/recipes/recipe-problems.ts';
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import { observe } from '../../../utils/sheets/observe.ts';
import type { ColumnUnit, SheetDraft } from '../../../utils/sheets/sheet.ts';
import type { FileLayout } from '../../../utils/sites/file-layout.ts';
import { lookAtTable } from '../../../utils/sites/look-at-table.ts';
import { taughtLayouts } from '../../../utils/sites/recipe-layout.ts';
import { FILE_LAYOUTS } from '../../../utils/sites/registry.ts';
import { readRows, taken } from '../files/read.ts';

const VALUES: Readonly<Record<ColumnUnit, readonly string[]>> = {
  count: ['1391', '0'],
  yuan: ['34895.50', '0.00'],
  fen: ['3489550', '0'],
  ratio: ['0.0331', '0.5'],
  percent: ['77.48%', '0.00%'],
  seconds: ['31.25', '4.5'],
  days: ['12', '3'],
  text: ['甲', '乙'],
};
const IDS = ['612345678901', '612345678902'];

/** Two products of one day under every header the layout declares. */
function rowsOf(layout: FileLayout): readonly FileRow[] {
  const column = layout.periods.find((source) => source.from === 'column');
  const columns: [string, readonly string[]][] = [
    ...(column ? [[column.headers[0] ?? '', ['2026-11-21', '2026-11-21']] as [string, string[]]] : []),
    [layout.productHeaders[0] ?? '', IDS],
    ...layout.titleHeaders.slice(0, 1).map((header): [string, string[]] => [header, ['碎花裙', '羽绒服']]),
    ...layout.parts.map(({ headers }): [string, string[]] => [headers[0] ?? '', ['搜索', '直播']]),
    ...layout.fields.map(({ headers, shownUnit, fileUnit }): [string, readonly string[]] => [
      headers[0] ?? '',
      VALUES[fileUnit ?? shownUnit],
    ]),
  ];
  // Columns by which the layout is told from others, and which hold nothing it keeps.
  const others = layout.required.filter(
    (group) => !group.some((header) => columns.some(([known]) => known === header)),
  );
  columns.push(...others.map(([header = '']): [string, string[]] => [header, ['4.5', '3.0']]));
  const known = [...new Map(columns.filter(([header]) => header !== '')).entries()];
  return [known.map(([header]) => header), ...[0, 1].map((n) => known.map(([, values]) => values[n] ?? null))];
}

function recipeOf(layout: FileLayout, rows: readonly FileRow[]): Recipe {
  const { columns } = lookAtTable(rows, { platform: layout.platform, recipes: [] }, null);
  return {
    version: 1,
    page: 'taught.samesame',
    revision: 1,
    name: layout.name.zh,
    platform: layout.platform,
    level: layout.level === 'sku' ? 'sku' : 'spu',
    columns: columns.flatMap(({ header, suggested }) => (suggested ? [{ header, ...suggested }] : [])),
    periodLabel: '',
    whole: true,
  };
}

const seen = (drafts: readonly SheetDraft[]) =>
  drafts.flatMap((draft) =>
    observe({ ...draft, shop: 's' }).map(({ product, figures }) => ({ product, period: draft.period, figures })),
  );

const LAYOUTS = FILE_LAYOUTS.map(({ layout }) => layout).filter(
  // What is taught is read as yuan, in plain writing.
  ({ fields, level, abroad }) => !abroad && level !== 'shop' && fields.some(({ shownUnit }) => shownUnit !== 'text'),
);

describe.each(LAYOUTS.map((layout) => [layout.name.zh, layout] as const))('%s', (_name, layout) => {
  const rows = rowsOf(layout);
  const recipe = recipeOf(layout, rows);

  it('is laid out as it is declared, with nothing to correct', () => {
    expect(recipeProblems(recipe)).toEqual([]);
  });

  it('gives the same observations when taught', async () => {
    const period = { kind: 'day', day: '2026-11-21' } as never;
    const declared = taken(
      await readRows(rows, { period, layouts: FILE_LAYOUTS.filter((one) => one.layout === layout) }),
    );
    const taught = taken(await readRows(rows, { period, layouts: taughtLayouts([recipe]) }));
    expect(seen(taught.drafts)).toEqual(seen(declared.drafts));
    expect(seen(taught.drafts).length).toBe(2);
  });
});
