/** Walking parsed JSON by declared paths. Own keys only, so a hostile key never reaches a prototype. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at `a.b.c`, or undefined where any step is missing. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const key of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

const DEEPEST = 64;
const QUOTE = 34;
const BACKSLASH = 92;
/** `{` and `}`; `[` and `]` differ from them by one bit. */
const OPEN = 123;
const CLOSE = 125;
const OTHER_BRACKET = 32;

/** Whether a JSON text nests deeper than any answer we read; looked at before it is parsed. */
export function nestsTooDeep(text: string): boolean {
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

/** The JSON value of a text, or undefined. Never throws. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
