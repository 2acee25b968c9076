import type { PlatformId, RefusalCode } from '../sheets/sheet.ts';

const ID = /^[0-9A-Za-z_-]{1,40}$/;
const DIGITS = /^\d{1,40}$/;
/** What a spreadsheet makes of a long number, and what we write for one beyond its 15 digits. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** `="612345678901"`, a leading apostrophe, a trailing tab: ways in which exports keep an id a text. */
const GUARD = /^(?:="([^"]*)"|'(.*))$/;
const KEPT_DIGITS = 15;
/** What nearly all ids are. */
const PLAIN = /^\d{1,15}$/;

/** The id as text, or why it is none. `id-lost`: a spreadsheet kept 15 digits of it and made zeros of the rest. */
export function productId(
  cell: string,
  platform: PlatformId,
): { readonly id: string } | { readonly code: RefusalCode } {
  if (PLAIN.test(cell)) return { id: cell };
  const text = cell.trim();
  const guarded = GUARD.exec(text);
  const id = guarded ? (guarded[1] ?? guarded[2] ?? '') : text;
  if (SCIENTIFIC.test(id)) return { code: 'id-lost' };
  const fits = platform === 'taobao' ? DIGITS.test(id) : ID.test(id);
  if (!fits) return { code: 'bad-id' };
  return /^\d+0{3,}$/.test(id) && /^0+$/.test(id.slice(KEPT_DIGITS)) ? { code: 'id-lost' } : { id };
}
