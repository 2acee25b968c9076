import type { Day } from '../time/day.ts';
import type { Database } from './database.ts';
import { listRecords } from './list-records.ts';

/** Days on which tasks of a promotion were ticked in any shop, by task; of several the first. */
export async function tickedTasks(db: Database, promotion: string): Promise<ReadonlyMap<string, Day>> {
  const days = new Map<string, Day>();
  for (const shop of await db.shops.toCollection().primaryKeys()) {
    for (const record of await listRecords(db, shop)) {
      if (record.kind !== 'task' || record.wave !== promotion || record.removed || record.doneOn === null) continue;
      const before = days.get(record.task);
      if (!before || record.doneOn < before) days.set(record.task, record.doneOn);
    }
  }
  return days;
}
