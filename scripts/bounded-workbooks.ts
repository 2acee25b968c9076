/**
 * Loops of the workbook library (@e965/xlsx 0.20.3) that never end on a damaged file: each waits for a place in the
 * bytes to be hit exactly, and a length read beyond a record's end is no number. Whoever bundles the library, and the
 * tests, read it through this.
 */
import type { Plugin } from 'vite';

const LIBRARY = /\/@e965\/xlsx\/xlsx\.mjs(?:\?|$)/;

const ENDS: readonly (readonly [endless: string, ending: string])[] = [
  // Formulas: [MS-XLS] 2.5.198.104.
  ['while(target != blob.l) {', 'while(blob.l < target) {'],
  // Texts up to a zero, of which there is none.
  ['while((w=__readUInt8(this, this.l + size++))!==0)', 'while((w=__readUInt8(this, this.l + size++))>0)'],
  ['while((w=__readUInt16LE(this,this.l +size))!==0)', 'while((w=__readUInt16LE(this,this.l +size))>0)'],
];

function bounded(code: string): string {
  return ENDS.reduce((text, [endless, ending]) => {
    if (!text.includes(endless))
      throw new Error(`the workbook library has changed, look at its loop again: ${endless}`);
    return text.replaceAll(endless, ending);
  }, code);
}

export function boundedWorkbooks(): Plugin {
  return {
    name: 'kuance-bounded-workbooks',
    enforce: 'pre',
    transform: (code, id) => (LIBRARY.test(id) ? { code: bounded(code), map: null } : null),
  };
}
