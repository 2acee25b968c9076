import { BillFault } from './bill-fault.ts';

const TIME = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const MIDNIGHT = ' 00:00:00';
/** `2026/9/10 8:00`, `9/10/2026`: how spreadsheets write dates anew. Which of two numbers is the month is a guess then. */
const REWRITTEN = /^\d{1,4}\/\d{1,2}\/\d{1,4}(?: |$)/;
/** `20261120` and `20261120080000`. */
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;
/** Days since 1899-12-30, as a workbook holds a moment whose cell has no format of dates: of 2009 to 2064. */
const SERIAL = /^[45]\d{4}(?:\.\d+)?$/;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const SECONDS_A_DAY = 86_400;

/** Written with other signs, as with ours; any other text as it is. */
function withOurSigns(text: string, other: RegExp): string {
  const [found, year, month, day, hour = '00', minute = '00', second = '00'] = other.exec(text) ?? [];
  return found === undefined ? text : `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** A number as the moment it stands for; any other text as it is. */
function fromNumber(text: string): string {
  const [found, year, month, day, hour = '00', minute = '00', second = '00'] = DIGITS.exec(text) ?? [];
  if (found !== undefined) return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
  if (!SERIAL.test(text)) return text;
  const seconds = Math.round(Number(text) * SECONDS_A_DAY);
  return new Date(SERIAL_EPOCH + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** A real moment of this century, as everything that is stored of a bill has to be: 30 February is none, nor is 1970. */
function exists([, year, month, day, hour = '', minute = '', second = '']: RegExpExecArray): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isDay && (year ?? '').startsWith('20') && hour < '24' && minute < '60' && second < '60';
}

/**
 * The moment of a row, `2026-11-20 08:00:00`. A workbook shows midnight as a day alone, a text file writes it out: both
 * are the same moment.
 * @param other another way in which the bill may write it: year, month, day, hour, minute and second, each whole
 * @throws BillFault bill-dates where a spreadsheet wrote it anew, bill-time for what is no moment
 */
export function billTime(cell: string, row: number, column: string, other?: RegExp): string {
  const text = TIME.test(cell) ? cell : fromNumber(other ? withOurSigns(cell, other) : cell);
  const parts = TIME.exec(text);
  if (parts && exists(parts)) return `${text}${MIDNIGHT.slice(text.length - 10)}`;
  throw new BillFault(REWRITTEN.test(text) ? 'bill-dates' : 'bill-time', { row, column });
}
