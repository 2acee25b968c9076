/** The store of plans on the real database; loaded where plans are shown. */

import { sendToWorker } from '../messages/messenger.ts';
import { shownVerdict } from '../notes/pin.ts';
import type { Candidate } from '../planner/candidate.ts';
import { askToNotify, mayNotify } from '../platform/notices.ts';
import type { Database } from '../storage/database.ts';
import { listPriceBreaks } from '../storage/list-price-breaks.ts';
import { listProducts } from '../storage/list-products.ts';
import { changePlanner, listPlanner, listPlanParts, plannerRecord } from '../storage/planner.ts';
import { markSeen, seenReminders } from '../storage/reminders.ts';
import type { ProductSummary } from '../storage/tables.ts';
import { tickedTasks } from '../storage/ticked-tasks.ts';
import { watch } from '../storage/watch.ts';
import { inOwnTask } from './own-task.ts';
import { type Change, createPlanShelf } from './plan-shelf.ts';
import type { PlansPlace } from './plans-source.ts';
import { createPlansStore, type PlansStore } from './plans-store.ts';
import { productName } from './product-name.ts';

const BEST = { sort: 'worth', descending: true, offset: 0 } as const;
/** A list to choose one from. */
const MOST_FOUND = 8;
/** Nobody plans more by hand. */
const MOST_ROLED = 500;

function candidate(row: ProductSummary): Candidate {
  const verdict = shownVerdict(row.suggestion.verdict, row.pin);
  const role = verdict.kind === 'role' ? verdict.role : null;
  return { product: row.product, name: productName(row, row.product), articleNo: row.articleNo, role };
}

export function openPlansStore(db: Database, place: PlansPlace, until: AbortSignal): PlansStore {
  const change: Change = async (decide) => {
    const records = await changePlanner(db, decide);
    if (records.length === 0) return;
    // The countdown and the next alarm may rest on it; that it is stored does not.
    await sendToWorker('plansChanged').catch(() => undefined);
    // By another date other days may be left out of what is judged.
    if (records.some(({ kind }) => kind === 'festival' || kind === 'event')) {
      void sendToWorker('resume').catch(() => undefined);
    }
  };
  return createPlansStore(
    {
      records: () => watch(() => listPlanner(db)),
      parts: () => inOwnTask(watch(() => listPlanParts(db))),
      change: (id, next) => change(async () => next((await plannerRecord(db, id)) ?? null)),
      save: (records) => change(async () => records),
      shelf: createPlanShelf(db, change),
      seen: () => watch(() => seenReminders(db)),
      markSeen: (reminders) => markSeen(db, reminders, Date.now()),
      mayNotify,
      askToNotify,
      ticked: (event) => tickedTasks(db, event),
      find: async (shop, search) =>
        (await listProducts(db, { ...BEST, shop, search, limit: MOST_FOUND })).rows.map(candidate),
      roled: async (shop) => {
        const { rows } = await listProducts(db, { ...BEST, shop, search: '', limit: MOST_ROLED });
        return rows.map(candidate).filter(({ role }) => role !== null);
      },
      breaks: (on) => watch(() => listPriceBreaks(db, on)),
      now: Date.now,
      newId: () => crypto.randomUUID(),
    },
    place,
    until,
  );
}
