import type { BackupData } from '../notes/backup-data.ts';
import { unsealed } from './backup-body.ts';
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
} from './backup-format.ts';
import { BackupRows } from './backup-rows.ts';
import { inflateLines } from './inflate-lines.ts';

export type { BackupLimits, BackupRefusal } from './backup-format.ts';
export { writeBackup } from './write-backup.ts';

export type BackupResult =
  | { readonly ok: true; readonly header: BackupHeader; readonly data: BackupData }
  /** `detail` names the place (line number, kind of row), never a value. */
  | { readonly ok: false; readonly code: BackupRefusal; readonly detail: string };

/**
 * Reads a backup that may come from anybody: nothing is believed, every row is checked, the id of a
 * sheet is computed anew, and one wrong row refuses the whole file. Nothing is stored here.
 */
export async function readBackup(file: Blob, limits: BackupLimits = BACKUP_LIMITS): Promise<BackupResult> {
  try {
    const { header, body } = await unsealed(file, limits, parseHeader);
    return { ok: true, header, data: await rows(header, body, limits) };
  } catch (error) {
    if (error instanceof BackupError) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
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
