import { FILE_LIMITS } from '../../../utils/files/file-limits.ts';
import { openFile } from '../../../utils/files/open-file.ts';
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import type { FileReading, FileResult, ReadFileOptions } from '../../../utils/sites/read-file.ts';
import { readFile } from '../../../utils/sites/read-file.ts';
import { FILE_LAYOUTS } from '../../../utils/sites/registry.ts';
import type { Day } from '../../../utils/time/day.ts';

export const OPTIONS: ReadFileOptions = {
  layouts: FILE_LAYOUTS,
  today: '2026-11-22' as Day,
  period: null,
  signal: new AbortController().signal,
};

/** A file's bytes all the way to its drafts. */
export async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  more: Partial<ReadFileOptions> = {},
): Promise<FileResult> {
  const opened = await openFile(new Blob([bytes]), { signal: OPTIONS.signal, limits: FILE_LIMITS });
  return opened.ok ? readFile(opened.tables, { ...OPTIONS, ...more }) : opened;
}

/** Rows as they would come out of a file. */
export function readRows(rows: readonly FileRow[], more: Partial<ReadFileOptions> = {}): Promise<FileResult> {
  return readFile([{ name: '表', rows: [rows] }], { ...OPTIONS, ...more });
}

/** @throws when it is refused */
export function taken(result: FileResult): FileReading {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

export function refused(result: FileResult) {
  return result.ok ? 'taken' : result.refusal;
}
