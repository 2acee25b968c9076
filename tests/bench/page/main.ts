/** The bench page: the product's own code on a real IndexedDB, called from outside by name. */
import { pages } from './pages.ts';
import { storing } from './storing.ts';
import { suggestions } from './suggestions.ts';

const bench = { storing, pages, suggestions };

export type BenchPage = typeof bench;

Object.assign(globalThis, { bench });
import { importSheets } from '../../../utils/storage/import-sheets.ts';
import { importOptions, withDatabase, timed } from './databases.ts';
import { shopSheets } from './shop.ts';
import { storePage } from './pages.ts';
import { openDatabase } from '../../../utils/storage/database.ts';
import { dayNumber } from '../../../utils/time/day.ts';
const counts: Record<string, [number, number]> = {};
let db: any;
const opt = (page: number) => ({ products: 10000, day: dayNumber('2026-11-30' as any), page, pageSize: 10, channel: 'answer' } as const);
Object.assign(bench, { pgSetup: async () => { db = openDatabase('pg'); const shop = await storePage(db, { ...opt(1), day: dayNumber('2026-10-30' as any) }, 1.7e12);
  await importSheets(db, shopSheets({ shop, products: 10000, pageSize: 100, channel: 'answer', days: 12, last: '2026-11-29' as any }), importOptions({ shops: [] }));
  for (let p = 1; p <= 700; p++) await storePage(db, opt(p), 1.7e12 + p);
  for (const m of ['put', 'add', 'get', 'getAll', 'getAllKeys', 'count', 'delete', 'openCursor', 'openKeyCursor'] as const) {
  for (const C of [IDBObjectStore, IDBIndex] as any[]) { const f = C.prototype[m]; if (!f) continue;
  C.prototype[m] = function (...a: any[]) { const t = performance.now(); try { return f.apply(this, a); } finally { const k = m + ' ' + (this.objectStore ? this.objectStore.name + '.' : '') + this.name; const c = (counts[k] ??= [0, 0]); c[0]++; c[1] += performance.now() - t; } }; } }
 }, pg: async () => { const ts: number[] = []; for (let p = 701; p <= 900; p++) ts.push(await timed(() => storePage(db, opt(p), 1.7e12 + p))); ts.sort((a, b) => a - b); return { med: ts[100], p95: ts[190], ...Object.fromEntries(Object.entries(counts).map(([k, c]) => [k, [c[0] / 200, Math.round(c[1]) / 200]])) }; } });
