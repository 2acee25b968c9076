import type { LastSeen } from '../history/packed.ts';
import type { Database } from './database.ts';

export interface SeenLookup {
  readonly lastSeen: LastSeen;
  /** Makes the given sheets known. Inside a transaction it must hold `readings`. */
  load(ids: Iterable<string>): Promise<void>;
  set(id: string, last: number): void;
}

/** When sheets were last seen. A sheet that is no longer stored counts as never seen. */
export function seenLookup(db: Database): SeenLookup {
  const known = new Map<string, number>();
  return {
    lastSeen: (sheet) => known.get(sheet) ?? -1,
    set: (id, last) => {
      known.set(id, last);
    },
    load: async (ids) => {
      const missing = [...new Set(ids)].filter((id) => !known.has(id));
      if (missing.length === 0) return;
      const rows = await db.readings.bulkGet(missing);
      missing.forEach((id, i) => {
        known.set(id, rows[i]?.last ?? -1);
      });
    },
  };
}
