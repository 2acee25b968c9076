/** The outside of an answer: from its text to its rows, or to the reason why it is not taken. */
import type { RefusalCode } from '../sheets/sheet.ts';
import { isObject, type JsonObject, nestsTooDeep, parseJson, valueAt } from './json-walk.ts';
import type { AnswerDeclaration } from './site.ts';

/** Parsing more than this would be felt on the page: 10 MB block it for 50 ms. */
const LARGEST_ANSWER = 4 * 1024 * 1024;
const MOST_ROWS = 500;
const HEX = /^[0-9A-Fa-f]{64,}$/;

/** `shape` names keys, lengths and counts only. */
export type Opened =
  | { readonly ok: true; readonly rows: readonly JsonObject[]; readonly total: number | null }
  | { readonly ok: false; readonly code: RefusalCode; readonly shape: string };

function refused(code: RefusalCode, shape: string): Opened {
  return { ok: false, code, shape };
}

/** Refuses in this order: too large, not JSON, too deep, risk control, login over, error, cipher, envelope, empty. */
export function openEnvelope(answer: AnswerDeclaration, text: string): Opened {
  if (text.length > LARGEST_ANSWER) return refused('too-large', `length:${text.length}`);
  if (nestsTooDeep(text)) return refused('too-deep', `length:${text.length}`);
  const root = parseJson(text);
  if (root === undefined) return notJson(text);
  return refusedBySource(answer, root) ?? rowsOf(answer, root);
}

/** The block page comes as HTML where the request was not recognised as data. */
function notJson(text: string): Opened {
  const punished = /^\s*</.test(text) && /rgv587_flag|\/punish|bxpunish/.test(text);
  return refused(punished ? 'risk-control' : 'not-json', `length:${text.length}`);
}

function refusedBySource(answer: AnswerDeclaration, root: unknown): Opened | null {
  if (!isObject(root)) return refused('wrong-envelope', shapeOf(answer, root));
  if (Object.hasOwn(root, 'rgv587_flag')) return refused('risk-control', shapeOf(answer, root));
  const code = valueAt(root, answer.codeAt);
  const number = typeof code === 'string' && /^-?\d{1,9}$/.test(code) ? Number(code) : code;
  if (typeof number === 'number' && answer.expiredCodes.includes(number)) {
    return refused('session-expired', `code:${number}`);
  }
  if (typeof number === 'number' && number !== answer.okCode) return refused('error-code', `code:${number}`);
  if (Object.values(root).some(isCipher)) return refused('ciphertext', shapeOf(answer, root));
  return number === answer.okCode ? null : refused('wrong-envelope', shapeOf(answer, root));
}

/** Market answers carry upper-case hexadecimal digits where an object is expected. */
function isCipher(value: unknown): boolean {
  return typeof value === 'string' && HEX.test(value);
}

function rowsOf(answer: AnswerDeclaration, root: unknown): Opened {
  const rows = valueAt(root, answer.rowsAt);
  if (!Array.isArray(rows)) return withoutRows(answer, root, rows);
  const objects = rows.filter(isObject);
  if (objects.length !== rows.length) return refused('wrong-envelope', `rows:${rows.length} other than objects`);
  const stated = valueAt(root, answer.totalAt);
  const total = typeof stated === 'number' && Number.isSafeInteger(stated) && stated >= 0 ? stated : null;
  // A shop without products and a day not yet published look the same: neither is stored.
  if (rows.length === 0) return refused('empty-answer', `rows:0 total:${total ?? 'none'}`);
  if (rows.length > MOST_ROWS) return refused('too-large', `rows:${rows.length}`);
  if (total !== null && total < rows.length) return refused('wrong-envelope', `rows:${rows.length} total:${total}`);
  return { ok: true, rows: objects, total };
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
  return refused(nothing && !hasForeignRows(root) ? 'empty-answer' : 'wrong-envelope', shapeOf(answer, parent));
}

/** Whether some other key of the answer holds what might be the rows now. */
function hasForeignRows(root: unknown): boolean {
  return isObject(root) && Object.values(root).some((value) => isObject(value) || Array.isArray(value));
}

/** The names we know and how many others there are: what a source calls its keys may be somebody's id. */
export function namesKnown(names: readonly string[], isKnown: (name: string) => boolean): string {
  const known = names.filter(isKnown);
  return `${known} +${names.length - known.length}`;
}

/** Declared key names of an object, for the log: what changed can be told without any content. */
function shapeOf({ rowsAt, totalAt, codeAt }: AnswerDeclaration, value: unknown): string {
  if (!isObject(value)) return typeof value;
  const declared = `${rowsAt}.${totalAt}.${codeAt}.rgv587_flag`.split('.');
  return `keys:${namesKnown(Object.keys(value), (key) => declared.includes(key))}`;
}
