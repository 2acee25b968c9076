/** Reminders of every plan: which were told, and what was looked at. */
import type { DatedPlan } from '../planner/dated-plan.ts';
import { eventLookup } from '../planner/event-lookup.ts';
import { DUE_DAYS, pendingReminders, type Reminder } from '../planner/reminders.ts';
import { replan } from '../planner/replan.ts';
import { dayOfInstant } from '../time/day.ts';
import type { Database } from './database.ts';
import { listDates, listPlanner, listPlanParts } from './planner.ts';

/** Twice as long as it can be due: a clock that is put back brings nothing back. */
const KEPT = 2 * DUE_DAYS * 86_400_000;
/** A clock is put right by seconds every day; one told longer before its time was told by a clock that ran ahead. */
const EARLY = 3_600_000;

/** Every plan as it stands. @param now epoch ms */
export async function datedPlans(db: Database, now: number): Promise<readonly DatedPlan[]> {
  const plans = (await listPlanner(db)).filter((row) => row.kind === 'plan').filter(({ removed }) => !removed);
  if (plans.length === 0) return [];
  const [parts, eventOf] = [await listPlanParts(db), eventLookup(await listDates(db))];
  const own = (plan: string) => parts.filter((part) => part.plan === plan);
  return plans.map((plan) => replan(plan, own(plan.id), eventOf, dayOfInstant(now)));
}

export interface Told {
  /** Due and never told before: from now on they are. */
  readonly due: readonly Reminder[];
  /** Epoch ms of the next; null = none. */
  readonly next: number | null;
}

const toldEarly = (db: Database, now: number) => db.reminders.where('at').above(now + EARLY);

/** Of two contexts that ask at once one gets them. Most find nothing due: those hold no writer up. @param now epoch ms */
export async function takeReminders(db: Database, now: number): Promise<Told> {
  const tables = [db.planner, db.reminders];
  const quiet = await db.transaction('r', tables, async (): Promise<Told | null> => {
    if ((await toldEarly(db, now).count()) > 0) return null;
    const told = new Set(await db.reminders.toCollection().primaryKeys());
    return pendingReminders(await datedPlans(db, now), now, told);
  });
  if (quiet?.due.length === 0) return quiet;
  return db.transaction('rw', tables, async () => {
    const plans = await datedPlans(db, now);
    await toldEarly(db, now).delete();
    const told = new Set(await db.reminders.toCollection().primaryKeys());
    const pending = pendingReminders(plans, now, told);
    await db.reminders.bulkPut(pending.due.map(({ id, at }) => ({ id, at, toldAt: now })));
    await db.reminders
      .where('at')
      .below(now - KEPT)
      .delete();
    return pending;
  });
}

/** Ids the operator has taken note of. */
export async function seenReminders(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.reminders.toArray();
  return new Set(rows.filter(({ seenAt }) => seenAt !== undefined).map(({ id }) => id));
}

/** 知道了. @param now epoch ms */
export async function markSeen(db: Database, reminders: readonly Reminder[], now: number): Promise<void> {
  await db.reminders.bulkPut(reminders.map(({ id, at }) => ({ id, at, toldAt: now, seenAt: now })));
}
