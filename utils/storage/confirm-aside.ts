/** The operator has looked at a sheet set aside and says what its columns mean now. */

import { withoutColumns } from '../sheets/last-good.ts';
import { type Choices, type FieldMapping, mappingsFor } from '../sheets/mapping.ts';
import type { SheetBody } from '../sheets/sheet.ts';
import { sheetOfAside } from './asides.ts';
import { type Database, withPrefix } from './database.ts';
import { goodTables, lastGood, putGood } from './shapes.ts';
import { storeInShop } from './store-sheet.ts';
import type { AsideRow } from './tables.ts';

export interface Confirmed {
  /** Sheets that could be stored as they were kept. */
  readonly stored: number;
  /** Sheets whose page must be read again: the column was not in them. */
  readonly again: number;
  /** Sheets that could not be stored, and wait as before. */
  readonly failed: number;
  /** Columns that have another meaning from now on. */
  readonly meanings: number;
  /** Columns that are not expected any longer. */
  readonly gone: number;
}

/** The sheet with the units that were confirmed. */
function reunited(sheet: SheetBody, mappings: readonly FieldMapping[]): SheetBody {
  const columns = sheet.columns.map((column) => {
    const found = mappings.find(({ field, as }) => field === column.field && as === column.as);
    return found ? { ...column, unit: found.unit } : column;
  });
  return { ...sheet, columns };
}

/** Columns the operator says are no longer there are not missed in the next sheet. */
async function forgetGone(db: Database, { shop, findings }: AsideRow, sheet: SheetBody, choices: Choices) {
  const gone = findings.filter((one) => one.kind === 'missing' && !one.asked && choices[one.as] === '');
  if (gone.length === 0) return;
  const place = { shop, page: sheet.page, level: sheet.level };
  const names = gone.map(({ as }) => as);
  // All at once: a page that is read meanwhile teaches something of the list too.
  await db.transaction('rw', goodTables(db), async () => {
    const good = await lastGood(db, place);
    await putGood(db, place, withoutColumns(good, sheet, names), good);
  });
}

type Outcome = 'stored' | 'again' | 'failed' | 'waits';

async function settle(
  db: Database,
  row: AsideRow & { readonly id: number },
  { mappings, choices }: { readonly mappings: readonly FieldMapping[]; readonly choices: Choices },
): Promise<Outcome> {
  const sheet = sheetOfAside(row);
  const missing = row.findings.filter((one) => one.kind === 'missing');
  const unsaid = missing.some(({ as, asked }) => choices[as] === undefined || (asked && choices[as] === ''));
  if (unsaid) return 'waits';
  const renamed = missing.some(({ as }) => choices[as] !== '');
  if (sheet === null || renamed) {
    await db.asides.delete(row.id);
    return 'again';
  }
  const answer = await storeInShop(db, row.shop, reunited(sheet, mappings), row.at);
  // Set aside again: something else of it waits for another answer.
  if (!answer.ok) return answer.code === 'set-aside' ? 'waits' : 'failed';
  await forgetGone(db, row, sheet, choices);
  await db.asides.delete(row.id);
  return 'stored';
}

/** As far as the meaning holds that was confirmed of the other (see `mappingsFor`). */
function isOfSameMeaning(row: AsideRow, { page, channel, level, period }: AsideRow): boolean {
  if (row.page !== page || row.channel !== channel) return false;
  return channel !== 'answer' || (row.level === level && row.period.kind === period.kind);
}

/**
 * Settles this sheet and every other of the same page that waits for the same answer. The mappings must be
 * in force before: what is read meanwhile is read by them. Refresh the shop afterwards.
 */
export async function confirmAside(db: Database, id: number, choices: Choices): Promise<Confirmed> {
  const asked = await db.asides.get(id);
  if (!asked) return { stored: 0, again: 0, failed: 0, meanings: 0, gone: 0 };
  const { shop } = asked;
  const mappings = mappingsFor(asked, asked.findings, choices);
  const rows = await withPrefix(db.asides, '[shop+at]', [shop]).toArray();
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    if (row.id === undefined || !isOfSameMeaning(row, asked)) continue;
    outcomes.push(await settle(db, { ...row, id: row.id }, { mappings, choices }));
  }
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  const gone = asked.findings.filter((one) => one.kind === 'missing' && choices[one.as] === '').length;
  return {
    stored: count('stored'),
    again: count('again'),
    failed: count('failed'),
    meanings: mappings.length,
    gone,
  };
}
