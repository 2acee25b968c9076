/** What the cells of a bill say, without what exports put around them. */
import { cleanText } from '../sheets/clean-text.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';

/** `="5116032541422000001"`, `'7500000000000000001`, `` `4200000000 ``: ways in which exports keep an id a text. */
const GUARD = /^(?:="([^"]*)"|['`](.*))$/;
/** What a spreadsheet makes of a long number. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** It keeps 15 digits and makes zeros of the rest; a workbook's number may show `.0` behind them. */
const CUT = /^\d{15}0{3,}(?:\.0)?$/;
const EMPTY = /^[-—–/]*$/;
const LONGEST_NAME = 60;

/** A cell as plain text; '' where it is empty or holds a sign for nothing. */
export function plainCell(cell: string | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  const text = cleanText(cell);
  const guarded = GUARD.exec(text);
  const plain = (guarded ? (guarded[1] ?? guarded[2] ?? '') : text).trim();
  return EMPTY.test(plain) ? '' : plain;
}

/** Whether a spreadsheet took digits of it: such an id is never guessed. */
export function isLostId(text: string): boolean {
  return SCIENTIFIC.test(text) || CUT.test(text);
}

/** A name of the bill's own, such as a scene, as it may be kept. */
export function keptName(text: string): string {
  return withoutPersonalData(text).slice(0, LONGEST_NAME);
}
