/** Rows that are no product's: sums over others, parents of a finer level, remarks. */
import type { FileRow } from '../sheets/file-table.ts';
import { isTotalLabel } from './cell-text.ts';
import type { FileLayout } from './file-layout.ts';
import type { LayoutMatch } from './match-layout.ts';

export type RowKind = 'row' | 'sum' | 'remark';

/** Ids and days begin with a digit, and there are many of them. */
function beginsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function saysSum(text: string | null, { totalWords }: FileLayout): boolean {
  if (text === null || beginsWithDigit(text)) return false;
  return isTotalLabel(text) || totalWords.some((word) => text.trim().startsWith(word));
}

function given(row: FileRow): number {
  let count = 0;
  for (const cell of row) if (cell !== null) count += 1;
  return count;
}

/** Tells sums by the row's own words: what names its product or its days, never a title of a product with an id. */
export function kindOfRow(row: FileRow, match: LayoutMatch): RowKind {
  const { layout, productAt, titleAt, periodAt, parts } = match;
  const says = (at: number) => at >= 0 && saysSum(row[at] ?? null, layout);
  if (says(productAt) || says(periodAt)) return 'sum';
  if (parts.some(({ at, whole }) => row[at] !== whole && says(at))) return 'sum';
  const id = productAt < 0 ? null : (row[productAt] ?? null);
  if (id !== null && id.trim() !== '') return 'row';
  const first = row.findIndex((cell) => cell !== null);
  if (says(titleAt) || (first >= 0 && !parts.some(({ at }) => at === first) && says(first))) return 'sum';
  if (given(row) <= 1) return 'remark';
  return 'row';
}
