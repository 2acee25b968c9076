/** Imports that are not live yet: what they brought does not exist for anybody else. */
import type { Database } from './database.ts';
import type { ReadingRow } from './rows.ts';

export type IsStaged = (reading: Pick<ReadingRow, 'importId'>) => boolean;

/** Runs inside a transaction that holds `imports`, or on its own. */
export async function stagedFilter(db: Database): Promise<IsStaged> {
  const rows = await db.imports.where('state').equals('staging').toArray();
  const staging = new Set(rows.map((row) => row.id));
  return ({ importId }) => importId !== null && staging.has(importId);
}
