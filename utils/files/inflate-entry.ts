import { FileFault } from '../sheets/file-refusal.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Bytes that may still be inflated; shared by all parts of one archive. */
export interface InflateBudget {
  left: number;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

async function packedPart(file: Blob, entry: ZipEntry): Promise<Blob> {
  const head = new DataView(await file.slice(entry.offset, entry.offset + LOCAL_SIZE).arrayBuffer());
  if (head.byteLength < LOCAL_SIZE || head.getUint32(0, true) !== LOCAL) throw new FileFault('file-cut');
  const start = entry.offset + LOCAL_SIZE + head.getUint16(26, true) + head.getUint16(28, true);
  if (start + entry.packed > file.size) throw new FileFault('file-cut');
  return file.slice(start, start + entry.packed);
}

function unpacked(part: Blob, method: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (method === STORED) return part.stream();
  if (method === DEFLATED) return part.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  throw new FileFault('file-zip');
}

async function chunks(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  budget: InflateBudget,
  signal: AbortSignal,
): Promise<{ parts: Uint8Array<ArrayBuffer>[]; size: number; crc: number }> {
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let [size, crc] = [0, 0];
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return { parts, size, crc };
      size += value.byteLength;
      budget.left -= value.byteLength;
      if (budget.left < 0) throw new FileFault('file-too-large');
      crc = crc32(value, crc);
      parts.push(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * The content of one entry. What it declares is checked first, what really comes out is counted too.
 * @throws FileFault file-too-large, file-cut for damage, file-zip for a way of packing we do not know
 */
export async function inflateEntry(
  file: Blob,
  entry: ZipEntry,
  budget: InflateBudget,
  signal: AbortSignal,
): Promise<Blob> {
  if (entry.size > budget.left) throw new FileFault('file-too-large');
  const stream = unpacked(await packedPart(file, entry), entry.method);
  try {
    const { parts, size, crc } = await chunks(stream, budget, signal);
    if (size !== entry.size || crc !== entry.crc) throw new FileFault('file-cut');
    return new Blob(parts);
  } catch (error) {
    // What the inflater itself throws means that the bytes are no such stream.
    if (error instanceof TypeError) throw new FileFault('file-cut');
    throw error;
  }
}
