/** Everything of settlement on its way into a file; nothing of products is read. */
import { BACKUP_TABLES, TABLE_NAMES, type TableName } from './backup-tables.ts';
import { checkedRow } from './gathered-rows.ts';
import type { BillFileRow, SettlementDatabase } from './settlement-database.ts';
import { betweenImports } from './staged-files.ts';

type SavedRow = readonly [table: TableName, row: object];

/** @throws where our own reader would not take it: a file that cannot be restored is worse than none */
function sound(table: TableName, row: object): SavedRow {
  if (checkedRow(table, row) === null) throw new Error(`a row of ${table} that no file can hold`);
  return [table, row];
}

const SMALL = TABLE_NAMES.filter((name) => BACKUP_TABLES[name].merge !== 'of-file');

/** One moment of all that is small. */
function readSmall(db: SettlementDatabase): Promise<readonly SavedRow[]> {
  return db.transaction('r', db.tables, async () => {
    const all: SavedRow[] = [];
    for (const name of SMALL) {
      const rows: readonly object[] = await db.table(name).toArray();
      for (const row of rows) if (name !== 'files' || (row as BillFileRow).state === 'live') all.push([name, row]);
    }
    return all;
  });
}

/** What is left of a shop that is gone stays out, as its reader would take none of it. */
function ofBooks(rows: readonly SavedRow[]): readonly SavedRow[] {
  const books = new Set(rows.flatMap(([name, row]) => (name === 'books' ? [Reflect.get(row, 'id')] : [])));
  return rows.filter(([, row]) => !('book' in row) || books.has(row.book));
}

async function* rowsOf(db: SettlementDatabase): AsyncGenerator<SavedRow> {
  const small = ofBooks(await readSmall(db));
  for (const [name, row] of small) yield sound(name, row);
  for (const [name, row] of small) {
    if (name !== 'files') continue;
    const { id } = row as BillFileRow;
    // One at a time: a year of bills is never held at once.
    for (let part = 0; ; part += 1) {
      const chunk = await db.chunks.get([id, part]);
      if (chunk === undefined) break;
      yield sound('chunks', chunk);
    }
  }
}

/** Hands all rows to `job` while no file comes or goes, so that every file in them is whole. */
export async function saveEverything<T>(
  db: SettlementDatabase,
  job: (rows: AsyncIterable<SavedRow>) => Promise<T>,
): Promise<T> {
  const out: T[] = [];
  await betweenImports(async () => {
    out.push(await job(rowsOf(db)));
  });
  const [saved] = out;
  if (saved === undefined) throw new Error('nothing was saved');
  return saved;
}
