import { listCoverage } from '../storage/coverage-query.ts';
import type { Database } from '../storage/database.ts';
import { listSheets, readSheet } from '../storage/list-sheets.ts';
import { listRefusals } from '../storage/refusals.ts';
import { watch } from '../storage/watch.ts';
import type { SheetsSource } from './sheets-store.ts';

const LISTS = 20;

export function sheetsSource(db: Database): SheetsSource {
  return {
    coverage: (shop) => watch(() => listCoverage(db, shop, LISTS)),
    sheets: (shop, limit) => watch(() => listSheets(db, { shop, offset: 0, limit })),
    refusals: (shop, limit) => watch(() => listRefusals(db, { shop, limit })),
    sheet: (id) => readSheet(db, id),
  };
}
