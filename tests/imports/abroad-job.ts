/** Business reports in euros and dollars, as the import meets them. */
import { expect } from 'vitest';
import { FileJob } from '../../utils/imports/file-job.ts';
import type { CurrencyCode } from '../../utils/metrics/currencies.ts';
import type { Database } from '../../utils/storage/database.ts';
import type { FileTarget } from '../../utils/storage/file-shops.ts';
import type { Period } from '../../utils/time/period.ts';
import { csvText } from '../files/make-files.ts';
import { HEADERS, type ReportRow, reportRows, WEEK } from '../sites/files/abroad.ts';
import { freshDatabase, NOON, never, TODAY } from '../storage/support.ts';

export const A = 'B0PRACTICE';
export const sold = (sales: string): readonly ReportRow[] => [{ child: A, sessions: '1,128', units: '36', sales }];
export const EUROS = reportRows(HEADERS.de, sold('5.255,61 €'));
export const DOLLARS = reportRows(HEADERS.en, sold('$1,937.41'));
export const KEY = { shop: 'amazon:page-text:Practice DE' } as const;

export function job(db: Database, rows: typeof EUROS) {
  const reader = new FileJob({ db, signal: never, onProgress: () => undefined });
  const file = new File([csvText(rows.map((row) => row.map((cell) => cell ?? '')))], 'BusinessReport.csv');
  const told = { today: TODAY, at: NOON, filesOff: [], mappings: [], recipes: [] } as const;
  return {
    read: (currency: CurrencyCode | null = null, period: Period | null = WEEK) =>
      reader.read({ file, period, currency, ...told }),
    compare: (shop: string | null) => reader.compare({ shop, accepted: [] }),
    store: (target: FileTarget, importId = 'a') =>
      reader.store({ target, importId, at: NOON, file: file.name, filesOff: [], accepted: [] }),
  };
}

export async function withEuros(): Promise<Database> {
  const db = freshDatabase();
  const euros = job(db, EUROS);
  await euros.read();
  expect(await euros.store({ name: 'Practice DE' })).toMatchObject({ ok: true, shop: KEY.shop, sheets: 1 });
  return db;
}
