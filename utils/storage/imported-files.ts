/** The files that were imported, as a backup takes them along: restored sheets belong to them again. */
import type { KeptFile } from '../notes/kept.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import type { Database } from './database.ts';
import type { ImportRow } from './tables.ts';

function isFile(row: ImportRow): row is ImportRow & KeptFile {
  return row.kind === 'file' && row.state === 'live' && row.file !== undefined;
}

const sheetsOf = (db: Database, id: string): Promise<number> => db.readings.where('importId').equals(id).count();

/** Those of which any sheet is left, ascending by id. */
export async function keptFiles(db: Database): Promise<readonly KeptFile[]> {
  const files = (await db.imports.orderBy('id').toArray()).filter(isFile);
  const left = await Promise.all(files.map(({ id }) => sheetsOf(db, id)));
  return files.filter((_, i) => left[i] !== 0).map(({ id, createdAt, file }) => ({ id, createdAt, file }));
}

/** Those of which nothing is here. */
export async function freshFiles(db: Database, files: readonly KeptFile[]): Promise<readonly KeptFile[]> {
  const here = await Promise.all(files.map(({ id }) => sheetsOf(db, id)));
  return files.filter((_, i) => here[i] === 0);
}

/**
 * Gives restored sheets back to the file they came in, so that it can be undone here too. A sheet that was here
 * before the restore keeps its own origin.
 * @param sheets with the ids they have here
 */
export async function mergeFiles(
  db: Database,
  { files, sheets }: { readonly files: readonly KeptFile[]; readonly sheets: readonly StoredSheet[] },
): Promise<void> {
  await db.transaction('rw', db.imports, db.readings, async () => {
    const here = new Map((await db.imports.toArray()).map((row) => [row.id, row]));
    const taken = new Map(files.map((file) => [file.id, file]));
    for (const [id, row] of here) if (!isFile(row)) taken.delete(id);
    const ofFiles = sheets.filter(({ importId }) => importId !== null && taken.has(importId));
    const readings = await db.readings.bulkGet(ofFiles.map(({ id }) => id));
    const puts = readings.flatMap((reading, i) => {
      const restored = reading?.importId && here.get(reading.importId)?.kind === 'backup';
      return reading && restored ? [{ ...reading, importId: ofFiles[i]?.importId ?? null }] : [];
    });
    await db.readings.bulkPut(puts);
    const used = new Set(puts.map(({ importId }) => importId));
    const rows = [...taken.values()].filter(({ id }) => used.has(id) && !here.has(id));
    await db.imports.bulkPut(rows.map((file): ImportRow => ({ ...file, kind: 'file', state: 'live' })));
  });
}
