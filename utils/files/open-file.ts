/** From a dropped file to its tables. What it is, its bytes say; its name is not looked at. */
import { FileFault, type FileRefusal } from '../sheets/file-refusal.ts';
import type { FileTable } from '../sheets/file-table.ts';
import { csvTable } from './csv-table.ts';
import { inflateEntry } from './inflate-entry.ts';
import { checkOleWhole } from './ole-whole.ts';
import type { OpenOptions } from './open-options.ts';
import { kindOf, SNIFFED } from './sniff.ts';
import { encodingOf } from './text-encoding.ts';
import { isWorkbook, xlsxBytes } from './xlsx-bytes.ts';
import { type ZipEntry, zipEntries } from './zip-directory.ts';

export type Opened =
  | { readonly ok: true; readonly tables: readonly FileTable[] }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** What archivers of other systems add by themselves. */
const ADDED = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

async function workbook(bytes: Uint8Array<ArrayBuffer>, { limits }: OpenOptions): Promise<readonly FileTable[]> {
  const { workbookTables } = await import('./workbook-tables.ts');
  return workbookTables(bytes, limits);
}

/** The files of an archive. @throws FileFault file-zip when there is none, or which one is meant is not clear */
function filesOf(entries: readonly ZipEntry[], { several }: OpenOptions): readonly ZipEntry[] {
  const files = entries.filter(({ name }) => !ADDED.test(name) && !name.endsWith('/'));
  if (files.length === 0 || (files.length > 1 && !several)) throw new FileFault('file-zip');
  return files;
}

/** Of several files each table says which it came out of. */
function within({ name }: ZipEntry, table: FileTable): string {
  return [name.split('/').at(-1), table.name].filter(Boolean).join(' · ');
}

async function fromZip(file: Blob, inside: boolean, options: OpenOptions): Promise<readonly FileTable[]> {
  const entries = await zipEntries(file, options.limits);
  if (isWorkbook(entries)) return workbook(await xlsxBytes(file, entries, options), options);
  if (inside) throw new FileFault('file-zip');
  const budget = { left: options.limits.inflatedBytes };
  const tables: FileTable[] = [];
  const files = filesOf(entries, options);
  for (const entry of files) {
    const found = await tablesOf(await inflateEntry(file, entry, budget, options.signal), true, options);
    for (const table of found) tables.push(files.length > 1 ? { ...table, name: within(entry, table) } : table);
  }
  return tables;
}

/** @param inside whether the file came out of an archive: an archive within one is not opened */
async function tablesOf(file: Blob, inside: boolean, options: OpenOptions): Promise<readonly FileTable[]> {
  if (file.size === 0) throw new FileFault('file-empty');
  const kind = kindOf(new Uint8Array(await file.slice(0, SNIFFED).arrayBuffer()));
  switch (kind) {
    case 'ole': {
      const bytes = new Uint8Array(await file.arrayBuffer());
      checkOleWhole(bytes);
      return workbook(bytes, options);
    }
    case 'zip':
      return fromZip(file, inside, options);
    case 'text':
      return [csvTable(file, await encodingOf(file, options.signal), options)];
    case 'html':
      throw new FileFault('file-html');
    case 'other':
      throw new FileFault('file-kind');
  }
}

/** Never throws but the signal's reason. The rows of a text file are read, and may fail, as they are gone through. */
export async function openFile(file: Blob, options: OpenOptions): Promise<Opened> {
  try {
    options.signal.throwIfAborted();
    if (file.size > options.limits.fileBytes) throw new FileFault('file-too-large');
    return { ok: true, tables: await tablesOf(file, false, options) };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
