/** Official files all the way to checked sheets, against what the bare library does with the same bytes. */
import { read, utils, write } from '@e965/xlsx';
import { parse } from 'papaparse';
import { alternate, type Pair } from '../measure.ts';
import { progress, timed } from './databases.ts';
import { csvText, exportRows, HEADERS } from './export-rows.ts';
import { LAST, MANY, passOver, tablesOf, toSheets } from './file-jobs.ts';

const HALF = 50_000;

function xlsxOf(rows: readonly string[][]): Blob {
  const book = utils.book_new();
  const figures = rows.map((cells) => cells.map((cell, n) => (n >= 3 && n <= 9 ? Number(cell) : cell)));
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...HEADERS], ...figures]), '表');
  return new Blob([write(book, { bookType: 'xlsx', type: 'array', compression: true })]);
}

/** Opened, read by its layout and every figure checked. @param rounds of each */
export async function files(rounds: number): Promise<{ rows: Pair; csv: Pair; xlsx: Pair }> {
  progress('files: making them');
  const csv = new Blob([csvText(exportRows(MANY, LAST))]);
  const xlsx = xlsxOf(exportRows(HALF, LAST));
  progress('files: CSV of 100,000 rows');
  const bareCsv = async () => {
    if (parse(await csv.text()).data.length < MANY) throw new Error('too few rows');
  };
  const bareXlsx = async () => {
    if (read(await xlsx.arrayBuffer(), { dense: true }).SheetNames.length !== 1) throw new Error('no sheet');
  };
  const base = () => timed(bareCsv);
  const rows = await alternate(rounds, 1, {
    ours: () => timed(() => tablesOf(csv).then((tables) => passOver(tables, MANY))),
    base,
  });
  const csvPair = await alternate(rounds, 1, {
    ours: () => timed(() => tablesOf(csv).then((tables) => toSheets(tables, MANY))),
    base,
  });
  progress('files: xlsx of 50,000 rows');
  const pair = await alternate(rounds, 1, {
    ours: () => timed(() => tablesOf(xlsx).then((tables) => toSheets(tables, HALF))),
    base: () => timed(bareXlsx),
  });
  return { rows, csv: csvPair, xlsx: pair };
}
