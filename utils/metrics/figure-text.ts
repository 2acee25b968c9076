/**
 * The writing of figures on the backends' pages and in their files, without any meaning yet:
 * full-width forms, signs and dashes are brought to one plain form.
 */

/** Hyphen, dashes, minus signs and the long vowel mark that some pages use for "nothing here". */
const DASHES = /[\u2010-\u2015\u2212\u2500\u2796\u30fc\ufe58\ufe63]/g;
const TILDES = /[\u02dc\u223c\u301c\u3030]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const EDGES = /^[\s\u200b-\u200f\u2060]+|[\s\u200b-\u200f\u2060]+$/g;
/** Private use: pages whose own font draws the digits write them with these code points. */
const PRIVATE_USE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/;
const PLAIN = /^[\x20-\x7e]*$/;

export function hasScrambledDigits(text: string): boolean {
  return PRIVATE_USE.test(text);
}

/**
 * `￥１，３９１．００` → `¥1,391.00`, `－` → `-`, `～` → `~`; edges trimmed, the inside kept.
 * Only the full-width block is mapped: a compatibility folding would also turn `10²` into 102.
 */
export function plainFigureText(text: string): string {
  const trimmed = text.replace(EDGES, '');
  if (PLAIN.test(trimmed)) return trimmed;
  return trimmed
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\uffe5', '¥')
    .replace(DASHES, '-')
    .replace(TILDES, '~');
}
