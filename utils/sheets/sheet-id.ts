/**
 * The identity of a sheet: what it says, not when or by which request it was read. Reading a page
 * again gives the same id; one more column, another scope or one changed cell gives another.
 */
import { periodKey } from '../time/period.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** 16 characters of 5 bits: 80 bits keep a million million sheets apart. */
const LENGTH = 16;

/** Code unit order: the same on every machine, unlike a locale's. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * One text for one sheet. Order of columns, filters and rows does not matter (the same rows under
 * another sort are the same truth); times, listing, absences and adapter version do not enter.
 */
export function canonicalSheet(sheet: Sheet): string {
  const columns = sheet.columns
    .map((column, at) => ({ at, key: columnKey(column) }))
    .sort((a, b) => byText(a.key, b.key) || a.at - b.at);
  const rows = sheet.rows
    .map((row) => JSON.stringify([row.product, ...columns.map(({ at }) => row.cells[at] ?? null)]))
    // Without a comparison of its own, texts are sorted by code unit: the same order, faster.
    .sort();
  const filters = Object.entries(sheet.scope.filters).sort(([a], [b]) => byText(a, b));
  return JSON.stringify([
    sheet.version,
    sheet.shop,
    sheet.platform,
    sheet.page,
    sheet.channel,
    sheet.level,
    sheet.scope.device,
    filters,
    periodKey(sheet.period),
    columns.map(({ key }) => key),
    rows,
    // Nothing where it is of yuan: the sheets of older builds keep their ids.
    ...(sheet.currency === undefined ? [] : [sheet.currency]),
  ]);
}

function columnKey({ field, as, unit }: SheetColumn): string {
  return JSON.stringify([as, unit, field]);
}

/** First 80 bits of the SHA-256 of `canonicalSheet`, as 16 characters of lower-case base32. */
export async function sheetId(sheet: Sheet): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalSheet(sheet));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return base32(digest).slice(0, LENGTH);
}

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32.charAt((held >> bits) & 31);
    }
  }
  return text;
}
