/** The files that were imported, for the operator to look back on and to undo. */
import type { Day } from '../time/day.ts';
import { periodEnd, periodStart } from '../time/period.ts';
import type { Database } from './database.ts';
import type { ImportRow } from './tables.ts';

export interface ImportLine {
  readonly id: string;
  /** Name of the file. */
  readonly file: string;
  /** Epoch ms. */
  readonly at: number;
  readonly shop: string;
  readonly rows: number;
  readonly from: Day;
  readonly to: Day;
}

async function lineOf(db: Database, { id, file = '', createdAt }: ImportRow): Promise<ImportLine | null> {
  const readings = await db.readings.where('importId').equals(id).toArray();
  const [first] = readings;
  // All it held was known: there is nothing of it to undo.
  if (!first) return null;
  const starts = readings.map(({ head }) => periodStart(head.period)).sort();
  const ends = readings.map(({ head }) => periodEnd(head.period)).sort();
  const rows = readings.reduce((sum, { count }) => sum + count, 0);
  const [from = periodStart(first.head.period), to = periodEnd(first.head.period)] = [starts[0], ends.at(-1)];
  return { id, file, at: createdAt, shop: first.shop, rows, from, to };
}

/** Newest first. */
export async function listImports(db: Database, limit: number): Promise<ImportLine[]> {
  const rows = await db.imports.where('state').equals('live').toArray();
  const files = rows.filter(({ kind }) => kind === 'file').sort((a, b) => b.createdAt - a.createdAt);
  const lines = await Promise.all(files.slice(0, limit).map((row) => lineOf(db, row)));
  return lines.filter((line) => line !== null);
}
