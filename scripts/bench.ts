/**
 * `npm run bench`: measures speed and size in a real browser, prints one table and keeps it in the README.
 * `npm run bench -- pages storing` prints only these parts and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenBench, openBenchPage } from '../tests/bench/bench-page.ts';
import { measureHook } from '../tests/bench/hook.ts';
import { judgeTasks } from '../tests/bench/judge-tasks.ts';
import { steady } from '../tests/bench/measure.ts';
import type { FrameRounds } from '../tests/bench/page/frames.ts';
import type { SuggestionRounds } from '../tests/bench/page/suggestions.ts';
import { panelTasks } from '../tests/bench/panel-tasks.ts';
import { planTasks } from '../tests/bench/plan-tasks.ts';
import {
  addedRow,
  heapRow,
  mostRow,
  p95Row,
  type Row,
  ratioRow,
  sizeRow,
  table,
  taskRow,
  withTable,
} from '../tests/bench/report.ts';
import { settlementTasks } from '../tests/bench/settlement-tasks.ts';
import { ensureChromium } from './browsers.ts';
import { buildGranted } from './granted.ts';
import { ROOT, run, say, tool } from './run.ts';
import { BUDGETS, firstLoad, gzipSize } from './sizes.ts';

const FILE = join(ROOT, 'README.md');

async function hookRows(executablePath: string): Promise<Row[]> {
  say('the hook in the page …');
  const against = 'the page without our scripts';
  const { call, unregistered, registered, work } = await steady(() => measureHook(executablePath));
  return [
    addedRow({ what: 'the call of `fetch` itself, unregistered path', against, pair: call }),
    addedRow({ what: 'request of an unregistered path until its text is there', against, pair: unregistered }),
    addedRow({ what: 'request of a registered answer of 200 KB until its text is there', against, pair: registered }),
    addedRow({ what: 'main thread, for that answer and all that follows (86 rows read, chip)', against, pair: work }),
  ];
}

async function fileRows({ bench, executablePath }: Browsers): Promise<Row[]> {
  say('official files …');
  const { rows, csv, xlsx } = await steady(() => bench.run('files', 5));
  const heaps = await bench.run('fileHeaps');
  const tasks = await panelTasks(executablePath, 3);
  const held = { what: 'what papaparse makes of it', bytes: heaps.bare };
  return [
    ratioRow({ what: 'a CSV of 100,000 rows to its rows', against: 'papaparse alone', pair: rows }, 1.5),
    ratioRow({ what: 'a CSV of 100,000 rows to checked sheets', against: 'papaparse alone', pair: csv }, 1.5),
    ratioRow({ what: 'an xlsx of 50,000 rows to checked sheets', against: 'SheetJS alone', pair: xlsx }, 1.5),
    heapRow('heap while that CSV is gone through, at each quarter', heaps.rows, held, 1),
    heapRow('heap while it becomes sheets, which wait for the operator', heaps.sheets, held),
    taskRow('longest task of the panel while it is read', tasks.read),
    taskRow('longest task of the panel while it is stored', tasks.store),
  ];
}

async function taughtRows(bench: OpenBench): Promise<Row[]> {
  say('what was taught …');
  const { file, look, page } = await steady(() => bench.run('teaching', 7));
  const declared = 'the same file by its declared layout';
  return [
    ratioRow({ what: 'a CSV of 20,000 rows by what was taught', against: declared, pair: file }),
    ratioRow({
      what: 'an unknown layout of 60 columns laid out for the operator (20 times)',
      against: 'looking through its rows for a declared layout',
      pair: look,
    }),
    ratioRow({ what: 'a page of 1,000 rows by what was taught', against: 'the same page by its adapter', pair: page }),
  ];
}

async function readingRows(bench: OpenBench): Promise<Row[]> {
  say('tables and answers …');
  const { table: cells, wait, small, large } = await bench.run('reading', 15);
  const parse = 'JSON.parse alone';
  return [
    ratioRow({ what: 'a table of 1,000 rows × 12 to a sheet', against: "the same cells' textContent", pair: cells }, 2),
    mostRow('longest time the page waits for it', wait, 50),
    ratioRow({ what: 'an answer of 200 KB to a sheet', against: parse, pair: small }, 1.5),
    ratioRow({ what: 'an answer of 3.9 MB to a sheet', against: parse, pair: large }, 1.5),
  ];
}

async function storingRows(bench: OpenBench): Promise<Row[]> {
  say('storing and reading 100,000 product-days …');
  const puts = 'bare puts';
  const getAll = 'bare getAll';
  const files = await steady(() => bench.run('storing', 3, 1, 1000));
  const paged = await bench.run('storing', 1, 0, 20);
  return [
    ratioRow(
      { what: 'storing 100,000 product-days in one import (100 sheets)', against: puts, pair: files.store },
      0.2,
    ),
    ratioRow({ what: 'the same as 5,000 pages of 20 rows in one import', against: puts, pair: paged.store }),
    ratioRow({ what: 'reading them back packed', against: getAll, pair: files.packed }, 0.3),
    ratioRow(
      {
        what: 'reading them as the engine does, product by product and day by day',
        against: getAll,
        pair: files.engine,
      },
      0.3,
    ),
  ];
}

async function pageRows(bench: OpenBench): Promise<Row[]> {
  say('pages on top of a year of 10,000 products …');
  const pair = await bench.run('pages');
  const last = { ours: pair.ours.slice(-100), base: pair.base.slice(-100) };
  const against = 'a bare transaction of 10 puts';
  return [
    p95Row({ what: 'a page of 10 rows on a year of 10,000 products', against, pair }, 50),
    p95Row({ what: 'of these the last hundred of the thousand pages', against, pair: last }, 50),
  ];
}

function runRows(size: string, { product, page, newDay }: SuggestionRounds): Row[] {
  const against = 'cold';
  return [
    ratioRow({ what: `suggestions of ${size}: after one changed product`, against, pair: product }),
    ratioRow({ what: `suggestions of ${size}: after one more page`, against, pair: page }),
    ratioRow({ what: `suggestions of ${size}: after a new day of all products`, against, pair: newDay }),
  ];
}

async function suggestionRows({ bench }: Browsers): Promise<Row[]> {
  say('suggestions …');
  const small = await bench.run('suggestions', { products: 1000, days: 90 }, 2);
  const large = await bench.run('suggestions', { products: 10_000, days: 90 }, 2);
  const grown = await steady(() => bench.run('growth', 1000, 30, 300, 3));
  const against = 'the same with 30 days';
  return [
    ...runRows('1,000 products × 90 days', small),
    ...runRows('10,000 products × 90 days', large),
    ratioRow(
      { what: 'suggestions with 300 days of history: after one changed product', against, pair: grown.product },
      1.2,
    ),
    ratioRow({ what: 'suggestions with 300 days of history: after one more page', against, pair: grown.page }),
    ratioRow({ what: 'suggestions with 300 days of history: cold', against, pair: grown.cold }),
    ratioRow({
      what: 'first screen of the list of 10,000 products',
      against: 'reading all its rows',
      pair: large.list,
    }),
  ];
}

async function judgingRows({ executablePath }: Browsers): Promise<Row[]> {
  say('a visible panel while 10,000 products are judged …');
  const { first, anew } = await judgeTasks(executablePath, 2);
  return [
    taskRow('longest task of a visible panel while 10,000 products are judged for the first time', first),
    taskRow('longest task of it while they are judged anew by another rule', anew),
  ];
}

async function frameRows(bench: OpenBench): Promise<Row[]> {
  say('statistics, rates, sales and ranks against a data frame …');
  const small = await steady(() => bench.run('frames', { products: 1000, days: 90 }, 7));
  const large = await bench.run('frames', { products: 10_000, days: 90 }, 3);
  const against = 'the same through Arquero';
  const row = (size: string, { ranked }: FrameRounds) =>
    ratioRow({ what: `statistics to ranks of ${size} products × 90 days`, against, pair: ranked }, 0.2);
  return [row('1,000', small), row('10,000', large)];
}

async function planRows({ bench, executablePath }: Browsers): Promise<Row[]> {
  say('plans …');
  const { moved } = await steady(() => bench.run('plans', 15));
  const tasks = await planTasks(executablePath, 3);
  const what = 'a plan of 1,000 tasks over 8 platforms after one date moved (20 times)';
  return [
    ratioRow({ what, against: 'counting all of it anew', pair: moved }, 1),
    taskRow('longest task of the panel while its timeline is scrolled', tasks.scroll),
    taskRow('longest task of the panel while a task of it is ticked', tasks.tick),
  ];
}

async function settlementRows({ bench, executablePath }: Browsers): Promise<Row[]> {
  say('settlement …');
  const { read, whole } = await bench.run('settlement', 3);
  const heaps = await bench.run('settlementHeaps');
  const tasks = await settlementTasks(executablePath, 2);
  const files = '100,000 orders and 150,000 rows of bills';
  const against = 'papaparse alone';
  const held = { what: 'what papaparse makes of them', bytes: heaps.bare };
  return [
    ratioRow({ what: `${files} to checked rows`, against, pair: read }),
    ratioRow({ what: `${files} read, stored and reconciled`, against, pair: whole }),
    heapRow('heap while those bills are read, at each quarter', heaps.read, held, 1),
    taskRow('longest task of the settlement page while both are read', tasks.read),
    taskRow('longest task of it while they are stored and reconciled', tasks.store),
  ];
}

const sizeRows = (): Row[] =>
  BUDGETS.map(({ name, entry, budget }) => sizeRow(name, gzipSize(firstLoad(entry)), budget));

interface Browsers {
  readonly executablePath: string;
  readonly bench: OpenBench;
}

/** In the order of the table. */
const PARTS: Readonly<Record<string, (browsers: Browsers) => Promise<Row[]> | Row[]>> = {
  hook: ({ executablePath }) => hookRows(executablePath),
  files: fileRows,
  taught: ({ bench }) => taughtRows(bench),
  reading: ({ bench }) => readingRows(bench),
  storing: ({ bench }) => storingRows(bench),
  pages: ({ bench }) => pageRows(bench),
  suggestions: suggestionRows,
  judging: judgingRows,
  frames: ({ bench }) => frameRows(bench),
  plans: planRows,
  settlement: settlementRows,
  sizes: sizeRows,
};

/** These are of the built extension. */
const NEED_BUILD = ['hook', 'files', 'judging', 'plans', 'settlement', 'sizes'];

async function measure(names: readonly string[]): Promise<void> {
  const executablePath = await ensureChromium();
  // The bench page is built by the settings that this writes; a fresh clone has none.
  await run(tool('wxt'), ['prepare'], false);
  if (names.some((name) => NEED_BUILD.includes(name))) {
    say('building the extension …');
    if (!(await buildGranted())) process.exit(1);
  }
  const bench = await openBenchPage(executablePath);
  try {
    const rows: Row[] = [];
    for (const name of names) rows.push(...((await PARTS[name]?.({ executablePath, bench })) ?? []));
    console.log(`\n${table(rows)}\n`);
    if (names.length < Object.keys(PARTS).length) return;
    writeFileSync(FILE, withTable(readFileSync(FILE, 'utf8'), rows, bench.version));
    say('the table in README.md written');
  } finally {
    await bench.close();
  }
}

async function main(): Promise<void> {
  const known = Object.keys(PARTS);
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    say(`no part ${unknown.join(', ')}; there are ${known.join(', ')}`);
    process.exit(1);
  }
  await measure(known.filter((name) => asked.length === 0 || asked.includes(name)));
}

await main();
