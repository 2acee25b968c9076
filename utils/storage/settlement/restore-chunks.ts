/** Rows of files that come back, staged as they are read where nobody sees them: a year of bills is never held at once. */
import { BACKUP_TABLES, type RowOf } from './backup-tables.ts';
import { checkedRow } from './gathered-rows.ts';
import type { BillFileRow, SettlementDatabase } from './settlement-database.ts';
import { dropFiles, holdDrafts } from './staged-files.ts';

/** Rows of a backup, once more from the beginning. */
export type RowsAgain = AsyncIterable<readonly [table: string, row: unknown]>;

/** Chunks written at once. */
const RUN = 8;
const OF_FILE = Object.entries(BACKUP_TABLES).flatMap(([name, { merge }]) => (merge === 'of-file' ? [name] : []));

async function stage(db: SettlementDatabase, files: readonly BillFileRow[], again: RowsAgain): Promise<void> {
  const fresh = new Set(files.map(({ id }) => id));
  await db.files.bulkAdd(files.map((file) => ({ ...file, state: 'staging' })));
  let run: RowOf<'chunks'>[] = [];
  const write = async () => {
    await db.chunks.bulkAdd(run);
    run = [];
  };
  for await (const [table, row] of again) {
    if (!OF_FILE.includes(table)) continue;
    const chunk = checkedRow('chunks', row) as RowOf<'chunks'> | null;
    if (chunk === null) throw new Error('the backup was changed');
    if (!fresh.has(chunk.file)) continue;
    run.push(chunk);
    if (run.length >= RUN) await write();
  }
  await write();
}

/**
 * Does `publish` once all rows of these files are staged; where anything fails they are taken away again.
 * @throws what a write, reading the backup again or `publish` throws
 */
export async function withStagedChunks(
  db: SettlementDatabase,
  files: readonly BillFileRow[],
  again: RowsAgain,
  publish: () => Promise<void>,
): Promise<void> {
  const ids = files.map(({ id }) => id);
  const release = await holdDrafts(ids);
  try {
    await stage(db, files, again);
    await publish();
  } catch (error) {
    await dropFiles(db, ids);
    throw error;
  } finally {
    release();
  }
}
