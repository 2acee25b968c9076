/** What stands in an answer's rows where figures stand and nobody declared: a renamed field is among it. */
import type { UnknownField } from '../sheets/hints.ts';
import { isObject, type JsonObject, plainText, valueAt } from './json-walk.ts';
import type { FieldDeclaration } from './site.ts';

const ROWS = 3;
const MOST = 60;
const LONGEST = 120;
/** Ids and moments are longer than any figure. */
const FIGURE = /^-?\d{1,10}(?:\.\d{1,20})?$/;

/** Where the metric's own key stands in a path, with what goes before it. */
function keyIn({ path, chosenBy }: FieldDeclaration): { readonly key: string; readonly before: string } {
  const steps = path.split('.');
  const own = Math.max(0, steps.indexOf(chosenBy ?? ''));
  return { key: steps[own] ?? '', before: steps.slice(0, own).join('.') };
}

/** Undeclared fields of the shape of the declared ones, with a few of their figures. @param known paths that are declared, whatever for */
export function unknownKeys(
  rows: readonly JsonObject[],
  fields: readonly FieldDeclaration[],
  known: readonly string[],
): readonly UnknownField[] {
  const declared = new Set(known);
  const found = new Map<string, string[]>();
  // By what an unknown key is put into: fields written alike are looked for once.
  const places = new Map<string, (row: JsonObject) => readonly [string, unknown][]>();
  for (const field of fields) {
    if (field.path === '' || field.unit === 'text') continue;
    const { key, before } = keyIn(field);
    const pathOf = (other: string) => field.path.split(key).join(other);
    places.set(pathOf('*'), (row) => {
      const holder = before === '' ? row : valueAt(row, before);
      return isObject(holder) ? Object.keys(holder).map((other) => [pathOf(other), valueAt(row, pathOf(other))]) : [];
    });
  }
  for (const row of rows.slice(0, ROWS)) {
    for (const look of places.values()) {
      for (const [path, value] of look(row)) {
        const text = plainText(value);
        if (declared.has(path) || path.length > LONGEST || !FIGURE.test(text)) continue;
        if (found.size < MOST || found.has(path)) found.set(path, [...(found.get(path) ?? []), text]);
      }
    }
  }
  return [...found].map(([field, samples]) => ({ field, samples }));
}
