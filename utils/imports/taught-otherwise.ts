/** Whether a table tells of days that stand in a book as another reading of them says: they would count twice. */
import { BILL_LAYOUTS } from '../bills/bill-registry.ts';
import type { TableFacts } from '../bills/table-reader.ts';
import type { BillRow } from '../settlement/bill-row.ts';
import { mayShareDays } from '../settlement/span.ts';
import { isTaught } from '../settlement/taught-bill.ts';
import type { BillFileRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { readTaught } from '../storage/settlement/taught-bills.ts';

const movementsOf = (rows: readonly BillRow[]): readonly string[] =>
  rows.flatMap(({ flow, amount }) => (flow === null ? [] : [`${flow} ${amount}`]));

async function rowsOf(db: SettlementDatabase, file: string): Promise<readonly BillRow[]> {
  const chunks = await db.chunks.where('[file+part]').between([file, 0], [file, Number.POSITIVE_INFINITY]).toArray();
  return chunks.flatMap(({ bills }) => bills ?? []);
}

async function shareMovement(db: SettlementDatabase, file: string, other: string): Promise<boolean> {
  const own = new Set(movementsOf(await rowsOf(db, other)));
  return own.size > 0 && movementsOf(await rowsOf(db, file)).some((one) => own.has(one));
}

/** Whose table a file is; null of what was taught and forgotten, which may have been anybody's. */
async function sourcesOf(db: SettlementDatabase): Promise<ReadonlyMap<string, string>> {
  return new Map([...BILL_LAYOUTS, ...(await readTaught(db))].map(({ id, source }) => [id, source]));
}

/**
 * A table that was read another way before: by what was taught of it since, or as a bill with other columns.
 * @param fileOf the file the rows of a table are staged under
 */
export async function readOtherwise(
  db: SettlementDatabase,
  book: string,
  tables: readonly TableFacts[],
  fileOf: (at: number) => string,
): Promise<TableFacts | undefined> {
  const sources = await sourcesOf(db);
  const isOther = async (table: TableFacts, staged: string, { id, layout, version }: BillFileRow): Promise<boolean> => {
    const own = table.layout;
    if (layout === own.id) return isTaught(layout) && version !== own.version;
    const known = [layout, own.id].filter(isTaught).length;
    const mayBe = known === 2 || (known === 1 && (sources.get(layout) ?? own.source) === own.source);
    return mayBe && shareMovement(db, id, staged);
  };
  const all = await db.files.where('book').equals(book).toArray();
  for (const [at, table] of tables.entries()) {
    for (const file of all.filter((one) => one.state === 'live' && mayShareDays(one, table))) {
      if (await isOther(table, fileOf(at), file)) return table;
    }
  }
  return undefined;
}
