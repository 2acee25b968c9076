import { BillFault } from './bill-fault.ts';

const TIME = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const MIDNIGHT = ' 00:00:00';
/** `2026/9/10 8:00`, `9/10/2026`: how spreadsheets write dates anew. Which of two numbers is the month is a guess then. */
const REWRITTEN = /^\d{1,4}\/\d{1,2}\/\d{1,4}(?: |$)/;

/** A real moment: 30 February is none. */
function exists(parts: readonly string[]): boolean {
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && hour < 24 && minute < 60 && second < 60;
}

/**
 * The moment of a row, `2026-11-20 08:00:00`. A workbook shows midnight as a day alone, a text file writes it out: both
 * are the same moment.
 * @throws BillFault bill-dates where a spreadsheet wrote it anew, bill-time for what is no moment
 */
export function billTime(text: string, row: number, column: string): string {
  const parts = TIME.exec(text);
  if (parts && exists(parts.slice(1))) return `${text}${MIDNIGHT.slice(text.length - 10)}`;
  throw new BillFault(REWRITTEN.test(text) ? 'bill-dates' : 'bill-time', { row, column });
}
