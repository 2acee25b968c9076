/**
 * An archive whose parts are not packed. The workbook library is handed this one: the browser's own
 * inflater is faster than the library's, and it ran under our limits.
 */
export interface StoredPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly crc: number;
}

const NAMES = new TextEncoder();

/** Local header (30 bytes) and directory entry (46 bytes) share their middle. */
function middle(view: DataView, at: number, { bytes, crc }: StoredPart, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.byteLength, true);
  view.setUint32(at + 18, bytes.byteLength, true);
  view.setUint16(at + 22, nameLength, true);
}

export function storedZip(parts: readonly StoredPart[]): Uint8Array<ArrayBuffer> {
  const names = parts.map(({ name }) => NAMES.encode(name));
  const length = (n: number) => names[n]?.byteLength ?? 0;
  const content = parts.reduce((sum, { bytes }, n) => sum + 30 + length(n) + bytes.byteLength, 0);
  const directory = parts.reduce((sum, _, n) => sum + 46 + length(n), 0);
  const out = new Uint8Array(content + directory + 22);
  const view = new DataView(out.buffer);
  let [at, entry] = [0, content];
  parts.forEach((part, n) => {
    view.setUint32(at, 0x04034b50, true);
    middle(view, at + 4, part, length(n));
    out.set(names[n] ?? [], at + 30);
    out.set(part.bytes, at + 30 + length(n));
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, 20, true);
    middle(view, entry + 6, part, length(n));
    view.setUint32(entry + 42, at, true);
    out.set(names[n] ?? [], entry + 46);
    at += 30 + length(n) + part.bytes.byteLength;
    entry += 46 + length(n);
  });
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, content, true);
  return out;
}
