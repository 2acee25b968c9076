import type { Table } from 'dexie';

/** Leaves the newest `kept` rows of a numbered table. Runs inside a transaction that holds it. */
export async function trim<T>(table: Table<T, number>, kept: number): Promise<void> {
  const excess = (await table.count()) - kept;
  if (excess <= 0) return;
  await table.bulkDelete(await table.toCollection().limit(excess).primaryKeys());
}
