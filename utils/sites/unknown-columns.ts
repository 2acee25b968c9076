/** Columns of a table under headers nobody declared. */
import type { UnknownField } from '../sheets/hints.ts';
import { figureText } from './cell-text.ts';
import type { Grid } from './grid.ts';
import { leavesOf } from './shown-text.ts';
import type { TablePage } from './site.ts';

const ROWS = 3;
const MOST = 60;
const FIGURE = /^[^\d]{0,3}\d[\d,.]{0,20}[^\d]?$/;

/** With a few of their figures; a column of words (操作) is none. */
export function unknownColumns({ headers, rows }: Grid, { fields, table }: TablePage): readonly UnknownField[] {
  const declared = new Set([
    ...table.productHeaders,
    ...(table.idHeaders ?? []),
    ...(table.parts?.dayHeaders ?? []),
    ...(table.parts?.columns ?? []).flatMap((column) => column.headers),
    ...fields.flatMap((field) => field.headers),
  ]);
  const cells = rows.slice(0, ROWS).map((row) => row.cells);
  const found = headers.flatMap((field, at): UnknownField[] => {
    if (field === '' || declared.has(field) || field.length > 120) return [];
    const texts = cells.map(({ [at]: cell }) => (cell ? figureText(leavesOf(cell)) : null));
    const samples = texts.filter((text): text is string => text !== null && FIGURE.test(text));
    return samples.length > 0 ? [{ field, samples }] : [];
  });
  return found.slice(0, MOST);
}
