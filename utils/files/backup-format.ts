/**
 * The backup file: one line of JSON (the header), a line feed, then gzip of one JSON array a line:
 * `["shop", {…}]`, `["sheet", {…}]`, `["record", {…}]`, since version 2 at most one `["settings", {…}]`, since
 * version 3 `["file", {…}]`, `["aside", {…}]` and `["refusal", {…}]`, since version 4 `["cost", {…}]`; since version 5
 * records may be pins, since version 6 orders that do not count, since version 7 `["planner", {…}]`. The checksum covers the compressed bytes, so
 * a damaged file is known before anything is inflated.
 */
import * as v from 'valibot';

export const BACKUP_FORMAT = 'kuance-backup';
export const BACKUP_VERSION = 7;

/** Rows of which there are any number, as the header counts them. */
export const BACKUP_LISTS = ['shops', 'sheets', 'records', 'costs', 'planner', 'files', 'asides', 'refusals'] as const;
export type BackupList = (typeof BACKUP_LISTS)[number];

export type BackupRowKind =
  | 'shop'
  | 'sheet'
  | 'record'
  | 'cost'
  | 'planner'
  | 'file'
  | 'aside'
  | 'refusal'
  | 'settings';

export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: 1 | 2 | 3 | 4 | 5 | 6 | typeof BACKUP_VERSION;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly counts: Readonly<Record<BackupList, number>>;
  /** Length of the compressed body. */
  readonly bytes: number;
  /** Of the compressed body, lower-case hex. */
  readonly sha256: string;
}

/** What a file may ask of this machine. */
export interface BackupLimits {
  readonly fileBytes: number;
  readonly inflatedBytes: number;
  readonly lineChars: number;
  readonly rows: number;
}

export const BACKUP_LIMITS: BackupLimits = {
  fileBytes: 256 * 1024 * 1024,
  inflatedBytes: 1024 * 1024 * 1024,
  lineChars: 64 * 1024 * 1024,
  rows: 2_000_000,
};

/**
 * - not-a-backup: another kind of file, or cut within its first line
 * - newer-version: written by a newer version of this product
 * - too-large: over a limit, before or after inflating
 * - cut-off: shorter than its header says
 * - checksum: not the bytes that were written
 * - bad-row: a row that is not what it claims to be; the whole file is refused
 * - counts-differ: rows are missing or too many
 */
export type BackupRefusal =
  | 'not-a-backup'
  | 'newer-version'
  | 'too-large'
  | 'cut-off'
  | 'checksum'
  | 'bad-row'
  | 'counts-differ';

/** Carries a refusal out of the streams: what is read becomes an outcome, what is written is not written. */
export class BackupError extends Error {
  readonly code: BackupRefusal;

  constructor(code: BackupRefusal, detail: string) {
    super(detail);
    this.code = code;
  }
}

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Counted since version 3, 4 or 7. */
const Later = v.optional(Whole, 0);

const HeaderSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.picklist([1, 2, 3, 4, 5, 6, BACKUP_VERSION]),
  createdAt: v.pipe(Whole, v.maxValue(8_640_000_000_000_000)),
  counts: v.object({
    shops: Whole,
    sheets: Whole,
    records: Whole,
    costs: Later,
    planner: Later,
    files: Later,
    asides: Later,
    refusals: Later,
  }),
  bytes: Whole,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
}) satisfies v.GenericSchema<unknown, BackupHeader>;

const LabelSchema = v.object({ format: v.literal(BACKUP_FORMAT), version: v.pipe(Whole, v.minValue(1)) });

/** @throws BackupError not-a-backup or newer-version */
export function parseHeader(line: string): BackupHeader {
  const json = jsonOf(line);
  const label = v.safeParse(LabelSchema, json);
  if (!label.success) throw new BackupError('not-a-backup', 'header');
  const { version } = label.output;
  if (version > BACKUP_VERSION) throw new BackupError('newer-version', `version ${version}`);
  const header = v.safeParse(HeaderSchema, json);
  if (!header.success) throw new BackupError('not-a-backup', 'header fields');
  return header.output;
}

export function countsOf(data: Readonly<Record<BackupList, readonly unknown[]>>): BackupHeader['counts'] {
  const { shops, sheets, records, costs, planner, files, asides, refusals } = data;
  return {
    shops: shops.length,
    sheets: sheets.length,
    records: records.length,
    costs: costs.length,
    planner: planner.length,
    files: files.length,
    asides: asides.length,
    refusals: refusals.length,
  };
}

/** @returns undefined when the text is no JSON */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export async function sha256Hex(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
