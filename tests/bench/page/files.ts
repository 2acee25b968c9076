/** Official files all the way to checked sheets, against what the bare library does with the same bytes. */
import { read, utils, write } from '@e965/xlsx';
import { parse } from 'papaparse';
import { FILE_LIMITS } from '../../../utils/files/file-limits.ts';
import { openFile } from '../../../utils/files/open-file.ts';
import { readFile } from '../../../utils/sites/read-file.ts';
import { FILE_LAYOUTS } from '../../../utils/sites/registry.ts';
import { addDays, type Day, dayFromNumber, dayNumber } from '../../../utils/time/day.ts';
import { alternate, type Pair } from '../measure.ts';
import { progress, SIGNAL, timed } from './databases.ts';
import { figuresOf, productId } from './shop.ts';

const LAST = '2026-11-29' as Day;
const PRODUCTS = 1000;
const HEADERS = [
  ...['统计日期', '商品ID', '商品名称', '商品访客数', '商品浏览量', '商品收藏人数', '商品加购人数'],
  ...['支付买家数', '支付件数', '支付金额', '商品支付转化率', '访客平均价值'],
];

const yuan = (fen: number) => (fen / 100).toFixed(2);

/** Product × day, the shape of 自助取数. */
function rowsOf(count: number): string[][] {
  return Array.from({ length: count }, (_, n) => {
    const index = n % PRODUCTS;
    const day = dayNumber(LAST) - Math.floor(n / PRODUCTS);
    const [visitors, views, favorites, carts, buyers, items, amount] = figuresOf(index, day);
    const counts = [visitors, views, favorites, carts, buyers, items].map(String);
    const rates = [`${((buyers / visitors) * 100).toFixed(2)}%`, yuan(Math.round(amount / visitors))];
    return [dayFromNumber(day), productId(index), `新款春秋连衣裙, 收腰 ${index}`, ...counts, yuan(amount), ...rates];
  });
}

function csvOf(rows: readonly string[][]): Blob {
  const line = (cells: readonly string[]) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
  return new Blob([`\ufeff${[HEADERS, ...rows].map(line).join('\r\n')}\r\n`]);
}

function xlsxOf(rows: readonly string[][]): Blob {
  const book = utils.book_new();
  const figures = rows.map((cells) => cells.map((cell, n) => (n >= 3 && n <= 9 ? Number(cell) : cell)));
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADERS, ...figures]), '表');
  return new Blob([write(book, { bookType: 'xlsx', type: 'array', compression: true })]);
}

/** Opened and gone through, nothing made of it. */
async function rowsAlone(file: Blob, rows: number): Promise<void> {
  const opened = await openFile(file, { signal: SIGNAL, limits: FILE_LIMITS });
  if (!opened.ok) throw new Error(opened.refusal.code);
  let count = 0;
  for (const table of opened.tables) for await (const run of table.rows) count += run.length;
  if (count < rows) throw new Error(`${count} rows`);
}

async function ours(file: Blob, rows: number): Promise<void> {
  const opened = await openFile(file, { signal: SIGNAL, limits: FILE_LIMITS });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const options = { layouts: FILE_LAYOUTS, today: addDays(LAST, 1), period: null, signal: SIGNAL };
  const result = await readFile(opened.tables, options);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const kept = result.value.drafts.reduce((sum, draft) => sum + draft.rows.length, 0);
  if (kept !== rows) throw new Error(`${kept} rows`);
}

/** Opened, read by its layout and every figure checked. @param rounds of each */
export async function files(rounds: number): Promise<{ rows: Pair; csv: Pair; xlsx: Pair }> {
  progress('files: making them');
  const [many, half] = [100_000, 50_000];
  const csv = csvOf(rowsOf(many));
  const xlsx = xlsxOf(rowsOf(half));
  progress('files: CSV of 100,000 rows');
  const bareCsv = async () => {
    if (parse(await csv.text()).data.length < many) throw new Error('too few rows');
  };
  const bareXlsx = async () => {
    if (read(await xlsx.arrayBuffer(), { dense: true }).SheetNames.length !== 1) throw new Error('no sheet');
  };
  const base = () => timed(bareCsv);
  const rows = await alternate(rounds, 1, { ours: () => timed(() => rowsAlone(csv, many)), base });
  const csvPair = await alternate(rounds, 1, { ours: () => timed(() => ours(csv, many)), base });
  progress('files: xlsx of 50,000 rows');
  const pair = await alternate(rounds, 1, { ours: () => timed(() => ours(xlsx, half)), base: () => timed(bareXlsx) });
  return { rows, csv: csvPair, xlsx: pair };
}
