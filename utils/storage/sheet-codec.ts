/** A sheet as it is stored: a small reading row and a body, and back. */
import { bucketOf, sourceOf } from '../history/buckets.ts';
import { ABOUT, type Place, type Sheet, type SheetRow, type StoredSheet } from '../sheets/sheet.ts';
import { slotOf } from './list-keys.ts';
import { newestListing, placesOf, samePlaces } from './places.ts';
import type { ReadingRow, SheetRecord } from './rows.ts';

export function encodeBody(id: string, sheet: Sheet): SheetRecord {
  const rows = JSON.stringify(sheet.rows.map((row) => [row.product, ...row.cells]));
  return { id, columns: sheet.columns, rows };
}

interface Origin extends Pick<StoredSheet, 'id' | 'seenAt' | 'importId'> {
  readonly places: readonly Place[];
}

export function encodeReading(sheet: Sheet, origin: Origin): ReadingRow {
  const { shop, columns: _columns, rows, ...head } = sheet;
  const { id, importId, seenAt, places } = origin;
  const slot = slotOf(sheet);
  const about = sheet.scope.filters[ABOUT];
  return {
    version: 1,
    id,
    shop,
    source: sourceOf(sheet),
    bucket: bucketOf(sheet),
    count: rows.length,
    head,
    places,
    seenAt,
    last: seenAt.at(-1) ?? 0,
    importId,
    ...(slot === null ? {} : { slot }),
    ...(about === undefined ? {} : { about }),
  };
}

interface Again extends Pick<Origin, 'seenAt' | 'places'>, Pick<Sheet, 'totals' | 'within'> {}

/** A stored reading with further times and places of reading, and the sums its page states now. */
export function readAgain(known: ReadingRow, { seenAt, places, ...now }: Again): ReadingRow {
  const { slot: _slot, ...rest } = known;
  const head = { ...known.head, ...now, listing: newestListing(places) };
  const slot = slotOf({ ...head, shop: known.shop });
  return { ...rest, seenAt, places, head, last: seenAt.at(-1) ?? known.last, ...(slot === null ? {} : { slot }) };
}

function decodeRow(value: unknown): SheetRow {
  const [product, ...cells] = Array.isArray(value) ? value : [];
  return {
    product: String(product),
    cells: cells.map((cell: unknown) => (typeof cell === 'string' ? cell : null)),
  };
}

export function decodeRows(body: SheetRecord): SheetRow[] {
  const rows: unknown = JSON.parse(body.rows);
  return Array.isArray(rows) ? rows.map(decodeRow) : [];
}

/** Whether a body may have rows of one of these products; a cheap look that spares decoding. */
export function speaksOf(body: SheetRecord, products: Iterable<string>): boolean {
  for (const product of products) if (body.rows.includes(JSON.stringify(product))) return true;
  return false;
}

export function decodeSheet(reading: ReadingRow, body: SheetRecord): StoredSheet {
  const { id, shop, seenAt, importId, head, places, last } = reading;
  const told = samePlaces(places, placesOf(head.listing, last));
  const sheet = { ...head, id, shop, seenAt, importId, columns: body.columns, rows: decodeRows(body) };
  return told ? sheet : { ...sheet, places };
}
