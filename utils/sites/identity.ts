import type { ShopIdentity } from '../sheets/sheet.ts';
import { type JsonObject, valueAt } from './json-walk.ts';
import type { AnswerDeclaration } from './site.ts';

const LONGEST = 200;

/** The shop's own id in one row: the first declared path that has one. */
function shopIn(row: JsonObject, paths: readonly string[]): string | null {
  for (const path of paths) {
    const value = valueAt(row, path);
    if (typeof value === 'string' && value !== '' && value.length <= LONGEST) return value;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  }
  return null;
}

/**
 * Evidence of whose shop the rows are: the declared field, then the name the page shows.
 * Rows that name different shops give none at all, so the sheet waits to be claimed.
 */
export function identitiesOf(
  answer: AnswerDeclaration,
  rows: readonly JsonObject[],
  pageName: string | null,
): readonly ShopIdentity[] {
  const ids = new Set(rows.flatMap((row) => shopIn(row, answer.shopAt) ?? []));
  if (ids.size > 1) return [];
  const identities: ShopIdentity[] = [...ids].map((value) => ({ kind: 'answer-field', value }));
  return pageName ? [...identities, { kind: 'page-text', value: pageName }] : identities;
}
