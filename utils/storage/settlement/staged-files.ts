/** Files on their way in: their rows are staged where nobody sees them, and taken away where nobody waits for them. */
import { Dexie } from 'dexie';
import { holdLock, withFreeLock, withLock } from '../locks.ts';
import type { SettlementDatabase } from './settlement-database.ts';

const STORING = 'kuance-settlement-store';

/** Held while files become live, and while something is done to those there are. */
const LOCK = 'kuance-settlement-import';

/** Held as long as somebody may still want what was staged under this id. */
export const draftLock = (id: string): string => `kuance-settlement-draft ${id}`;

const SIGN = '-';

/** The id of one table's file. */
export const fileId = (draft: string, at: number): string => `${draft}${SIGN}${at}`;

const draftOf = (file: string): string => file.slice(0, file.lastIndexOf(SIGN));

/** Holds what is staged under these ids, until it is released. */
export async function holdDrafts(files: readonly string[]): Promise<() => void> {
  const { signal } = new AbortController();
  const releases: (() => void)[] = [];
  for (const draft of new Set(files.map(draftOf))) releases.push(await holdLock(draftLock(draft), signal));
  return () => {
    for (const release of releases) release();
  };
}

/** Deletes files with their rows. */
export async function dropFiles(db: SettlementDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.files, db.chunks, async () => {
    for (const id of ids) await db.chunks.where('[file+part]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    await db.files.bulkDelete([...ids]);
  });
}

/** Does `job` while no file becomes live, and makes none live while it is done. */
export function betweenImports(job: () => Promise<void>, signal = new AbortController().signal): Promise<void> {
  return withLock(LOCK, signal, job);
}

/** Those still on their way in: one may have become live since it was found, and that one stays. */
async function dropStaged(db: SettlementDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.files, db.chunks, async () => {
    const found = await db.files.bulkGet([...ids]);
    await dropFiles(
      db,
      found.flatMap((file) => (file?.state === 'staging' ? file.id : [])),
    );
  });
}

/** One at a time in the whole browser: what another stores meanwhile may tell of the same days. */
export function storeInTurn<T>(signal: AbortSignal, job: () => Promise<T>): Promise<T> {
  return withLock(STORING, signal, job);
}

/** What an interrupted import left behind; what another still reads, or waits with, stays. */
export async function sweepBills(db: SettlementDatabase): Promise<void> {
  const staged = await db.files.where('state').equals('staging').primaryKeys();
  for (const draft of new Set(staged.map(draftOf))) {
    const own = staged.filter((file) => draftOf(file) === draft);
    await withFreeLock(draftLock(draft), () => dropStaged(db, own));
  }
}
