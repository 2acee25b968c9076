/** Two columns, 货号 or 商品ID and 成本, from pasted text or the rows of a file. Nothing is guessed: a line is read or refused. */
import type { Currency } from '../metrics/money.ts';
import { grouped } from '../statistics/grouped.ts';
import { type CostColumns, costColumns } from './cost-columns.ts';
import { keyOf } from './key-of.ts';
import { type AmountFault, parseAmount } from './parse-amount.ts';
import { splitLine, trimmedCells } from './split-line.ts';

/**
 * Beside the faults of the amount:
 * - columns: more than two columns, and no header says which are meant
 * - no-key: no product named
 * - key-too-long: longer than any id or 货号
 * - scientific: an id that a spreadsheet has turned to `6.12E+11`; its digits are lost
 * - conflict: another line gives the same product another cost
 */
export type LineFault = AmountFault | 'columns' | 'no-key' | 'key-too-long' | 'scientific' | 'conflict';

export interface CostLine {
  /** Counted from 1, empty lines too. */
  readonly line: number;
  readonly key: string;
  /** Minor units. */
  readonly cost: number;
  /** Rounded half up: more decimals stood there. */
  readonly rounded: boolean;
}

export interface RefusedLine {
  readonly line: number;
  /** As it stands there, shortened. */
  readonly text: string;
  readonly why: LineFault;
}

export interface ReadCosts {
  readonly ok: true;
  /** The line taken for a header, as it stands there; null where none was. */
  readonly header: string | null;
  /** One a product as the sheet names it. */
  readonly lines: readonly CostLine[];
  /** Ascending by line. */
  readonly refused: readonly RefusedLine[];
}

export type ParsedCosts =
  /** too-long: over the caps, nothing was looked at; empty: no line at all. */
  { readonly ok: false; readonly why: 'too-long' | 'empty' } | ReadCosts;

export const MOST_LINES = 20_000;
export const MOST_CHARS = 2_000_000;
const LONGEST_KEY = 64;
const SHOWN = 60;
const SCIENTIFIC = /^\d+(?:\.\d+)?e\+\d+$|^\d+\.\d+e\d+$/i;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function readRow({ line, cells }: Row, columns: CostColumns, currency: Currency): CostLine | RefusedLine {
  const refused = (why: LineFault): RefusedLine => ({ line, text: cells.join(' ').slice(0, SHOWN), why });
  if (!columns.header && cells.length > 2) return refused('columns');
  const key = cells[columns.key] ?? '';
  if (key === '') return refused('no-key');
  if (key.length > LONGEST_KEY) return refused('key-too-long');
  if (SCIENTIFIC.test(key)) return refused('scientific');
  const amount = parseAmount(cells[columns.cost] ?? '', currency);
  if (!amount.ok) return refused(amount.why);
  return { line, key, cost: amount.minor, rounded: amount.rounded };
}

/** Lines that give one product different costs are all refused; of equal ones the first stays. */
function settled(lines: readonly CostLine[]): { lines: CostLine[]; refused: RefusedLine[] } {
  const groups = [...grouped(lines, ({ key }) => keyOf(key)).values()];
  const clashes = ([first, ...others]: readonly CostLine[]) => others.some(({ cost }) => cost !== first?.cost);
  return {
    lines: groups.flatMap((group) => (clashes(group) ? [] : group.slice(0, 1))),
    refused: groups
      .filter(clashes)
      .flat()
      .map(({ line, key }): RefusedLine => ({ line, text: key.slice(0, SHOWN), why: 'conflict' })),
  };
}

function parseRows(all: readonly Row[], currency: Currency): ParsedCosts {
  const rows = all.filter(({ cells }) => cells.length > 0);
  const [first] = rows;
  if (!first) return { ok: false, why: 'empty' };
  const columns = costColumns(first.cells);
  const read = (columns.header ? rows.slice(1) : rows).map((row) => readRow(row, columns, currency));
  const { lines, refused } = settled(read.filter((line) => 'cost' in line));
  const faulty = [...read.filter((line) => 'why' in line), ...refused];
  const header = columns.header ? first.cells.join(' ').slice(0, SHOWN) : null;
  return { ok: true, header, lines, refused: faulty.sort((a, b) => a.line - b.line) };
}

/** Never throws. @param text as it came from the clipboard, a byte order mark included */
export function parseCostText(text: string, currency: Currency): ParsedCosts {
  if (text.length > MOST_CHARS) return { ok: false, why: 'too-long' };
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (lines.length > MOST_LINES) return { ok: false, why: 'too-long' };
  return parseRows(
    lines.map((line, at) => ({ line: at + 1, cells: splitLine(line) })),
    currency,
  );
}

/** The same of a file's rows, whose cells are parted already. */
export function parseCostRows(rows: readonly (readonly (string | null)[])[], currency: Currency): ParsedCosts {
  if (rows.length > MOST_LINES) return { ok: false, why: 'too-long' };
  return parseRows(
    rows.map((cells, at) => ({ line: at + 1, cells: trimmedCells(cells) })),
    currency,
  );
}
