/** Which row of an unknown table is its header, and what the lines above it say. */
import { LONGEST_HEADER } from '../recipes/recipe.ts';
import { shapeOf } from '../recipes/value-shape.ts';
import { cleanText } from '../sheets/clean-text.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { isPersonalHeader, withoutPersonalData } from '../sheets/personal-data.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { periodInLine } from '../time/file-days.ts';
import { headerMeaning } from './header-meanings.ts';
import { SCORED_ROWS } from './match-layout.ts';
import { saysFigures } from './says-figures.ts';

export interface HeaderRow {
  /** From 0. */
  readonly row: number;
  readonly text: string;
}

const LONGEST_ROW_TEXT = 60;
const LONGEST_LABEL = 40;
const JOIN = '、';

export const headerOf = (cell: string | null | undefined): string => cleanText(cell ?? '').slice(0, LONGEST_HEADER);

/** A row of names: words that differ from each other, and hardly a figure among them. */
function mayBeHeader(row: FileRow): boolean {
  const texts = row.map(headerOf).filter((text) => text !== '');
  const words = texts.filter((text) => shapeOf([text]) === 'text');
  return texts.length >= 2 && words.length * 2 > texts.length && new Set(texts).size * 2 > texts.length;
}

/** Known words count most; a line above the table is short, the header is as wide as the rows below it. */
function headerScore(row: FileRow, platform: PlatformId): number {
  const texts = row.map(headerOf).filter((text) => text !== '');
  return texts.length + 3 * texts.filter((text) => headerMeaning(text, platform) !== null).length;
}

/** The words before the only days of lines above the header. */
export function labelsAbove(above: readonly FileRow[]): readonly string[] {
  const labels = above.flatMap((row) => {
    const line = cleanText(row.filter((cell) => cell !== null).join(' '));
    if (!periodInLine(line)) return [];
    const [words = ''] = /^[^\d]*/.exec(line) ?? [];
    const label = words.replace(/[\s:：]+$/, '').slice(0, LONGEST_LABEL);
    return /\p{L}/u.test(label) ? [label] : [];
  });
  return [...new Set(labels)].sort((a, b) => Number(saysFigures(b)) - Number(saysFigures(a)));
}

interface Found {
  readonly headerRows: readonly HeaderRow[];
  readonly best: number;
}

/** Rows down to the likeliest header; what stands below is data, and maybe people's. */
export function headersIn(rows: readonly FileRow[], platform: PlatformId): Found {
  const first = rows.slice(0, SCORED_ROWS);
  const people = first.findIndex((row) => row.some((cell) => isPersonalHeader(headerOf(cell))));
  const offered = (people < 0 ? first : first.slice(0, people + 1)).map((row, at) => ({ row, at }));
  const candidates = offered.filter(({ row }) => mayBeHeader(row));
  const scored = candidates.map(({ row, at }) => ({ at, score: headerScore(row, platform) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one), { at: -1, score: 0 }).at;
  const text = (row: FileRow) =>
    withoutPersonalData(row.map(headerOf).filter(Boolean).join(JOIN)).slice(0, LONGEST_ROW_TEXT);
  return {
    headerRows: candidates.filter(({ at }) => at <= best).map(({ row, at }) => ({ row: at, text: text(row) })),
    best,
  };
}

export function hasHeader(rows: readonly FileRow[], platform: PlatformId): boolean {
  return headersIn(rows, platform).best >= 0;
}
