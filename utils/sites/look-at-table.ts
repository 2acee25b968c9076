/** A table nobody knows, laid out for the operator: which row is the header, and what each column may be. */
import { type ColumnBar, LONGEST_HEADER, MOST_COLUMNS, type Recipe } from '../recipes/recipe.ts';
import { shapeOf } from '../recipes/value-shape.ts';
import { cleanText } from '../sheets/clean-text.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { normalHeader } from '../sheets/header-text.ts';
import { isPersonalHeader, withoutPersonalData } from '../sheets/personal-data.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { periodInLine } from '../time/file-days.ts';
import { headerMeaning } from './header-meanings.ts';
import { type Suggested, suggestColumn } from './suggest-column.ts';

export interface LookedColumn {
  /** Its place in the table, from 0. */
  readonly at: number;
  readonly header: string;
  /** Up to three different values; none of people's data. */
  readonly samples: readonly string[];
  readonly suggested: Suggested | null;
  readonly bar: ColumnBar | null;
}

export interface HeaderRow {
  /** From 0. */
  readonly row: number;
  readonly text: string;
}

export interface LookedTable {
  /** Rows that may be the header. */
  readonly headerRows: readonly HeaderRow[];
  /** The one looked by; -1 where none can be. */
  readonly headerRow: number;
  readonly columns: readonly LookedColumn[];
  /** Words before the days in a line above the header; '' where no line says them. */
  readonly periodLabel: string;
  /** What was taught of a table so like it that it may be the same one, changed. */
  readonly like: Recipe | null;
  /** Columns beyond the sixty a sheet may have. */
  readonly more: number;
}

const SAMPLES = 3;
const SAMPLED_ROWS = 20;
const LONGEST_SAMPLE = 60;
const LONGEST_ROW_TEXT = 60;
const LONGEST_LABEL = 40;

const headerOf = (cell: string | null | undefined): string => cleanText(cell ?? '').slice(0, LONGEST_HEADER);

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

function samplesOf(rows: readonly FileRow[], at: number): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const text = withoutPersonalData(cleanText(row[at] ?? '')).slice(0, LONGEST_SAMPLE);
    if (text !== '') found.add(text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

function barOf(header: string, headers: readonly string[]): ColumnBar | null {
  if (isPersonalHeader(header)) return 'personal';
  const key = normalHeader(header);
  return headers.filter((other) => normalHeader(other) === key).length > 1 ? 'twice' : null;
}

/** The recipe of whose columns at least half are here under the same names, best first. */
function likeOf(headers: readonly string[], recipes: readonly Recipe[]): Recipe | null {
  const here = new Set(headers.map(normalHeader));
  const share = ({ columns }: Recipe) =>
    columns.filter(({ header }) => here.has(normalHeader(header))).length / columns.length;
  const [best] = recipes.filter((recipe) => share(recipe) >= 0.5).sort((a, b) => share(b) - share(a));
  return best ?? null;
}

function taughtAs(header: string, like: Recipe | null): Suggested | null {
  const key = normalHeader(header);
  const column = like?.columns.find((one) => normalHeader(one.header) === key);
  return column ? { as: column.as, unit: column.unit } : null;
}

interface Looking {
  /** Whose words come first. */
  readonly platform: PlatformId;
  readonly recipes: readonly Recipe[];
}

function columnsOf(headers: readonly string[], below: readonly FileRow[], like: Recipe | null, { platform }: Looking) {
  const taken = new Set<string>();
  return headers.flatMap((text, at): LookedColumn[] => {
    if (text === '') return [];
    const bar = barOf(text, headers);
    const samples = bar === 'personal' ? [] : samplesOf(below, at);
    const found = bar === null ? (taughtAs(text, like) ?? suggestColumn(text, samples, platform)) : null;
    // Of two columns for one figure the first is proposed; the operator may say otherwise.
    const suggested = found && (found.as === 'part' || !taken.has(found.as)) ? found : null;
    if (suggested) taken.add(suggested.as);
    return [{ at, header: text, samples, suggested, bar }];
  });
}

/** The words before the only days in a line above the header. */
function labelAbove(above: readonly FileRow[]): string {
  for (const row of above) {
    const line = cleanText(row.filter((cell) => cell !== null).join(' '));
    if (!periodInLine(line)) continue;
    const [label = ''] = /^[^\d]*/.exec(line) ?? [];
    return label.replace(/[\s:：]+$/, '').slice(0, LONGEST_LABEL);
  }
  return '';
}

/**
 * @param rows the first rows of the table
 * @param chosen the header row the operator says it is; null to look for it
 */
export function lookAtTable(rows: readonly FileRow[], looking: Looking, chosen: number | null): LookedTable {
  // What stands below headers of people's data is theirs, and is not offered as a header.
  const people = rows.findIndex((row) => row.some((cell) => isPersonalHeader(headerOf(cell))));
  const offered = people < 0 ? rows : rows.slice(0, people + 1);
  const headerRows = offered.flatMap((row, at): HeaderRow[] =>
    mayBeHeader(row)
      ? [{ row: at, text: row.map(headerOf).filter(Boolean).join('、').slice(0, LONGEST_ROW_TEXT) }]
      : [],
  );
  const scored = headerRows.map(({ row }) => ({ row, score: headerScore(rows[row] ?? [], looking.platform) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one), { row: -1, score: 0 });
  const headerRow = chosen !== null && rows[chosen] ? chosen : best.row;
  const below = rows.slice(headerRow + 1, headerRow + 1 + SAMPLED_ROWS);
  const headers = (rows[headerRow] ?? []).map(headerOf);
  const like = likeOf(headers, looking.recipes);
  const columns = columnsOf(headers, below, like, looking);
  return {
    headerRows,
    headerRow,
    columns: columns.slice(0, MOST_COLUMNS),
    periodLabel: labelAbove(rows.slice(0, Math.max(headerRow, 0))),
    like,
    more: Math.max(columns.length - MOST_COLUMNS, 0),
  };
}
