import type { ColumnUnit } from '../sheets/sheet.ts';

/** As many digits are held exactly, in fen too. */
const LONGEST = 12;
/** A longer count may be of more people than there are: it is looked at. */
const LONGEST_COUNT = 9;
/** And a longer amount of more money than anybody takes. */
const LONGEST_AMOUNT = 11;
const [POINT, ZERO, NINE, PERCENT] = [46, 48, 57, 37];

/**
 * Whether a file's cell is a figure of its unit as nearly all of them are written: `1391`, `34895.00`, `77.48%`
 * under `percent`. One pass over it, where cleaning, checking and reading it would be three.
 * Of a cell that is none of these nothing is said.
 */
export function isPlainFigure(text: string, unit: ColumnUnit): boolean {
  const signed = text.charCodeAt(text.length - 1) === PERCENT;
  const end = signed ? text.length - 1 : text.length;
  if (end === 0 || end > longestOf(unit)) return false;
  let point = -1;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === POINT && point < 0 && at > 0 && at < end - 1) point = at;
    else if (code < ZERO || code > NINE) return false;
  }
  return fits(unit, signed, point < 0 ? 0 : end - 1 - point);
}

function longestOf(unit: ColumnUnit): number {
  if (unit === 'count') return LONGEST_COUNT;
  return unit === 'yuan' ? LONGEST_AMOUNT : LONGEST;
}

function fits(unit: ColumnUnit, signed: boolean, decimals: number): boolean {
  switch (unit) {
    case 'count':
    case 'fen':
      return !signed && decimals === 0;
    case 'yuan':
      return !signed && decimals <= 2;
    case 'percent':
      return signed;
    case 'ratio':
      return true;
    case 'seconds':
    case 'days':
      return !signed;
    case 'text':
      return false;
  }
}
