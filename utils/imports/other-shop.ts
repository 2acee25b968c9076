/** Whether a table names another shop than the one it is to be stored for or the tables beside it, or one that is kept under another name. */
import type { TableFacts } from '../bills/table-reader.ts';
import type { BillRefusal } from '../settlement/bill-refusal.ts';
import type { SettlementDatabase } from '../storage/settlement/settlement-database.ts';

/** The first file that names a number teaches it; taken back, that is forgotten with it. */
export async function otherShop(
  db: SettlementDatabase,
  book: string,
  tables: readonly TableFacts[],
): Promise<Pick<BillRefusal, 'code' | 'sheet' | 'row' | 'column' | 'shops' | 'kept'> | null> {
  const live = await db.files.where('state').equals('live').toArray();
  const files = live.flatMap((file) => (file.shop === undefined ? [] : [{ ...file, shop: file.shop }]));
  const own = files.find((file) => file.book === book)?.shop;
  const source = (await db.books.get(book))?.source;
  let first: string | undefined;
  for (const { sheet, shop } of tables) {
    if (shop === null) continue;
    const { number, row, column } = shop;
    first ??= number;
    if (own !== undefined && own !== number) return { code: 'bill-shop', sheet, row, column, shops: [number, own] };
    if (number !== first) return { code: 'bill-shops', sheet, row, column, shops: [number, first] };
    const elsewhere = files.find((file) => file.book !== book && file.shop === number);
    const kept = elsewhere && (await db.books.get(elsewhere.book));
    if (own === undefined && kept?.source === source && kept) {
      return { code: 'bill-shop-kept', sheet, row, column, shops: [number], kept: kept.name };
    }
  }
  return null;
}
