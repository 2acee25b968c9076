/** The books of a shop as all its files together tell them. */
import { Dexie } from 'dexie';
import type { BillFile } from '../../settlement/bill-file.ts';
import { joinBills } from '../../settlement/join-files.ts';
import { joinOrders } from '../../settlement/join-orders.ts';
import type { Movement } from '../../settlement/movement.ts';
import type { OrderLine } from '../../settlement/order-row.ts';
import type { BillFileRow, ChunkRow, SettlementDatabase } from './settlement-database.ts';

export interface StoredBooks {
  readonly bills: readonly Movement[];
  readonly orders: readonly OrderLine[];
  readonly files: readonly BillFileRow[];
}

async function chunksOf(db: SettlementDatabase, file: string): Promise<readonly ChunkRow[]> {
  return db.chunks.where('[file+part]').between([file, Dexie.minKey], [file, Dexie.maxKey]).toArray();
}

/** Files that are live, in the order they came. */
export async function liveFiles(db: SettlementDatabase, book: string): Promise<readonly BillFileRow[]> {
  const files = await db.files.where('book').equals(book).toArray();
  return files.filter(({ state }) => state === 'live').sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/**
 * One snapshot: a file that becomes live meanwhile is in it or not.
 * @param asDeclared a file by what its layout says of it today
 */
export async function readBooks(
  db: SettlementDatabase,
  book: string,
  asDeclared: (file: BillFileRow) => BillFileRow = (file) => file,
): Promise<StoredBooks> {
  return db.transaction('r', db.files, db.chunks, async () => {
    const files = (await liveFiles(db, book)).map(asDeclared);
    const bills: BillFile[] = [];
    const orders: Parameters<typeof joinOrders>[0][number][] = [];
    for (const { id: file, kind, layout, repeatsOrder, repeatsRefund, itemsOnly, ...bill } of files) {
      const chunks = await chunksOf(db, file);
      if (kind === 'bill') bills.push({ ...bill, file, layout, rows: chunks.flatMap((chunk) => chunk.bills ?? []) });
      else {
        const say = { repeatsOrder, itemsOnly, ...(repeatsRefund && { repeatsRefund }) };
        orders.push({ file, layout, ...say, rows: chunks.flatMap((chunk) => chunk.orders ?? []) });
      }
    }
    return { bills: joinBills(bills), orders: joinOrders(orders), files };
  });
}
