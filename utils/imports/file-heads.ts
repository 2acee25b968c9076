/** The first rows of each table of a file: all that is looked at before a recipe is written. */
import { FILE_LIMITS } from '../files/file-limits.ts';
import { openFile } from '../files/open-file.ts';
import { FileFault, type FileRefusal } from '../sheets/file-refusal.ts';
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import { SCORED_ROWS } from '../sites/match-layout.ts';

export interface FileHead {
  /** Name of the sheet; '' where the format has none. */
  readonly sheet: string;
  readonly rows: readonly FileRow[];
}

export type FileHeads =
  | { readonly ok: true; readonly heads: readonly FileHead[] }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** Below the header some rows are needed for samples. */
const LOOKED_ROWS = SCORED_ROWS + 20;
const MOST_TABLES = 20;

async function headOf({ name, rows }: FileTable): Promise<FileHead> {
  const head: FileRow[] = [];
  for await (const run of rows) {
    head.push(...run.slice(0, LOOKED_ROWS - head.length));
    if (head.length >= LOOKED_ROWS) break;
  }
  return { sheet: name, rows: head };
}

/** Tables in which nothing stands are left out. Never throws but the signal's reason. */
export async function fileHeads(file: File, signal: AbortSignal): Promise<FileHeads> {
  const opened = await openFile(file, { signal, limits: FILE_LIMITS });
  if (!opened.ok) return opened;
  try {
    const heads: FileHead[] = [];
    for (const table of opened.tables.slice(0, MOST_TABLES)) heads.push(await headOf(table));
    const filled = heads.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
    return filled.length > 0
      ? { ok: true, heads: filled }
      : { ok: false, refusal: new FileFault('file-empty').refusal };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
