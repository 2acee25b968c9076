/** What is done with an official file: opened, gone through, made sheets. */
import { FILE_LIMITS } from '../../../utils/files/file-limits.ts';
import { openFile } from '../../../utils/files/open-file.ts';
import type { FileTable } from '../../../utils/sheets/file-table.ts';
import { type KnownLayout, readFile } from '../../../utils/sites/read-file.ts';
import { FILE_LAYOUTS } from '../../../utils/sites/registry.ts';
import { addDays, type Day } from '../../../utils/time/day.ts';
import { SIGNAL } from './databases.ts';

/** The newest day in the files. */
export const LAST = '2026-11-29' as Day;
/** Rows of a long CSV. */
export const MANY = 100_000;

export async function tablesOf(file: Blob): Promise<readonly FileTable[]> {
  const opened = await openFile(file, { signal: SIGNAL, limits: FILE_LIMITS });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.tables;
}

/** Gone through, nothing made of it. */
export async function passOver(tables: readonly FileTable[], rows: number): Promise<void> {
  let count = 0;
  for (const table of tables) for await (const run of table.rows) count += run.length;
  if (count < rows) throw new Error(`${count} rows`);
}

export async function toSheets(
  tables: readonly FileTable[],
  rows: number,
  layouts: readonly KnownLayout[] = FILE_LAYOUTS,
): Promise<void> {
  const options = { layouts, today: addDays(LAST, 1), period: null, signal: SIGNAL };
  const result = await readFile(tables, options);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const kept = result.value.drafts.reduce((sum, draft) => sum + draft.rows.length, 0);
  if (kept !== rows) throw new Error(`${kept} rows`);
}
