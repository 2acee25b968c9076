/** Lines below the rows of a bill, and whether its rows come to what they state. */
import { type Amount, amountOfYuan } from '../settlement/amount.ts';
import { cleanText } from '../sheets/clean-text.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { BillFault } from './bill-fault.ts';
import type { FooterRule } from './bill-layout.ts';
import type { BillSums } from './bill-sums.ts';

const REMARK = /^(?:#|[-—]{4,})/;

/** Texts of a row's cells that say something, for as long as they are asked for. */
function* saidBy(row: FileRow): Generator<string> {
  for (const cell of row) {
    const text = cell === null ? '' : cleanText(cell);
    if (text !== '') yield text;
  }
}

export function isBlank(row: FileRow): boolean {
  return saidBy(row).next().done === true;
}

/** A line that is no row: a remark or a rule of dashes alone in it, or nothing at all. A row may begin with such a sign. */
export function isRemark(row: FileRow): boolean {
  const [first, other] = saidBy(row);
  return other === undefined && (first === undefined || REMARK.test(first));
}

interface Stated {
  readonly side: 'income' | 'expense';
  readonly count: number;
  readonly sum: Amount | null;
}

/** What a line states; commas of the text parted it into cells. */
function statedBy(row: FileRow, rules: readonly FooterRule[]): Stated | null {
  if (rules.length === 0) return null;
  const line = cleanText(row.filter((cell) => cell !== null).join(','));
  for (const { side, pattern } of rules) {
    const [found, count = '', sum = ''] = pattern.exec(line) ?? [];
    if (found !== undefined) return { side, count: Number(count), sum: amountOfYuan(sum) };
  }
  return null;
}

/** Whether a line states what rows come to. */
export const isStatement = (row: FileRow, rules: readonly FooterRule[]): boolean => statedBy(row, rules) !== null;

/** Whether a line stands below the rows of such a bill. */
export function isBelow(row: FileRow, rules: readonly FooterRule[]): boolean {
  return isRemark(row) || isStatement(row, rules);
}

/** @returns how many lines state sums. @throws BillFault bill-sums where rows are missing, or more than were exported */
export function checkFooters(
  lines: readonly { readonly row: number; readonly cells: FileRow }[],
  rules: readonly FooterRule[],
  sums: BillSums,
): number {
  let statements = 0;
  for (const { row, cells } of lines) {
    const stated = statedBy(cells, rules);
    if (!stated) continue;
    statements++;
    const own = sums[stated.side];
    if (own.count !== stated.count || Math.abs(stated.sum ?? Number.NaN) !== Math.abs(own.sum)) {
      throw new BillFault('bill-sums', { row });
    }
  }
  return statements;
}
