/** The kind of a file by its first bytes; its name and ending say nothing. */
export type FileKind = 'ole' | 'zip' | 'html' | 'text' | 'other';

/** How many bytes are looked at. */
export const SNIFFED = 4096;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** `PK\3\4`, and `PK\5\6` of an archive without entries. */
const ZIPS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
/** Pages and XML that backends and office programs save under `.xls`. */
const MARKUP = /^\s*(?:<(?:!doctype|html|head|meta|table|\?xml|!--)|mime-version:)/i;
/** Controls that no text has; a file of 16-bit text is known by its mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
const BINARY = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

/** @param bytes the first `SNIFFED` bytes, or all of a shorter file */
export function kindOf(bytes: Uint8Array): FileKind {
  if (begins(bytes, OLE)) return 'ole';
  if (ZIPS.some((zip) => begins(bytes, zip))) return 'zip';
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) return 'text';
  const text = new TextDecoder('latin1').decode(bytes).replace(/^\u00ef\u00bb\u00bf/, '');
  if (MARKUP.test(text)) return 'html';
  if (BINARY.test(text) || text.startsWith('%PDF')) return 'other';
  return 'text';
}
