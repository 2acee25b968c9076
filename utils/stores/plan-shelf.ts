/** What taking plans away and handing them over needs of the database. */
import { eventLookup } from '../planner/event-lookup.ts';
import type { PlanHere } from '../planner/merge-preview.ts';
import type { PlanContents } from '../planner/plan-contents.ts';
import type { PlannerRecord, TemplateRecord } from '../planner/planner-record.ts';
import type { Database } from '../storage/database.ts';
import { listPlanner, listPlanParts } from '../storage/planner.ts';

export interface PlanShelf {
  /** A plan with everything in it and all that is said of dates. @param now epoch ms */
  readonly here: (plan: string, now: number) => Promise<PlanHere>;
  /** null = not here, or removed. */
  readonly template: (id: string) => Promise<TemplateRecord | null>;
  readonly save: (records: readonly PlannerRecord[]) => Promise<void>;
}

async function contentsOf(db: Database, plan: PlannerRecord | undefined): Promise<PlanContents | null> {
  if (plan?.kind !== 'plan') return null;
  const parts = (await listPlanParts(db)).filter((part) => part.plan === plan.id);
  return {
    plan,
    tasks: parts.filter((part) => part.kind === 'plan-task'),
    products: parts.filter((part) => part.kind === 'plan-product'),
  };
}

/** @param save stores, and tells whoever counts with it */
export function createPlanShelf(db: Database, save: PlanShelf['save']): PlanShelf {
  return {
    here: async (id, now) => {
      const records = await listPlanner(db);
      const said = records.filter((record) => record.kind === 'festival' || record.kind === 'event');
      const contents = await contentsOf(
        db,
        records.find((record) => record.id === id),
      );
      return { contents, said, eventOf: eventLookup(said), now };
    },
    template: async (id) => {
      const found = (await listPlanner(db)).find((record) => record.id === id);
      return found?.kind === 'template' && !found.removed ? found : null;
    },
    save,
  };
}
