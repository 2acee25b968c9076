import type { Database } from '../storage/database.ts';
import { watch } from '../storage/watch.ts';
import { deferred } from './live-query.ts';
import type { SheetsSource } from './sheets-store.ts';

const LISTS = 20;

export function sheetsSource(db: Database): SheetsSource {
  const queries = () => import('./sheets-queries.ts');
  return {
    coverage: (shop) =>
      deferred(async () => {
        const { listCoverage } = await queries();
        return watch(() => listCoverage(db, shop, LISTS));
      }),
    sheets: (shop, limit) =>
      deferred(async () => {
        const { listSheets } = await queries();
        return watch(() => listSheets(db, { shop, offset: 0, limit }));
      }),
    refusals: (shop, limit) =>
      deferred(async () => {
        const { listRefusals } = await queries();
        return watch(() => listRefusals(db, { shop, limit }));
      }),
    imports: (limit) =>
      deferred(async () => {
        const { listImports } = await queries();
        return watch(() => listImports(db, limit));
      }),
    asides: (shop) =>
      deferred(async () => {
        const { listAsides } = await queries();
        return watch(() => listAsides(db, shop));
      }),
    unknown: (shop) =>
      deferred(async () => {
        const { listUnknown } = await queries();
        return watch(() => listUnknown(db, shop));
      }),
    sheet: async (id) => (await queries()).readSheet(db, id),
    total: async (shop, of) => (await queries()).listTotal(db, shop, of),
  };
}
