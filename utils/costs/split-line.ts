/** A pasted line as its cells. */
import { plainFigureText } from '../metrics/figure-text.ts';

/** A key, blanks, and one amount to the end of the line: its commas part thousands. */
const BY_BLANKS = /^([^\s,;]+)\s+(\S?\s?\d{1,3}(?:,\d{3})*(?:\.\d+)?\s?[^\d\s.,;]{0,3})$/;
const QUOTED = /^\s*"((?:[^"]|"")*)"\s*$/;

/** Cells parted by `separator`, but not within quotes. */
function cellsBy(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    if (char === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

/** What spreadsheets put around a text: quotes, `="00817"`, a leading apostrophe. */
function bare(cell: string): string {
  const quoted = QUOTED.exec(cell.replace(/^\s*=(?=")/, ''));
  return plainFigureText(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : cell).replace(/^'/, '');
}

/** Cells beyond the last filled one say nothing. */
export function trimmedCells(cells: readonly (string | null)[]): string[] {
  const plain = cells.map((cell) => bare(cell ?? ''));
  while (plain.length > 0 && plain.at(-1) === '') plain.pop();
  return plain;
}

/**
 * Parted by tabs; without any by blanks where an amount follows, by semicolons, by commas, else by the first blank.
 * Cells are brought to plain writing, edges trimmed.
 */
export function splitLine(line: string): readonly string[] {
  if (line.includes('\t')) return trimmedCells(cellsBy(line, '\t'));
  const plain = plainFigureText(line);
  const [, key, amount] = BY_BLANKS.exec(plain) ?? [];
  if (key !== undefined && amount !== undefined) return trimmedCells([key, amount]);
  const separator = [';', ','].find((sign) => plain.includes(sign));
  if (separator !== undefined) return trimmedCells(cellsBy(plain, separator));
  const blank = plain.search(/\s/);
  return trimmedCells(blank < 0 ? [plain] : [plain.slice(0, blank), plain.slice(blank)]);
}
