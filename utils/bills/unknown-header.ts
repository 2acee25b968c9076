/** Which row of a table nobody knows is its header. */
import { shapeOf } from '../recipes/value-shape.ts';
import { LONGEST_BILL_HEADER, MOST_BILL_HEADERS } from '../settlement/taught-bill.ts';
import { cleanText } from '../sheets/clean-text.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';
import { LIKELY_HEADERS, MOMENT } from './layouts/taught.ts';

const LOOKED_ROWS = 30;
const LONGEST_ROW_TEXT = 60;

export const headerText = (cell: string | null | undefined): string =>
  cleanText(cell ?? '').slice(0, LONGEST_BILL_HEADER);
const textsOf = (row: FileRow): readonly string[] => row.map(headerText).filter((text) => text !== '');

/** A row of names: words that differ from each other, and hardly a figure among them. */
function mayBeHeader(row: FileRow): boolean {
  const texts = textsOf(row);
  const words = texts.filter((text) => shapeOf([text]) === 'text');
  // A row that says when is one of the data, or stands above the table.
  if (texts.some((text) => MOMENT.test(text))) return false;
  return texts.length >= 2 && words.length * 2 > texts.length && new Set(texts).size * 2 > texts.length;
}

const HINTS = Object.values(LIKELY_HEADERS).flat();

/** Known words count most; a line above the table is short, the header is as wide as the rows below it. */
function scoreOf(row: FileRow): number {
  const texts = textsOf(row);
  return texts.length + 3 * texts.filter((text) => HINTS.some((hint) => hint.test(text))).length;
}

/** Rows down to the likeliest header: what stands below is data, and maybe people's. */
export function headersIn(rows: readonly FileRow[]) {
  const candidates = rows
    .slice(0, LOOKED_ROWS)
    .flatMap((row, at) =>
      row.length <= MOST_BILL_HEADERS && mayBeHeader(row) ? [{ row, at, score: scoreOf(row) }] : [],
    );
  const best = candidates.reduce((one, other) => (other.score > one.score ? other : one), { at: -1, score: 0 }).at;
  const text = (row: FileRow) => withoutPersonalData(textsOf(row).join(' · ')).slice(0, LONGEST_ROW_TEXT);
  return {
    best,
    headerRows: candidates.filter(({ at }) => at <= best).map(({ row, at }) => ({ row: at, text: text(row) })),
  };
}
