/** Our own files, read by our own reader. */
import { FILE_LIMITS } from '../../utils/files/file-limits.ts';
import { openFile } from '../../utils/files/open-file.ts';
import type { FileRow } from '../../utils/sheets/file-table.ts';

export async function opened(bytes: BlobPart): Promise<{ name: string; rows: FileRow[] }[]> {
  const file = await openFile(new Blob([bytes]), { signal: new AbortController().signal, limits: FILE_LIMITS });
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  const tables = [];
  for (const { name, rows } of file.tables) {
    const all: FileRow[] = [];
    for await (const run of rows) all.push(...run);
    tables.push({ name, rows: all });
  }
  return tables;
}
