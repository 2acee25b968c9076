/** The inside of an answer's rows: registered fields as original text. */

import { hasScrambledDigits } from '../metrics/figure-text.ts';
import { cleanText } from '../sheets/clean-text.ts';
import type { Hints } from '../sheets/hints.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';
import type { Level, RefusalCode, SheetColumn, SheetRow } from '../sheets/sheet.ts';
import { type JsonObject, valueBehind } from './json-walk.ts';
import type { AnswerDeclaration, FieldDeclaration } from './site.ts';
import { unknownKeys } from './unknown-keys.ts';

const LONGEST_TEXT = 500;
const LONGEST_FIGURE = 64;
const ID = /^\d{1,20}$/;
/** A metric missing from this many rows and all of them is no accident of one product. */
const ROWS_TO_TELL = 3;

export interface Taken {
  readonly ok: true;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Fields the page asked for that stand in no row, and what stands there undeclared. */
  readonly hints: Hints;
  /** Why the figures were left out; null when they are there. */
  readonly without: NotTaken | null;
}

export interface NotTaken {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly shape: string;
}

function not(code: RefusalCode, shape: string): NotTaken {
  return { ok: false, code, shape };
}

/** Text of one cell: `given`, `none` (the source says there is no figure) or `odd` (a shape we do not know). */
type Cell = { readonly kind: 'given'; readonly text: string } | { readonly kind: 'none' | 'odd' | 'missing' };

const NONE: Cell = { kind: 'none' };
const ODD: Cell = { kind: 'odd' };
const MISSING: Cell = { kind: 'missing' };

/** Where a field stands in a row, told once for all rows. */
interface Place {
  readonly field: FieldDeclaration;
  readonly steps: readonly string[];
  /** Which of the steps is the metric's own key. */
  readonly own: number;
}

function placeOf(field: FieldDeclaration): Place {
  const steps = field.path.split('.');
  return { field, steps, own: Math.max(0, steps.indexOf(field.chosenBy ?? '')) };
}

/** A metric is missing where its own key is; below that a key that is not there means "no figure" or a changed page. */
function cellOf(row: JsonObject, { field, steps, own }: Place, companions: readonly string[]): Cell {
  if (field.path === '') return MISSING;
  let value: unknown = row;
  for (let at = 0; at < steps.length; at++) {
    const key = steps[at] ?? '';
    if (value === null || value === undefined) return at > own ? NONE : MISSING;
    if (typeof value !== 'object') return ODD;
    if (!Object.hasOwn(value, key)) {
      if (at <= own) return MISSING;
      const known = field.unit === 'text' || Object.keys(value).every((other) => companions.includes(other));
      return known ? NONE : ODD;
    }
    value = (value as JsonObject)[key];
  }
  if (field.none?.includes(String(value))) return NONE;
  return field.unit === 'text' ? factCell(value) : figureCell(value);
}

function figureCell(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return NONE;
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'given', text: String(value) } : ODD;
  return typeof value === 'string' && value.length <= LONGEST_FIGURE ? { kind: 'given', text: value } : ODD;
}

/** A fact that is no text is simply not known; it is never a reason to refuse figures. */
function factCell(value: unknown): Cell {
  if (typeof value === 'boolean' || typeof value === 'number') return { kind: 'given', text: String(value) };
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) return NONE;
  const text = withoutPersonalData(cleanText(value));
  return text === '' ? NONE : { kind: 'given', text };
}

/** A product id, or null. A number counts only where it is held exactly. */
function idText(value: unknown, pattern: RegExp): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  return typeof value === 'string' && pattern.test(value) ? value : null;
}

/** What the answer's rows are and, where they carry no ids, whom its one row speaks of. */
interface About {
  readonly level: Level;
  readonly subject: string | null;
}

function idsOf(answer: AnswerDeclaration, rows: readonly JsonObject[], { subject, level }: About): string[] | NotTaken {
  if (answer.productAt.length === 0) {
    if (rows.length !== 1) return not('wrong-envelope', `rows:${rows.length}`);
    return subject === null ? not('bad-id', 'no product in the request') : [subject];
  }
  const ids: string[] = [];
  const paths = (level === 'sku' && answer.skuAt) || answer.productAt;
  const places = paths.map((path) => path.split('.'));
  for (const row of rows) {
    const values = places.map((keys) => valueBehind(row, keys));
    const id = values.map((value) => idText(value, answer.idPattern ?? ID)).find((text) => text !== null);
    if (id === undefined) return not('bad-id', `id:${values.map((value) => typeof value)}`);
    ids.push(id);
  }
  return new Set(ids).size === ids.length ? ids : not('bad-id', 'product given twice');
}

/** Digits drawn by the page's own font: the code points say nothing of the figure. */
function isScrambled(cell: Cell | undefined): boolean {
  return cell?.kind === 'given' && hasScrambledDigits(cell.text);
}

