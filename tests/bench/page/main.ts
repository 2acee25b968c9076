/** The bench page: the product's own code on a real IndexedDB, called from outside by name. */
import { storing } from './storing.ts';

const bench = { storing };

export type BenchPage = typeof bench;

Object.assign(globalThis, { bench });
import { importSheets } from '../../../utils/storage/import-sheets.ts';
import { importOptions, withDatabase, timed } from './databases.ts';
import { shopSheets } from './shop.ts';
let sheets: any;
Object.assign(bench, { importOnlySetup: (pageSize: number) => { sheets = [...shopSheets({ shop: 'taobao:bench', products: 1000, pageSize, channel: pageSize === 1000 ? 'file' : 'answer', days: 100, last: '2026-11-29' as any })]; },
 importOnly: (p: number) => withDatabase((db) => timed(() => importSheets(db, sheets, importOptions()))) });
