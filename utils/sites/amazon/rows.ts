/** Rows that come as lists in the order of their columns, made into objects by the columns' keys. */
import { type JsonObject, plainText, valueAt } from '../json-walk.ts';
import { AMAZON_FIELDS, CHILD } from './fields.ts';

const WHOLE = /^\d{1,12}$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const COUNTS = AMAZON_FIELDS.flatMap(({ path, unit }) => (unit === 'count' ? [path] : []));
/** Amounts, rates and parts: nothing that is ever read, nor offered as a column that may have been renamed. */
const NEVER = /Sales|Price|Percentage|Rate|B2B|_BB$/;

function countOf(value: unknown): number | null {
  const text = plainText(value);
  if (GROUPED.test(text)) return Number(text.replaceAll(',', ''));
  return WHOLE.test(text) ? Number(text) : null;
}

/** A child's rows under two parents are one product's: visits, views and pieces add up, unknown in one is unknown in all. */
function joined(one: JsonObject, other: JsonObject): JsonObject {
  const sums = COUNTS.filter((key) => Object.hasOwn(one, key)).map((key): [string, number | null] => {
    const [a, b] = [countOf(one[key]), countOf(other[key])];
    return [key, a === null || b === null ? null : a + b];
  });
  return { ...one, ...Object.fromEntries(sums) };
}

/** null where columns and rows do not fit: a figure is never taken from a place nobody named. */
export function childRows(rows: unknown, root: unknown): readonly JsonObject[] | null {
  const columns = valueAt(root, 'data.getReportData.columns');
  if (!Array.isArray(rows) || !Array.isArray(columns)) return null;
  const keys = columns.map((column) => plainText(valueAt(column, 'translationKey')));
  if (new Set(keys).size !== keys.length || !keys.includes(CHILD)) return null;
  const children = new Map<unknown, JsonObject>();
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== keys.length) return null;
    const cells = keys.flatMap((key, at): [string, unknown][] => (NEVER.test(key) ? [] : [[key, row[at]]]));
    const next: JsonObject = Object.fromEntries(cells);
    const before = children.get(next[CHILD]);
    children.set(next[CHILD], before ? joined(before, next) : next);
  }
  return [...children.values()];
}
