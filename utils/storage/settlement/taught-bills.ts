/** Bills and orders the operator taught us. What is stored is hostile until its schema has passed it. */
import { taughtId } from '../../settlement/taught-bill.ts';
import type { AnyTaughtDraft, Taught } from '../../settlement/taught-orders.ts';
import { parseTaught } from '../../settlement/taught-orders-schema.ts';
import type { SettlementDatabase } from './settlement-database.ts';

/** Those that mean something to this build, newest first. */
export async function readTaught(db: SettlementDatabase): Promise<readonly Taught[]> {
  const all = await db.taught.toArray();
  return all.flatMap((one) => parseTaught(one) ?? []).sort((a, b) => b.taughtAt - a.taughtAt);
}

/** Takes the place of what was taught of the same headers before; rows read by that stay as they were read. */
export async function keepTaught(db: SettlementDatabase, draft: AnyTaughtDraft, taughtAt: number): Promise<Taught> {
  const next: Taught = { ...draft, version: 1, id: taughtId(draft.headers), taughtAt };
  await db.taught.put(next);
  return next;
}

/** Whether it has that name now: nothing that would not be read again is written. */
export async function renameTaught(db: SettlementDatabase, id: string, name: string): Promise<boolean> {
  return db.transaction('rw', db.taught, async () => {
    const next = parseTaught({ ...(await db.taught.get(id)), name });
    if (next) await db.taught.put(next);
    return next !== null;
  });
}

/** Rows read by it stay. */
export async function dropTaught(db: SettlementDatabase, id: string): Promise<void> {
  await db.taught.delete(id);
}
