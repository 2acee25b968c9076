/** What taking plans away and handing them over needs of the database. */
import { eventLookup } from '../planner/event-lookup.ts';
import type { PlanHere } from '../planner/merge-preview.ts';
import type { PlanContents } from '../planner/plan-contents.ts';
import type { PlannerRecord, TemplateRecord } from '../planner/planner-record.ts';
import type { Database } from '../storage/database.ts';
import { listPlanner, listPlanParts } from '../storage/planner.ts';

export interface PlanShelf {
  /** A plan with everything in it and all that is said of dates; null = the dates alone. @param now epoch ms */
  readonly here: (plan: string | null, now: number) => Promise<PlanHere>;
  /** null = not here, or removed. */
  readonly template: (id: string) => Promise<TemplateRecord | null>;
  readonly save: (records: readonly PlannerRecord[]) => Promise<void>;
  /** Stores what is decided by what is here at that moment, and gives back what else was found. */
  readonly change: <T>(plan: string | null, now: number, decide: (here: PlanHere) => Decision<T>) => Promise<T>;
}

export interface Decision<T> {
  readonly records: readonly PlannerRecord[];
  readonly found: T;
}

/** Stores what is decided, all in one, and tells whoever counts with it. */
export type Change = (decide: () => Promise<readonly PlannerRecord[]>) => Promise<void>;

async function contentsOf(db: Database, plan: PlannerRecord | undefined): Promise<PlanContents | null> {
  if (plan?.kind !== 'plan') return null;
  const parts = (await listPlanParts(db)).filter((part) => part.plan === plan.id);
  return {
    plan,
    tasks: parts.filter((part) => part.kind === 'plan-task'),
    products: parts.filter((part) => part.kind === 'plan-product'),
  };
}

async function hereOf(db: Database, id: string | null, now: number): Promise<PlanHere> {
  const records = await listPlanner(db);
  const said = records.filter((record) => record.kind === 'festival' || record.kind === 'event');
  const contents = await contentsOf(
    db,
    records.find((record) => record.id === id),
  );
  return { contents, said, eventOf: eventLookup(said), now };
}

export function createPlanShelf(db: Database, change: Change): PlanShelf {
  return {
    here: (id, now) => hereOf(db, id, now),
    change: async <T>(id: string | null, now: number, decide: (here: PlanHere) => Decision<T>) => {
      const found: T[] = [];
      await change(async () => {
        const decision = decide(await hereOf(db, id, now));
        found.push(decision.found);
        return decision.records;
      });
      return found[0] as T;
    },
    template: async (id) => {
      const found = (await listPlanner(db)).find((record) => record.id === id);
      return found?.kind === 'template' && !found.removed ? found : null;
    },
    save: (records) => change(async () => records),
  };
}
