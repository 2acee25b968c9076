/** What the cells of a bill say, without what exports put around them. */
import { cleanText } from '../sheets/clean-text.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';

/** `="5116032541422000001"`, `'7500000000000000001`, `` `4200000000 ``: ways in which exports keep an id a text. */
const GUARD = /^(?:="([^"]*)"|['`](.*))$/;
/** What a spreadsheet makes of a long number. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** A tab beside it does the same. */
const TABBED = /^ *\t|\t *$/;
/** It keeps 15 digits and makes zeros of the rest; a workbook's number may show `.0` behind them. */
const CUT = /^\d{15}0{3,}(?:\.0)?$/;
const EMPTY = /^[-—–/]*$/;
const LONGEST_NAME = 60;
const LONGEST_ID = 64;
/** Numbers a platform gives are longer than those of telephones; some look like identity numbers by chance. */
const PLATFORM_NUMBER = /^\d{12,}$/;

/** A cell as plain text; '' where it is empty or holds a sign for nothing. */
export function plainCell(cell: string | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  const text = cleanText(cell);
  const guarded = GUARD.exec(text);
  const plain = (guarded ? (guarded[1] ?? guarded[2] ?? '') : text).trim();
  return EMPTY.test(plain) ? '' : plain;
}

function isLost(cell: string | null | undefined, plain: string): boolean {
  if (SCIENTIFIC.test(plain)) return true;
  return CUT.test(plain) && !GUARD.test(cleanText(cell ?? '')) && !TABBED.test(cell ?? '');
}

/** Whether a spreadsheet took digits of it: such an id is never guessed. One that was kept a text has all of them. */
export function isLostId(cell: string | null | undefined): boolean {
  return isLost(cell, plainCell(cell));
}

/** What people typed may be a telephone or identity number of one of them. */
export function isOfPeople(text: string): boolean {
  return withoutPersonalData(text) !== text;
}

/** An id as it may be kept; null where there is none, a spreadsheet cut it, or it is a person's. @param typed by the shop */
export function idOf(cell: string | null | undefined, typed = false): string | null {
  const text = plainCell(cell);
  if (text === '' || isLost(cell, text)) return null;
  if ((typed || !PLATFORM_NUMBER.test(text)) && isOfPeople(text)) return null;
  return text.slice(0, LONGEST_ID);
}

/** A name of the bill's own, such as a scene, as it may be kept. */
export function keptName(text: string): string {
  return withoutPersonalData(text).slice(0, LONGEST_NAME);
}
