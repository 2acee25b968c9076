/** The files that were imported, as a backup takes them along: restored sheets belong to them again. */
import type { KeptFile } from '../notes/kept.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import type { Database } from './database.ts';
import type { ReadingRow } from './rows.ts';
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

type Imports = ReadonlyMap<string, ImportRow>;

interface Backup {
  readonly files: readonly KeptFile[];
  /** With the ids they have here. */
  readonly sheets: readonly StoredSheet[];
}

interface Given {
  /** Readings that belong to a file of the backup from now on, as far as they are stored. */
  readonly readings: readonly ReadingRow[];
  /** Files that are not listed here yet and would be, or will be once their sheets are stored. */
  readonly fresh: readonly KeptFile[];
}

interface Taken {
  readonly file: KeptFile;
  /** A file is of one shop: of the one its sheets have here, else of its first sheet's. */
  readonly shop: string | undefined;
  /** Any of its sheets is here under its name. */
  readonly listed: boolean;
}

/** By id; no file takes the name of another kind of import. */
async function takenFiles(db: Database, { files, sheets }: Backup, here: Imports): Promise<ReadonlyMap<string, Taken>> {
  const first = new Map(sheets.toReversed().map(({ importId, shop }) => [importId, shop]));
  const free = files.filter(({ id }) => {
    const row = here.get(id);
    return row === undefined || isFile(row);
  });
  const own = await Promise.all(free.map(({ id }) => db.readings.where('importId').equals(id).first()));
  return new Map(
    free.map((file, i) => {
      const reading = own[i];
      return [file.id, { file, shop: reading?.shop ?? first.get(file.id), listed: reading !== undefined }];
    }),
  );
}

/** A sheet that was here before any restore keeps its own origin. */
async function givenBack(db: Database, backup: Backup): Promise<Given> {
  const here: Imports = new Map((await db.imports.toArray()).map((row) => [row.id, row]));
  const taken = await takenFiles(db, backup, here);
  const ofFiles = backup.sheets.filter(({ importId, shop }) => taken.get(importId ?? '')?.shop === shop);
  const stored = await db.readings.bulkGet(ofFiles.map(({ id }) => id));
  const readings: ReadingRow[] = [];
  const used = new Set<string | null>();
  ofFiles.forEach(({ importId }, i) => {
    const reading = stored[i];
    const restored = reading?.importId && here.get(reading.importId)?.kind === 'backup';
    if (reading && !restored) return;
    used.add(importId);
    if (reading) readings.push({ ...reading, importId });
  });
  const fresh = [...taken.values()].filter(({ file, listed }) => used.has(file.id) && !listed);
  return { readings, fresh: fresh.map(({ file }) => file) };
}

/** Files a merge of this backup would list here. */
export async function freshFiles(db: Database, backup: Backup): Promise<readonly KeptFile[]> {
  return (await givenBack(db, backup)).fresh;
}

/** Gives restored sheets back to the file they came in, so that it can be undone here too. Runs after they are stored. */
export async function mergeFiles(db: Database, backup: Backup): Promise<void> {
  await db.transaction('rw', db.imports, db.readings, async () => {
    const { readings, fresh } = await givenBack(db, backup);
    await db.readings.bulkPut(readings);
    await db.imports.bulkPut(fresh.map((file): ImportRow => ({ ...file, kind: 'file', state: 'live' })));
  });
}
