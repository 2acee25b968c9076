/** What an archive says it holds, from its central directory. Nothing is inflated here. */
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileLimits } from './file-limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const ENCRYPTED = 1;
const UTF8 = 0x800;

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}

function nameOf(bytes: Uint8Array, flags: number): string {
  if (flags & UTF8) return new TextDecoder().decode(bytes);
  // Archivers of this country write names in the code page of the machine.
  return new TextDecoder('gb18030').decode(bytes);
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

async function endOf(file: Blob): Promise<End> {
  const from = Math.max(0, file.size - END_SIZE - LONGEST_COMMENT);
  const view = await viewOf(file.slice(from));
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    return {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
  }
  // The directory stands at the end: without it the archive was not written, or not loaded, to its end.
  throw new FileFault('file-cut');
}

function entryAt(view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new FileFault('file-cut');
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED) throw new FileFault('file-locked');
  const nameLength = view.getUint16(at + 28, true);
  const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw new FileFault('file-cut');
  const entry = {
    name: nameOf(new Uint8Array(view.buffer, at + ENTRY_SIZE, nameLength), flags),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

/**
 * The entries of the archive, folders left out.
 * @throws FileFault file-cut, file-locked, or file-too-large for more than the limits allow
 */
export async function zipEntries(file: Blob, limits: FileLimits): Promise<readonly ZipEntry[]> {
  const { count, size, offset } = await endOf(file);
  // Archives of over 4 GB say so by such values.
  if (count > limits.archiveEntries || offset === 0xffffffff) throw new FileFault('file-too-large');
  if (offset + size > file.size) throw new FileFault('file-cut');
  const view = await viewOf(file.slice(offset, offset + size));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    const { entry, next } = entryAt(view, at);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = next;
  }
  return entries;
}
