/** Two copies of one small mutable record, and which of them holds. */

interface Versioned {
  readonly id: string;
  readonly version: number;
  /** Epoch ms. */
  readonly updatedAt: number;
}

/** Of two versions of one record the one to keep: the higher version, then the later time, then by text. */
export function newerRecord<T extends Versioned>(a: T, b: T): T {
  if (a.version !== b.version) return a.version > b.version ? a : b;
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

const replaces = <T extends Versioned>(here: T, record: T): boolean =>
  newerRecord(here, record) === record && JSON.stringify(here) !== JSON.stringify(record);

/** Against the ones here: not here, newer than here, older than or equal to here. */
export interface RecordCounts {
  readonly fresh: number;
  readonly newer: number;
  readonly older: number;
}

/** @param here what is stored under the id of each */
export function countRecords<T extends Versioned>(
  records: readonly T[],
  here: readonly (T | undefined)[],
): RecordCounts {
  const fresh = here.filter((record) => !record).length;
  const newer = records.filter((record, i) => here[i] && replaces(here[i], record)).length;
  return { fresh, newer, older: records.length - fresh - newer };
}

/** Those that are to be stored. @param here what is stored under the id of each */
export function recordsToPut<T extends Versioned>(records: readonly T[], here: readonly (T | undefined)[]): T[] {
  return records.filter((record, i) => !here[i] || replaces(here[i], record));
}
