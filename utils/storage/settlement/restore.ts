/** A backup into the books: what it would add, and adding it. What is here is never written over. */
import { mayShareDays } from '../../settlement/span.ts';
import { isTaught } from '../../settlement/taught-bill.ts';
import { grouped } from '../../statistics/grouped.ts';
import { BACKUP_TABLES, type RowOf, type RowsOfAll, TABLE_NAMES, type TableName } from './backup-tables.ts';
import { type RowsAgain, withStagedChunks } from './restore-chunks.ts';
import type { RestorePlan, TablePlan } from './restore-plan.ts';
import { planRules, planTerms } from './restore-versions.ts';
import { keyOf } from './row-key.ts';
import { sameRow } from './same-row.ts';
import type { BillFileRow, SettlementDatabase } from './settlement-database.ts';
import { betweenImports, sweepBills } from './staged-files.ts';

const NONE: TablePlan = { add: [], later: [], known: 0, differ: [] };

async function byKey(db: SettlementDatabase, name: TableName, rows: readonly object[]): Promise<TablePlan> {
  const table = db.table<object>(name);
  const here = await table.bulkGet(rows.map((row) => keyOf(table, row)));
  const plan = { add: [] as object[], later: [] as object[], known: 0, differ: [] as object[] };
  rows.forEach((row, at) => {
    const own = here[at];
    // What comes back is staged under its own name.
    if (own === undefined || Reflect.get(own, 'state') === 'staging') plan.add.push(row);
    else if (BACKUP_TABLES[name].merge === 'later') {
      if (Reflect.get(row, 'at') > Reflect.get(own, 'at')) plan.later.push(row);
      else plan.known += 1;
    } else if (sameRow(own, row)) plan.known += 1;
    else plan.differ.push(row);
  });
  return plan;
}

/** Closed months differ by what they say; by whom and when it was closed does not matter where they say the same. */
function closedPlan(plan: TablePlan, here: readonly RowOf<'closed'>[]): TablePlan {
  const texts = new Map(here.map(({ book, month, text }) => [`${book} ${month}`, text]));
  const differ = (plan.differ as readonly RowOf<'closed'>[]).filter(
    ({ book, month, text }) => texts.get(`${book} ${month}`) !== text,
  );
  return { ...plan, differ, known: plan.known + plan.differ.length - differ.length };
}

const bytesOf = ({ book, hash, sheet, kind }: BillFileRow): string => JSON.stringify([book, hash, sheet, kind]);

const isReadAlike = (a: BillFileRow, b: BillFileRow): boolean => a.layout === b.layout && a.version === b.version;

/** Days that are here as the bill was taught another time: they would count twice. */
const isTaughtOtherwise = (a: BillFileRow, b: BillFileRow): boolean =>
  a.book === b.book && a.layout === b.layout && a.version !== b.version && isTaught(a.layout) && mayShareDays(a, b);

/** The same bytes are here under another name of their import, too: as they are read there, or otherwise. */
function filesPlan(plan: TablePlan, live: readonly BillFileRow[]): TablePlan {
  const known = grouped(live, bytesOf);
  const add: BillFileRow[] = [];
  const differ: BillFileRow[] = [];
  for (const file of plan.add as readonly BillFileRow[]) {
    const same = known.get(bytesOf(file)) ?? [];
    if (same.some((own) => isReadAlike(own, file))) continue;
    if (same.length > 0 || live.some((own) => isTaughtOtherwise(own, file))) differ.push(file);
    else add.push(file);
  }
  const alike = plan.add.length - add.length - differ.length;
  return { ...plan, add, known: plan.known + alike, differ: [...plan.differ, ...differ] };
}

/** Inside a transaction over all tables. */
async function planInside(db: SettlementDatabase, rows: RowsOfAll): Promise<RestorePlan> {
  const plan = Object.fromEntries(TABLE_NAMES.map((name) => [name, NONE])) as Record<TableName, TablePlan>;
  for (const name of TABLE_NAMES) {
    const { merge } = BACKUP_TABLES[name];
    if (merge === 'stays' || merge === 'later' || merge === 'file') plan[name] = await byKey(db, name, rows[name]);
  }
  plan.rules = planRules(await db.rules.toArray(), rows.rules);
  plan.terms = planTerms(await db.terms.toArray(), rows.terms);
  plan.closed = closedPlan(plan.closed, await db.closed.toArray());
  const live = await db.files.where('state').equals('live').toArray();
  plan.files = filesPlan(plan.files, live);
  const fresh = new Set((plan.files.add as readonly BillFileRow[]).map(({ id }) => id));
  plan.chunks = { ...NONE, add: rows.chunks.filter(({ file }) => fresh.has(file)) };
  return plan;
}

/** What restoring would do; nothing is written. */
export const planRestore = (db: SettlementDatabase, rows: RowsOfAll): Promise<RestorePlan> =>
  db.transaction('r', db.tables, async () => planInside(db, rows));

/** Inside a transaction over all tables; the rows of files are staged. */
async function write(db: SettlementDatabase, rows: RowsOfAll): Promise<void> {
  const plan = await planInside(db, rows);
  for (const name of TABLE_NAMES) {
    if (BACKUP_TABLES[name].merge === 'of-file') continue;
    if (name === 'files') await db.files.bulkPut(plan.files.add as readonly BillFileRow[]);
    // Adding fails where a row is there, and takes everything back.
    else for (const row of plan[name].add) await db.table(name).add(row);
    for (const row of plan[name].later) await db.table(name).put(row);
  }
}

/** All of it or nothing, by what is here at that moment. @param again the rows of the same file */
export async function restoreEverything(db: SettlementDatabase, rows: RowsOfAll, again: RowsAgain): Promise<void> {
  await betweenImports(async () => {
    // What an interrupted import left behind may have the name of a file that comes back.
    await sweepBills(db);
    const { files } = await planRestore(db, rows);
    await withStagedChunks(db, files.add as readonly BillFileRow[], again, () =>
      db.transaction('rw', db.tables, () => write(db, rows)),
    );
  });
}
