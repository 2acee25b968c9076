/** Of today's live sheets the last one an hour is kept. */
import { periodKey } from '../time/period.ts';
import type { Database } from './database.ts';
import { dropReadings } from './drop-readings.ts';
import type { ReadingRow } from './rows.ts';
import { hourOf } from './seen-at.ts';
import type { IsStaged } from './staging.ts';
import { judgePeriod } from './write-periods.ts';

/** Ids of readings of one slot that are in no hour the latest. */
export function superseded(readings: readonly ReadingRow[]): string[] {
  const latest = new Map<number, { id: string; at: number }>();
  for (const { id, seenAt } of readings) {
    for (const at of seenAt) {
      const best = latest.get(hourOf(at));
      if (!best || at > best.at || (at === best.at && id > best.id)) latest.set(hourOf(at), { id, at });
    }
  }
  const kept = new Set([...latest.values()].map((entry) => entry.id));
  return readings.map((reading) => reading.id).filter((id) => !kept.has(id));
}

/** Runs inside a transaction over all tables that store a sheet. */
export async function pruneSlot(db: Database, slot: string, isStaged: IsStaged): Promise<void> {
  const readings = (await db.readings.where('slot').equals(slot).toArray()).filter((reading) => !isStaged(reading));
  const old = new Set(superseded(readings));
  const dropped = readings.filter((reading) => old.has(reading.id));
  await dropReadings(db, dropped, isStaged);
  for (const { shop, head } of dropped) await judgePeriod(db, shop, periodKey(head.period));
}
