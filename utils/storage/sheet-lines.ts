/** A stored sheet without its rows, as lists show it. */
import type { Absence, Channel, Listing, Scope } from '../sheets/sheet.ts';
import type { Period } from '../time/period.ts';
import type { Database } from './database.ts';
import type { ReadingRow } from './rows.ts';

export interface SheetLine {
  readonly id: string;
  readonly shop: string;
  readonly page: string;
  readonly channel: Channel;
  readonly period: Period;
  readonly scope: Scope;
  readonly absent: readonly Absence[];
  readonly listing: Listing | null;
  readonly rowCount: number;
  /** Epoch ms, ascending. */
  readonly seenAt: readonly number[];
  readonly importId: string | null;
}

export function lineOf({ id, shop, head, count, seenAt, importId }: ReadingRow): SheetLine {
  const { page, channel, period, scope, absent, listing } = head;
  return { id, shop, page, channel, period, scope, absent, listing, rowCount: count, seenAt, importId };
}

/** Lines of these sheets in the order given; sheets that are no longer stored are left out. */
export async function sheetLines(db: Database, ids: readonly string[]): Promise<SheetLine[]> {
  const readings = await db.readings.bulkGet([...ids]);
  return readings.filter((reading) => reading !== undefined).map(lineOf);
}
