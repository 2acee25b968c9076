import type { BackupData } from '../notes/backup-data.ts';
import { sealed } from './backup-body.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeader, type BackupRowKind, countsOf } from './backup-format.ts';

/**
 * One file with everything a shop's history rests on.
 * @param createdAt epoch ms
 * @throws BackupError too-large where its own reader would not take it
 */
export async function writeBackup(data: BackupData, createdAt: number): Promise<Blob> {
  return sealed(
    lines(data),
    (body): BackupHeader => ({
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      createdAt,
      counts: countsOf(data),
      ...body,
    }),
  );
}

function* lines(data: BackupData): Generator<string> {
  for (const shop of data.shops) yield line('shop', shop);
  for (const sheet of data.sheets) yield line('sheet', sheet);
  for (const record of data.records) yield line('record', record);
  for (const cost of data.costs) yield line('cost', cost);
  for (const record of data.planner) yield line('planner', record);
  for (const file of data.files) yield line('file', file);
  for (const aside of data.asides) yield line('aside', aside);
  for (const refusal of data.refusals) yield line('refusal', refusal);
  if (data.settings) yield line('settings', data.settings);
}

function line(kind: BackupRowKind, row: object): string {
  return `${JSON.stringify([kind, row])}\n`;
}
