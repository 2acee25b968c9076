/** A backup in a database in memory, restored and judged as the panel does it. */
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { readBackup } from '../../utils/files/backup.ts';
import { unitsOf } from '../../utils/metrics/shop-units.ts';
import { type Database, openDatabase } from '../../utils/storage/database.ts';
import { mergeEverything } from '../../utils/storage/merge-backup.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import type { ShopRow } from '../../utils/storage/tables.ts';
import type { EngineOutput } from '../../utils/tiers/engine-types.ts';
import { type Day, dayOfInstant } from '../../utils/time/day.ts';
import { Refused } from '../backtest/refused.ts';

const signal = new AbortController().signal;

export interface Restored {
  readonly db: Database;
  readonly shops: readonly ShopRow[];
  /** Epoch ms. */
  readonly createdAt: number;
}

async function bytesOf(file: string): Promise<Blob> {
  try {
    return new Blob([await readFile(file)]);
  } catch (error) {
    throw new Refused(`${file} cannot be read (${error instanceof Error ? error.message : error})`);
  }
}

/** @throws Refused for what is no whole backup */
export async function restore(file: string): Promise<Restored> {
  const read = await readBackup(await bytesOf(file));
  if (!read.ok) throw new Refused(`${file} is no whole backup: ${read.code} (${read.detail})`);
  const { createdAt } = read.header;
  const db = openDatabase(`recompute-${crypto.randomUUID()}`);
  await mergeEverything(db, read.data, { importId: crypto.randomUUID(), at: createdAt, signal });
  return { db, shops: await db.shops.toArray(), createdAt };
}

export interface Judged {
  readonly shop: ShopRow;
  readonly today: Day;
  /** null = nothing was read of it. */
  readonly output: EngineOutput | null;
}

/** @param day null = the day the backup was made */
export async function judge({ db, createdAt }: Restored, shop: ShopRow, day: Day | null): Promise<Judged> {
  const today = day ?? dayOfInstant(createdAt, unitsOf(shop).zone.offsetMinutes);
  for (;;) {
    const { done, output } = await refreshShop(db, shop.id, { today, now: createdAt, signal, force: true });
    if (done) return { shop, today, output: output ?? null };
  }
}
