/** What a dropped file may ask of this machine. */
export interface FileLimits {
  readonly fileBytes: number;
  /** Of all parts of an archive together, declared and actual. */
  readonly inflatedBytes: number;
  readonly archiveEntries: number;
  readonly rows: number;
  readonly columns: number;
  /** One record of a text file. */
  readonly recordChars: number;
}

export const FILE_LIMITS: FileLimits = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 256 * 1024 * 1024,
  archiveEntries: 2000,
  rows: 1_000_000,
  columns: 500,
  recordChars: 1_000_000,
};