/** The cells of one field, row by row; null where it is missing from all of them. */
type Column = readonly Cell[] | null;

/** Most declared fields are in no answer: those whose first key no row has are looked for no further. */
function columnsIn(
  rows: readonly JsonObject[],
  fields: readonly FieldDeclaration[],
  companions: readonly string[],
): readonly Column[] {
  const keys = new Set(rows.flatMap(Object.keys));
  return fields.map((field) => {
    const place = placeOf(field);
    if (!keys.has(place.steps[0] ?? '')) return null;
    const cells = rows.map((row) => cellOf(row, place, companions));
    return cells.every(({ kind }) => kind === 'missing') ? null : cells;
  });
}

/** What the page asked for and is nowhere, or a refusal where the rest has a shape nobody declared. */
function changedFields(
  table: readonly Column[],
  fields: readonly FieldDeclaration[],
  chosen: readonly string[] | null,
): NotTaken | readonly string[] {
  const odd: string[] = [];
  const gone: string[] = [];
  let present = 0;
  let scrambled = 0;
  fields.forEach((field, at) => {
    if (field.unit === 'text') return;
    const cells = table[at];
    if (cells) {
      present++;
      if (cells.some(({ kind }) => kind === 'odd')) odd.push(field.path);
      scrambled += cells.filter(isScrambled).length;
      return;
    }
    const other = fields.some(({ as }, n) => as === field.as && table[n]);
    if (!other && chosen?.includes(field.chosenBy ?? '')) gone.push(field.path);
  });
  if (scrambled > 0) return not('scrambled-digits', `cells:${scrambled}`);
  if (odd.length > 0) return not('fields-changed', `odd:${odd.join(',')}`.slice(0, 200));
  if (present === 0) return not('fields-changed', 'no known metric');
  return gone;
}

/** Where in `fields` the columns to keep stand; of two codes for one figure the one that is there. */
function keptFields(
  table: readonly Column[],
  fields: readonly FieldDeclaration[],
  chosen: readonly string[] | null,
): readonly number[] {
  const kept = new Map<string, number>();
  const present = (at: number) => Boolean(table[at]);
  fields.forEach((field, at) => {
    const before = kept.get(field.as);
    const asked = field.chosenBy !== null && chosen?.includes(field.chosenBy);
    if (before === undefined ? asked || present(at) : present(at) && !present(before)) kept.set(field.as, at);
  });
  return [...kept.values()];
}

/** The figures of the row of sums, for the columns that were kept. */
export function totalsOf(
  { companions }: AnswerDeclaration,
  fields: readonly FieldDeclaration[],
  sums: JsonObject,
  columns: readonly SheetColumn[],
): readonly (string | null)[] {
  return columns.map(({ field: path, unit }) => {
    const field = unit === 'text' ? undefined : fields.find((one) => one.path === path);
    const cell = field && cellOf(sums, placeOf(field), companions);
    return cell?.kind === 'given' && !isScrambled(cell) ? cell.text : null;
  });
}

/**
 * The registered fields of all rows, with a column for whatever was asked for or is there.
 * @param known paths of all that is declared, whatever the period
 */
export function takeFields(
  answer: AnswerDeclaration,
  fields: readonly FieldDeclaration[],
  rows: readonly JsonObject[],
  { chosen, known, ...about }: About & { readonly chosen: readonly string[] | null; readonly known: readonly string[] },
): Taken | NotTaken {
  const ids = idsOf(answer, rows, about);
  if (!Array.isArray(ids)) return ids;
  const table = columnsIn(rows, fields, answer.companions);
  const looked = changedFields(table, fields, chosen);
  const changed = 'ok' in looked ? looked : null;
  const gone = 'ok' in looked || rows.length < ROWS_TO_TELL ? [] : looked;
  const meant = [...known, ...answer.productAt, ...(answer.skuAt ?? []), ...answer.shopAt];
  const unknown = unknownKeys(rows, fields, meant);
  if (gone.length > 0 && unknown.length === 0) return not('fields-changed', `gone:${gone}`.slice(0, 200));
  const plain = changed?.code === 'scrambled-digits' && answer.plainFacts;
  if (changed && !plain) return changed;
  const kept = keptFields(table, fields, chosen).filter((at) => !plain || fields[at]?.unit === 'text');
  if (changed && kept.length === 0) return changed;
  const columns = kept.flatMap((at) => {
    const field = fields[at];
    return field ? [{ field: field.path, as: field.as, unit: field.unit }] : [];
  });
  const sheetRows = ids.map((product, row) => ({
    product,
    cells: kept.map((at) => {
      const cell = table[at]?.[row];
      return cell?.kind === 'given' ? cell.text : null;
    }),
  }));
  return { ok: true, columns, rows: sheetRows, hints: { gone, unknown }, without: changed };
}
