/** Files as backends and operators make them: real bytes, written by the test itself. */
import { CFB, utils, write } from '@e965/xlsx';
import { crc32 } from '../../utils/files/crc32.ts';
import { FILE_LIMITS } from '../../utils/files/file-limits.ts';
import { openFile } from '../../utils/files/open-file.ts';
import type { FileRow } from '../../utils/sheets/file-table.ts';

type Cell = string | number | boolean | null | { readonly v: number; readonly z: string };
export type Rows = readonly (readonly Cell[])[];

const NEVER = new AbortController().signal;

/** @param sheets rows by name of the sheet */
export function workbookBytes(type: 'biff8' | 'xlsx', sheets: Readonly<Record<string, Rows>>): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const cells = rows.map((row) =>
      row.map((cell) => (typeof cell === 'object' && cell !== null ? { t: 'n', ...cell } : cell)),
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells as unknown[][]), name);
  }
  return new Uint8Array(write(book, { bookType: type, type: 'array', compression: true }) as ArrayBuffer);
}

let gbk: Map<string, readonly number[]> | null = null;

/** The two-byte part of GB18030, from the platform's own decoder turned round. */
export function gb18030(text: string): Uint8Array<ArrayBuffer> {
  if (!gbk) {
    gbk = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail !== 0x7f) gbk.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      }
    }
  }
  const bytes = [...text].flatMap((c) => {
    const code = c.charCodeAt(0);
    const found = code < 128 ? [code] : gbk?.get(c);
    if (!found) throw new Error(`no GB18030 for ${c}`);
    return found;
  });
  return Uint8Array.from(bytes);
}

export function csvText(rows: Rows, separator = ','): string {
  const cell = (value: Cell) => {
    const text = value === null ? '' : String(value);
    return /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lies in the directory. */
  readonly declared?: number;
  readonly encrypted?: boolean;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A deflated archive. */
export async function zipBytes(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes, declared, encrypted } of files) {
    const packed = await deflate(bytes);
    const names = new TextEncoder().encode(name);
    const flags = 0x800 | (encrypted ? 1 : 0);
    const shared = (view: DataView, at: number) => {
      view.setUint16(at, 20, true);
      view.setUint16(at + 2, flags, true);
      view.setUint16(at + 4, 8, true);
      view.setUint32(at + 10, crc32(bytes), true);
      view.setUint32(at + 14, packed.byteLength, true);
      view.setUint32(at + 18, declared ?? bytes.byteLength, true);
      view.setUint16(at + 22, names.byteLength, true);
    };
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    shared(local, 4);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, 0x02014b50, true);
    shared(entry, 6);
    entry.setUint32(42, offset, true);
    parts.push(new Uint8Array(local.buffer), names, packed);
    directory.push(new Uint8Array(entry.buffer), names);
    offset += 30 + names.byteLength + packed.byteLength;
  }
  const size = directory.reduce((sum, part) => sum + part.byteLength, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return new Uint8Array(await new Blob([...parts, ...directory, end]).arrayBuffer());
}

/** A workbook as office programs write it under a password: a compound file with two streams. */
export function lockedXlsx(): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(248, 4));
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(5000, 7));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as number[]);
}

export interface Shown {
  readonly name: string;
  readonly rows: readonly FileRow[];
}

/** Everything in a file, or the code it was refused with, also where only its rows do. */
export async function shown(bytes: Uint8Array<ArrayBuffer> | string, limits = {}): Promise<Shown[] | string> {
  const { FileFault } = await import('../../utils/sheets/file-refusal.ts');
  const opened = await openFile(new Blob([bytes]), { signal: NEVER, limits: { ...FILE_LIMITS, ...limits } });
  if (!opened.ok) return opened.refusal.code;
  try {
    const tables: Shown[] = [];
    for (const { name, rows } of opened.tables) {
      const all: FileRow[] = [];
      for await (const run of rows) all.push(...run);
      tables.push({ name, rows: all });
    }
    return tables;
  } catch (error) {
    if (error instanceof FileFault) return error.refusal.code;
    throw error;
  }
}

/** The same old workbook with the record of its code page, two bytes long, made that of an array formula. */
export function withShortFormula(biff8: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const at = biff8.findIndex((_, i) => [0x42, 0, 2, 0, 0xb0, 4].every((byte, n) => biff8[i + n] === byte));
  if (at < 0) throw new Error('no code page');
  return Uint8Array.from([...biff8.slice(0, at), 0x21, ...biff8.slice(at + 1)]);
}
