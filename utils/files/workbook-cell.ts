import { type CellObject, SSF } from '@e965/xlsx';

/** Spreadsheets keep 15 digits; what is longer may have lost some. */
const MOST_EXACT = 999_999_999_999_999;

interface DateParts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

/** The part of the library's number formats that we use; it declares none of it. */
const formats: {
  is_date: (format: string) => boolean;
  parse_date_code: (value: number, options: { date1904: boolean }) => DateParts | null;
} = SSF;

const isDate = new Map<string, boolean>();

function isDateFormat(format: string): boolean {
  const known = isDate.get(format);
  if (known !== undefined) return known;
  const found = formats.is_date(format);
  // A workbook may define any number of formats of its own.
  if (isDate.size > 1000) isDate.clear();
  isDate.set(format, found);
  return found;
}

const two = (n: number): string => String(n).padStart(2, '0');

function dateText(value: number, date1904: boolean): string {
  const parts = formats.parse_date_code(value, { date1904 });
  if (!parts) return String(value);
  const day = `${parts.y}-${two(parts.m)}-${two(parts.d)}`;
  const time = `${two(parts.H)}:${two(parts.M)}:${two(parts.S)}`;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function numberText(value: number, format: string, date1904: boolean): string {
  if (format !== '' && format !== 'General') {
    if (isDateFormat(format)) return dateText(value, date1904);
    // Shifted in the text: one correctly rounded conversion, no error of a multiplication.
    if (format.includes('%')) return `${Number(`${value}e2`)}%`;
  }
  return Math.abs(value) > MOST_EXACT ? value.toExponential() : String(value);
}

/** A cell as text, its kept value where it is a formula; null where it is empty. Nothing is evaluated. */
export function cellText(cell: CellObject | undefined, date1904: boolean): string | null {
  if (!cell || cell.v === undefined || cell.v === '') return null;
  if (typeof cell.v === 'number' && cell.t === 'n') {
    return numberText(cell.v, typeof cell.z === 'string' ? cell.z : '', date1904);
  }
  if (cell.t === 'e') return cell.w ?? '#';
  return String(cell.v);
}
