/**
 * Whether the compound file around a BIFF workbook is whole, and whether it is locked. The workbook
 * library reads what is left of a cut one and says nothing. Layout as in [MS-CFB].
 */
import { FileFault } from '../sheets/file-refusal.ts';

const HEADER = 512;
/** Sectors of the allocation table named in the header itself; a file of over 7 MB names more elsewhere. */
const IN_HEADER = 109;
const ENTRY = 128;
const ROOT = 5;

interface Frame {
  readonly view: DataView;
  readonly sectorSize: number;
  /** Sector after each sector of a stream. */
  readonly next: (sector: number) => number;
}

interface Stream {
  readonly name: string;
  readonly root: boolean;
  readonly start: number;
  readonly size: number;
}

/** Where a sector begins. @throws FileFault file-cut where fewer than `bytes` of it are there */
function sectorAt({ view, sectorSize }: Omit<Frame, 'next'>, sector: number, bytes: number): number {
  const start = (sector + 1) * sectorSize;
  if (start + bytes > view.byteLength) throw new FileFault('file-cut');
  return start;
}

/** Start of each sector that holds the allocation table. */
function tableStarts(frame: Omit<Frame, 'next'>): number[] {
  const { view, sectorSize } = frame;
  const wanted = view.getUint32(44, true);
  const perSector = sectorSize / 4;
  // More than the file has room for: the header is not to be believed.
  if (wanted > view.byteLength / sectorSize) throw new FileFault('file-cut');
  const starts: number[] = [];
  const add = (sector: number) => starts.push(sectorAt(frame, sector, sectorSize));
  for (let n = 0; n < Math.min(wanted, IN_HEADER); n++) add(view.getUint32(76 + n * 4, true));
  let more = view.getUint32(68, true);
  while (starts.length < wanted) {
    const from = sectorAt(frame, more, sectorSize);
    for (let n = 0; n < perSector - 1 && starts.length < wanted; n++) add(view.getUint32(from + n * 4, true));
    more = view.getUint32(from + (perSector - 1) * 4, true);
  }
  return starts;
}

function frameOf(bytes: Uint8Array<ArrayBuffer>): Frame {
  if (bytes.byteLength < HEADER) throw new FileFault('file-cut');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new FileFault('file-cut');
  const sectorSize = 2 ** shift;
  const starts = tableStarts({ view, sectorSize });
  const perSector = sectorSize / 4;
  const next = (sector: number) => {
    const start = starts[Math.floor(sector / perSector)];
    if (start === undefined) throw new FileFault('file-cut');
    return view.getUint32(start + (sector % perSector) * 4, true);
  };
  return { view, sectorSize, next };
}

function streamAt(view: DataView, at: number): Stream {
  const letters = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
  const name = Array.from({ length: letters }, (_, n) => String.fromCharCode(view.getUint16(at + n * 2, true)));
  return {
    name: name.join(''),
    root: view.getUint8(at + 66) === ROOT,
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}

function* streams(frame: Frame): Generator<Stream, void> {
  const { view, sectorSize, next } = frame;
  const most = view.byteLength / sectorSize;
  let sector = view.getUint32(48, true);
  for (let n = 0; n <= most && sector < 0xfffffffa; n++) {
    const start = sectorAt(frame, sector, sectorSize);
    for (let at = 0; at < sectorSize; at += ENTRY) yield streamAt(view, start + at);
    sector = next(sector);
  }
}

function checkStream(frame: Frame, { start, size }: Stream): void {
  let sector = start;
  for (let left = size; left > 0; left -= frame.sectorSize) {
    // Some writers leave the last sector of the file unfilled.
    sectorAt(frame, sector, Math.min(left, frame.sectorSize));
    sector = frame.next(sector);
  }
}

/** @throws FileFault file-cut, or file-locked for a workbook that office programs wrote under a password */
export function checkOleWhole(bytes: Uint8Array<ArrayBuffer>): void {
  const frame = frameOf(bytes);
  const smallest = frame.view.getUint32(56, true);
  for (const stream of streams(frame)) {
    if (stream.name === 'EncryptedPackage') throw new FileFault('file-locked');
    // Small streams lie in that of the root, by a table of their own.
    const large = /^(?:Workbook|Book)$/i.test(stream.name) && stream.size >= smallest;
    if (stream.root || large) checkStream(frame, stream);
  }
}
