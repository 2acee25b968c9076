/** Cells of a file as they are kept. */
import { cleanText } from '../sheets/clean-text.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';
import type { PlannedColumn } from './match-layout.ts';
import { Repeats } from './repeats.ts';

const LONGEST_TEXT = 500;
const LONGEST_FIGURE = 64;

/** Whether the text is what it seems: no blanks at its ends, nothing but plain signs. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code >= 127) return false;
  }
  return true;
}

function keptFact(text: string): string | null {
  return text.length > LONGEST_TEXT ? null : withoutPersonalData(cleanText(text)) || null;
}

export class FileCells {
  /** Titles repeat from day to day. */
  readonly #facts = new Repeats(keptFact);

  /** @throws FileFault fields-changed for a percentage without its sign, bad-figure for what is far too long */
  cell(text: string, { unit, field }: PlannedColumn, row: number): string | null {
    if (unit === 'text') return this.#facts.of(text);
    const plain = isPlain(text) ? text : cleanText(text);
    if (plain.length > LONGEST_FIGURE) throw new FileFault('bad-figure', { row, column: field });
    // Without its sign 0.77 may be 77 % or 0.77 %: the column was united anew.
    if (unit === 'percent' && /[1-9]/.test(plain) && !/[%％]/.test(plain)) {
      throw new FileFault('fields-changed', { row, column: field });
    }
    return plain === '' ? null : plain;
  }
}
