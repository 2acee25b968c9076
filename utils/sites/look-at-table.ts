/** A table nobody knows, laid out for the operator: which row is the header, and what each column may be. */
import { type ColumnBar, MOST_COLUMNS, type Recipe } from '../recipes/recipe.ts';
import { cleanText } from '../sheets/clean-text.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { normalHeader } from '../sheets/header-text.ts';
import { isPersonalHeader, withoutPersonalData } from '../sheets/personal-data.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { type HeaderRow, headerOf, headersIn, labelsAbove } from './header-rows.ts';
import { saysFigures } from './says-figures.ts';
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

export interface LookedTable {
  /** Rows that may be the header. */
  readonly headerRows: readonly HeaderRow[];
  /** The one looked by; -1 where none can be. */
  readonly headerRow: number;
  readonly columns: readonly LookedColumn[];
  /** Words before the days in lines above the header, those that say what the figures are of first. */
  readonly periodLabels: readonly string[];
  /** The one that says what the figures are of; '' where none does, and the operator is asked. */
  readonly periodLabel: string;
  /** What was taught of a table so like it that it may be the same one, changed. */
  readonly like: Recipe | null;
  /** Columns beyond the sixty a sheet may have. */
  readonly more: number;
}

const SAMPLES = 3;
const SAMPLED_ROWS = 20;
const LONGEST_SAMPLE = 60;

function samplesOf(rows: readonly FileRow[], at: number): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const text = withoutPersonalData(cleanText(row[at] ?? '')).slice(0, LONGEST_SAMPLE);
    if (text !== '') found.add(text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

/** How often each name stands there. */
function countsOf(headers: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of headers.map(normalHeader)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Columns of people's data, by whichever row names them so: another may have been taken for the header. */
function peoplesColumns(rows: readonly FileRow[]): ReadonlySet<number> {
  return new Set(rows.flatMap((row) => row.flatMap((cell, at) => (isPersonalHeader(headerOf(cell)) ? [at] : []))));
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

interface Below {
  readonly rows: readonly FileRow[];
  readonly people: ReadonlySet<number>;
}

function columnsOf(headers: readonly string[], below: Below, like: Recipe | null, { platform }: Looking) {
  const taken = new Set<string>();
  const counts = countsOf(headers);
  const barOf = (text: string, at: number): ColumnBar | null => {
    if (below.people.has(at) || withoutPersonalData(text) !== text) return 'personal';
    return (counts.get(normalHeader(text)) ?? 0) > 1 ? 'twice' : null;
  };
  return headers.flatMap((text, at): LookedColumn[] => {
    if (text === '') return [];
    const bar = barOf(text, at);
    const samples = bar === 'personal' ? [] : samplesOf(below.rows, at);
    const found = bar === null ? (taughtAs(text, like) ?? suggestColumn(text, samples, platform)) : null;
    // Of two columns for one figure the first is proposed; the operator may say otherwise.
    const suggested = found && (found.as === 'part' || !taken.has(found.as)) ? found : null;
    if (suggested) taken.add(suggested.as);
    return [{ at, header: withoutPersonalData(text), samples, suggested, bar }];
  });
}

/**
 * @param rows the first rows of the table
 * @param chosen the header row the operator says it is; null to look for it
 */
export function lookAtTable(rows: readonly FileRow[], looking: Looking, chosen: number | null): LookedTable {
  const { headerRows, best } = headersIn(rows, looking.platform);
  const headerRow = headerRows.some(({ row }) => row === chosen) ? (chosen ?? best) : best;
  const headers = (rows[headerRow] ?? []).map(headerOf);
  const like = likeOf(headers, looking.recipes);
  const periodLabels = labelsAbove(rows.slice(0, Math.max(headerRow, 0)));
  const below = { rows: rows.slice(headerRow + 1, headerRow + 1 + SAMPLED_ROWS), people: peoplesColumns(rows) };
  const columns = headerRow < 0 ? [] : columnsOf(headers, below, like, looking);
  return {
    headerRows,
    headerRow,
    columns: columns.slice(0, MOST_COLUMNS),
    periodLabels,
    periodLabel: periodLabels.find(saysFigures) ?? '',
    like,
    more: Math.max(columns.length - MOST_COLUMNS, 0),
  };
}
