/** Where in an opened answer its rows stand, or why there are none. */
import { MOST_SHEET_ROWS } from '../sheets/rows-of-sheet.ts';
import type { RefusalCode } from '../sheets/sheet.ts';
import { isObject, type JsonObject, parseJson, TOO_DEEP, valueAt } from './json-walk.ts';
import type { AnswerDeclaration } from './site.ts';

const HEX = /^[0-9A-Fa-f]{64,}$/;

/** `shape` names keys, lengths and counts only. */
export type Opened =
  | {
      readonly ok: true;
      readonly rows: readonly JsonObject[];
      readonly total: number | null;
      /** The row that is the sum over the others, where the source gives one. */
      readonly sums: JsonObject | null;
      readonly root: unknown;
    }
  | { readonly ok: false; readonly code: RefusalCode; readonly shape: string };

export function refused(code: RefusalCode, shape: string): Opened {
  return { ok: false, code, shape };
}

/** Market answers carry upper-case hexadecimal digits where an object is expected. */
export function isCipher(value: unknown): boolean {
  return typeof value === 'string' && HEX.test(value);
}

/** The rows of an answer whose source said that all is well. */
export function rowsOf(answer: AnswerDeclaration, outer: unknown): Opened {
  const root = answer.innerAt === undefined ? outer : innerOf(valueAt(outer, answer.innerAt));
  if (root === TOO_DEEP) return refused('too-deep', 'inner');
  if (root === undefined) return refused('wrong-envelope', `inner:${typeof valueAt(outer, answer.innerAt ?? '')}`);
  const found = valueAt(root, answer.rowsAt);
  const made = answer.rowsOf ? answer.rowsOf(found, root) : found;
  const rows = answer.productAt.length === 0 && isObject(made) ? [made] : made;
  if (!Array.isArray(rows)) return withoutRows(answer, root, found);
  const objects = rows.filter(isObject);
  if (objects.length !== rows.length) return refused('wrong-envelope', `rows:${rows.length} other than objects`);
  return takeRows(answer, root, objects);
}

function takeRows(answer: AnswerDeclaration, root: unknown, all: readonly JsonObject[]): Opened {
  const sums = all.filter((row) => answer.isTotal?.(row));
  const rows = sums.length === 0 ? all : all.filter((row) => !sums.includes(row));
  const stated = answer.totalAt === null ? null : valueAt(root, answer.totalAt);
  const count = typeof stated === 'string' && /^\d{1,9}$/.test(stated) ? Number(stated) : stated;
  const total = typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
  // A shop without products and a day not yet published look the same: neither is stored.
  if (rows.length === 0) return refused('empty-answer', `rows:0 total:${total ?? 'none'}`);
  if (rows.length > MOST_SHEET_ROWS) return refused('too-large', `rows:${rows.length}`);
  if (total !== null && total < rows.length) return refused('wrong-envelope', `rows:${rows.length} total:${total}`);
  return { ok: true, rows, total, sums: sums[0] ?? null, root };
}

/** A JSON text within the answer, parsed under the same rule as the answer; undefined for anything else. */
function innerOf(text: unknown): unknown {
  return typeof text === 'string' ? parseJson(text) : undefined;
}

function withoutRows(answer: AnswerDeclaration, root: unknown, found: unknown): Opened {
  const steps = answer.rowsAt.split('.');
  for (let n = 1; n <= steps.length; n++) {
    const value = valueAt(root, steps.slice(0, n).join('.'));
    if (isCipher(value)) return refused('ciphertext', `at:${n}`);
    if (value === null || value === undefined) return emptyOrChanged(answer, root, steps, n);
    if (n < steps.length && isObject(value) && Object.keys(value).length === 0) {
      return refused('empty-answer', shapeOf(answer, root));
    }
  }
  return refused('wrong-envelope', `rows:${typeof found}`);
}

/** Code 0 with nothing inside is how an unsigned request is turned away; other keys mean a new envelope. */
function emptyOrChanged(answer: AnswerDeclaration, root: unknown, steps: readonly string[], n: number): Opened {
  const parent = n === 1 ? root : valueAt(root, steps.slice(0, n - 1).join('.'));
  const key = steps[n - 1] ?? '';
  const nothing = n === 1 ? !isObject(parent) || parent[key] == null : isObject(parent) && parent[key] === null;
  const head = answer.codeAt.includes('.') ? answer.codeAt.slice(0, answer.codeAt.indexOf('.')) : '';
  const foreign = holdsMore(root, [head, ...steps.slice(0, n > 1 ? 1 : 0)]) || (n > 1 && holdsMore(parent, []));
  return refused(nothing && !foreign ? 'empty-answer' : 'wrong-envelope', shapeOf(answer, parent));
}

/** Whether some key besides these holds what might be the rows now. */
function holdsMore(parent: unknown, besides: readonly string[]): boolean {
  return (
    isObject(parent) &&
    Object.entries(parent).some(([key, value]) => !besides.includes(key) && (isObject(value) || Array.isArray(value)))
  );
}

/** The names we know and how many others there are: what a source calls its keys may be somebody's id. */
export function namesKnown(names: readonly string[], isKnown: (name: string) => boolean): string {
  const known = names.filter(isKnown);
  return `${known} +${names.length - known.length}`;
}

/** Declared key names of an object, for the log: what changed can be told without any content. */
export function shapeOf({ rowsAt, totalAt, codeAt }: AnswerDeclaration, value: unknown): string {
  if (!isObject(value)) return typeof value;
  const declared = `${rowsAt}.${totalAt ?? ''}.${codeAt}.rgv587_flag`.split('.');
  return `keys:${namesKnown(Object.keys(value), (key) => declared.includes(key))}`;
}
