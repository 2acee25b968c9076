/** The rows of a text file, by the product's own reader: UTF-8 or GB18030, a mark at the start, any line end. */
import { openAsBlob } from 'node:fs';
import { csvTable } from '../../utils/files/csv-table.ts';
import { FILE_LIMITS } from '../../utils/files/file-limits.ts';
import { encodingOf } from '../../utils/files/text-encoding.ts';
import { FileFault } from '../../utils/sheets/file-refusal.ts';
import type { FileRow } from '../../utils/sheets/file-table.ts';
import { Refused } from './refused.ts';

/** Thousands of items over years; the product itself takes less from a stranger's file. */
const LIMITS = { ...FILE_LIMITS, rows: 50_000_000 };

function asRefused(error: unknown, path: string): unknown {
  // A folder opens like a file and fails here.
  if (error instanceof DOMException) return new Refused(`${path}: cannot be read`);
  if (!(error instanceof FileFault)) return error;
  const { code, row } = error.refusal;
  return new Refused(`${path}: cannot be read as CSV (${code}${row === null ? '' : `, row ${row}`})`);
}

async function opened(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch {
    throw new Refused(`${path}: no such file`);
  }
}

/** @throws Refused for a file that is not there or is no text */
export async function* fileRows(path: string): AsyncGenerator<readonly FileRow[], void> {
  const file = await opened(path);
  const { signal } = new AbortController();
  try {
    yield* csvTable(file, await encodingOf(file, signal), { signal, limits: LIMITS }).rows;
  } catch (error) {
    throw asRefused(error, path);
  }
}
