import type { BackupData } from '../notes/backup-data.ts';
import {
  BACKUP_LIMITS,
  BACKUP_LISTS,
  BackupError,
  type BackupHeader,
  type BackupLimits,
  type BackupRefusal,
  countsOf,
  jsonOf,
  parseHeader,
  sha256Hex,
} from './backup-format.ts';
import { BackupRows } from './backup-rows.ts';
import { inflateLines } from './inflate-lines.ts';

export type { BackupLimits, BackupRefusal } from './backup-format.ts';
export { writeBackup } from './write-backup.ts';

export type BackupResult =
  | { readonly ok: true; readonly header: BackupHeader; readonly data: BackupData }
  /** `detail` names the place (line number, kind of row), never a value. */
  | { readonly ok: false; readonly code: BackupRefusal; readonly detail: string };

const HEADER_BYTES = 4096;
const LINE_FEED = 10;

/**
 * Reads a backup that may come from anybody: nothing is believed, every row is checked, the id of a
 * sheet is computed anew, and one wrong row refuses the whole file. Nothing is stored here.
 */
export async function readBackup(file: Blob, limits: BackupLimits = BACKUP_LIMITS): Promise<BackupResult> {
  try {
    if (file.size > limits.fileBytes) throw new BackupError('too-large', 'file');
    const { header, body } = await opened(file);
    return { ok: true, header, data: await rows(header, body, limits) };
  } catch (error) {
    if (error instanceof BackupError) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
}

async function opened(file: Blob): Promise<{ header: BackupHeader; body: Blob }> {
  const start = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const end = start.indexOf(LINE_FEED);
  if (end < 0) throw new BackupError('not-a-backup', 'no header');
  const header = parseHeader(new TextDecoder().decode(start.subarray(0, end)));
  const body = file.slice(end + 1);
  if (body.size < header.bytes) throw new BackupError('cut-off', 'body');
  if (body.size > header.bytes || (await sha256Hex(await body.arrayBuffer())) !== header.sha256) {
    throw new BackupError('checksum', 'body');
  }
  return { header, body };
}

async function rows({ counts }: BackupHeader, body: Blob, limits: BackupLimits): Promise<BackupData> {
  const taken = new BackupRows();
  let line = 0;
  for await (const text of inflateLines(body, limits)) {
    line += 1;
    if (line > limits.rows) throw new BackupError('too-large', 'rows');
    await taken.take(jsonOf(text), line);
  }
  const data = taken.data();
  const found = countsOf(data);
  const other = BACKUP_LISTS.filter((list) => found[list] !== counts[list]);
  if (other.length > 0) throw new BackupError('counts-differ', other.join(' '));
  return data;
}
