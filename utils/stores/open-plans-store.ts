/** The store of plans on the real database; loaded where plans are shown. */
import type { Database } from '../storage/database.ts';
import { listPlanner, listPlanParts, savePlanner } from '../storage/planner.ts';
import { tickedTasks } from '../storage/ticked-tasks.ts';
import { watch } from '../storage/watch.ts';
import { createPlansStore, type PlansPlace, type PlansStore } from './plans-store.ts';

export function openPlansStore(db: Database, place: PlansPlace, until: AbortSignal): PlansStore {
  return createPlansStore(
    {
      records: () => watch(() => listPlanner(db)),
      parts: () => watch(() => listPlanParts(db)),
      save: (records) => savePlanner(db, records),
      ticked: (event) => tickedTasks(db, event),
      now: Date.now,
      newId: () => crypto.randomUUID(),
    },
    place,
    until,
  );
}
