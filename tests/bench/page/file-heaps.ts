/** How much of the heap a long CSV takes while it is read. */
import { parse } from 'papaparse';
import type { FileTable } from '../../../utils/sheets/file-table.ts';
import { progress } from './databases.ts';
import { csvText, exportRows } from './export-rows.ts';
import { LAST, MANY, passOver, tablesOf, toSheets } from './file-jobs.ts';
import { heapUsed } from './heap-used.ts';

const QUARTERS = [0.25, 0.5, 0.75, 1];

/** The same table, which adds the heap in use to `heaps` at each quarter of its rows. */
export function weighed({ name, rows }: FileTable, count: number, heaps: number[]): FileTable {
  async function* runs() {
    let gone = 0;
    for await (const run of rows) {
      yield run;
      gone += run.length;
      if (gone >= count * (QUARTERS[heaps.length] ?? 2)) heaps.push(await heapUsed());
    }
  }
  return { name, rows: runs() };
}

/** Bytes in use at each quarter of the rows above those before the first. */
async function heapsOf(file: Blob, rows: number, job: typeof passOver): Promise<readonly number[]> {
  const heaps: number[] = [];
  const tables = await tablesOf(file);
  const before = await heapUsed();
  await job(
    tables.map((table) => weighed(table, rows, heaps)),
    rows,
  );
  return heaps.map((heap) => heap - before);
}

export interface FileHeaps {
  /** The rows gone through, at each quarter of them. */
  readonly rows: readonly number[];
  /** The rows made sheets, which wait for the operator. */
  readonly sheets: readonly number[];
  /** All the bare library made of the file. */
  readonly bare: number;
}

/** Bytes of the heap in use while a CSV of 100,000 rows is read. */
export async function fileHeaps(): Promise<FileHeaps> {
  progress('files: memory');
  const csv = new Blob([csvText(exportRows(MANY, LAST))]);
  const rows = await heapsOf(csv, MANY, passOver);
  const sheets = await heapsOf(csv, MANY, toSheets);
  const before = await heapUsed();
  const { data } = parse(await csv.text());
  const bare = (await heapUsed()) - before;
  if (data.length < MANY) throw new Error('too few rows');
  return { rows, sheets, bare };
}
