/** Walking parsed JSON by declared paths. Own keys only, so a hostile key never reaches a prototype. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A plain value as text, '' for anything else: an object of the page's may refuse to be made into text. */
export function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The value behind these keys one after the other, or undefined where any of them is missing. */
export function valueBehind(root: unknown, keys: readonly string[]): unknown {
  let value = root;
  for (const key of keys) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** The value at `a.b.c`, or undefined where any step is missing. */
export function valueAt(root: unknown, path: string): unknown {
  return valueBehind(root, path.split('.'));
}

const DEEPEST = 64;
const QUOTE = 34;
const BACKSLASH = 92;
/** `{` and `}`; `[` and `]` differ from them by one bit. */
const OPEN = 123;
const CLOSE = 125;
const OTHER_BRACKET = 32;

/** Whether a JSON text nests deeper than any answer we read. */
function textTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if ((code | OTHER_BRACKET) === OPEN) {
      if (++depth > DEEPEST) return true;
    } else if ((code | OTHER_BRACKET) === CLOSE) depth--;
  }
  return false;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** The same of what it says: an eighth of the time. Asked of every answer, so in plain loops. */
function valueTooDeep(value: object, left: number): boolean {
  if (left === 0) return true;
  if (Array.isArray(value)) {
    for (const inner of value) if (isContainer(inner) && valueTooDeep(inner, left - 1)) return true;
    return false;
  }
  for (const key in value) {
    const inner = (value as JsonObject)[key];
    if (isContainer(inner) && valueTooDeep(inner, left - 1)) return true;
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** So much may be parsed before anybody knows how deep it nests: brackets alone take less than 100 ms. */
const SHORT = 256 * 1024;

export const TOO_DEEP: unique symbol = Symbol('too deep');

/** The JSON value of a text, undefined for none, `TOO_DEEP` for one deeper than any answer we read. Never throws. */
export function parseJson(text: string): unknown {
  if (text.length > SHORT) return textTooDeep(text) ? TOO_DEEP : parsed(text);
  const value = parsed(text);
  return isContainer(value) && valueTooDeep(value, DEEPEST) ? TOO_DEEP : value;
}
