/** The parts of an xlsx that hold its tables, inflated under our limits; everything else is never looked at. */
import { inflateEntry } from './inflate-entry.ts';
import type { OpenOptions } from './open-options.ts';
import { type StoredPart, storedZip } from './store-zip.ts';
import type { ZipEntry } from './zip-directory.ts';

/** No pictures, drawings, macros, links to other files or comments. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:(?:worksheets|persons)\/)?[^/]+\.xml)$/i;

export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => /^xl\/workbook\.xml$/i.test(name));
}

/** An archive with these parts alone, not packed. @throws FileFault, see `inflateEntry` */
export async function xlsxBytes(
  file: Blob,
  entries: readonly ZipEntry[],
  { signal, limits }: OpenOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const budget = { left: limits.inflatedBytes };
  const parts: StoredPart[] = [];
  for (const entry of entries.filter(({ name }) => NEEDED.test(name))) {
    const content = await inflateEntry(file, entry, budget, signal);
    parts.push({ name: entry.name, crc: entry.crc, bytes: new Uint8Array(await content.arrayBuffer()) });
  }
  return storedZip(parts);
}
