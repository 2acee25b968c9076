/** 诊断: codes, adapter versions and shapes. Never titles, ids, figures or URL parameters. */
import { trim } from './capped.ts';
import type { Database } from './database.ts';
import type { LogRow } from './tables.ts';

const KEPT = 500;

export async function addLog(db: Database, entry: Omit<LogRow, 'id'>): Promise<void> {
  await db.transaction('rw', db.log, async () => {
    await db.log.add(entry);
    await trim(db.log, KEPT);
  });
}

/** Newest first. */
export async function listLog(db: Database): Promise<LogRow[]> {
  return db.log.reverse().toArray();
}
