import type { PlatformId, RefusalCode } from '../sheets/sheet.ts';

const ID = /^[0-9A-Za-z_-]{1,40}$/;
const DIGITS = /^\d{1,40}$/;
/** What a spreadsheet makes of a long number, and what we write for one beyond its 15 digits. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** `="612345678901"`, a leading apostrophe, a trailing tab: ways in which exports keep an id a text. */
const GUARD = /^(?:="([^"]*)"|'(.*))$/;
const KEPT_DIGITS = 15;

/** What nearly all ids are: digits, no more than a spreadsheet keeps. */
function isPlainId(cell: string): boolean {
  if (cell.length === 0 || cell.length > KEPT_DIGITS) return false;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** The id as text, or why it is none. `id-lost`: a spreadsheet kept 15 digits of it and made zeros of the rest. */
export function productId(
  cell: string,
  platform: PlatformId,
): { readonly id: string } | { readonly code: RefusalCode } {
  if (isPlainId(cell)) return { id: cell };
  const text = cell.trim();
  const guarded = GUARD.exec(text);
  const id = guarded ? (guarded[1] ?? guarded[2] ?? '') : text;
  if (SCIENTIFIC.test(id)) return { code: 'id-lost' };
  const fits = platform === 'taobao' ? DIGITS.test(id) : ID.test(id);
  if (!fits) return { code: 'bad-id' };
  return /^\d+0{3,}$/.test(id) && /^0+$/.test(id.slice(KEPT_DIGITS)) ? { code: 'id-lost' } : { id };
}
