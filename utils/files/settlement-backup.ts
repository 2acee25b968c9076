/**
 * The backup of settlement, which is no part of the one of products and holds nothing of it: the same kind of file, one
 * `["table", {…}]` a line, since version 2 with the pieces of a long text before it (`text-pieces.ts`). Which tables there
 * are, and what a row of each is, says whoever stores them.
 */
import * as v from 'valibot';
import { type BodyFacts, sealed, unsealed } from './backup-body.ts';
import {
  BACKUP_FORMAT,
  BACKUP_LIMITS,
  BackupError,
  type BackupLimits,
  type BackupRefusal,
  jsonOf,
} from './backup-format.ts';
import { inflateLines } from './inflate-lines.ts';
import { type BackupRow, linesOf, Pieces } from './text-pieces.ts';

const FORMAT = 'kuance-settlement-backup';
const VERSION = 2;
/** Of files without pieces: whoever knows none of these reads them, too. */
const WHOLE_ROWS = 1;

/** `product-backup`: the other of the two files. */
export type SettlementBackupRefusal = BackupRefusal | 'product-backup';

/** What a row has to be. `schema`: version of the database, with every table that it has. */
export interface RowTaker {
  readonly schema: number;
  /** @returns false where it is no row of such a table, or stands twice */
  readonly take: (table: string, row: unknown) => boolean;
  /** Whether the rows belong together, once all were taken. */
  readonly isWhole: () => boolean | Promise<boolean>;
}

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const HeaderSchema = v.object({
  format: v.literal(FORMAT),
  version: v.picklist([WHOLE_ROWS, VERSION]),
  schema: v.pipe(Whole, v.minValue(1)),
  createdAt: v.pipe(Whole, v.maxValue(8_640_000_000_000_000)),
  /** Rows by table. */
  counts: v.record(v.string(), Whole),
  bytes: Whole,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
type Header = v.InferOutput<typeof HeaderSchema>;
const LabelSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(Whole, v.minValue(1)),
  schema: v.optional(Whole, 0),
});

export type SettlementBackupWritten =
  | { readonly ok: true; readonly file: Blob }
  /** It would be over what `readSettlementBackup` takes. */
  | { readonly ok: false; readonly code: 'too-large' };

interface Write {
  readonly schema: number;
  /** Epoch ms. */
  readonly createdAt: number;
  /** Those of its reader. */
  readonly limits?: BackupLimits;
}

/** A file its own reader takes, or none. @throws what `rows` throws */
export async function writeSettlementBackup(
  rows: AsyncIterable<BackupRow>,
  { schema, createdAt, limits = BACKUP_LIMITS }: Write,
): Promise<SettlementBackupWritten> {
  const counts: Record<string, number> = {};
  let version: Header['version'] = WHOLE_ROWS;
  async function* lines() {
    for await (const row of rows) {
      counts[row[0]] = (counts[row[0]] ?? 0) + 1;
      const own = [...linesOf(row, limits)];
      if (own.length > 1) version = VERSION;
      yield* own;
    }
  }
  try {
    const headerOf = (body: BodyFacts): Header => ({ format: FORMAT, version, schema, createdAt, counts, ...body });
    return { ok: true, file: await sealed(lines(), headerOf, limits) };
  } catch (error) {
    if (error instanceof BackupError && error.code === 'too-large') return { ok: false, code: 'too-large' };
    throw error;
  }
}

function parseHeader(line: string, schema: number): Header {
  const json = jsonOf(line);
  const label = v.safeParse(LabelSchema, json);
  if (!label.success) throw new BackupError('not-a-backup', 'header');
  if (label.output.version > VERSION || label.output.schema > schema) throw new BackupError('newer-version', 'header');
  const header = v.safeParse(HeaderSchema, json);
  if (!header.success) throw new BackupError('not-a-backup', 'header fields');
  return header.output;
}

/** @throws BackupError too-large, bad-row */
async function* rowsIn(body: Blob, limits: BackupLimits): AsyncGenerator<{ line: number; row: BackupRow }> {
  const pieces = new Pieces(limits);
  let line = 0;
  for await (const text of inflateLines(body, limits)) {
    line += 1;
    if (line > limits.rows) throw new BackupError('too-large', 'rows');
    const row = pieces.take(jsonOf(text));
    if (row !== null) yield { line, row };
  }
  pieces.end();
}

async function takeRows({ counts }: Header, body: Blob, taker: RowTaker, limits: BackupLimits): Promise<void> {
  const found = new Map<string, number>();
  for await (const { line, row } of rowsIn(body, limits)) {
    const [table] = row;
    if (!taker.take(...row)) throw new BackupError('bad-row', `line ${line}`);
    found.set(table, (found.get(table) ?? 0) + 1);
  }
  const tables = new Set([...found.keys(), ...Object.keys(counts)]);
  if ([...tables].some((table) => (found.get(table) ?? 0) !== (counts[table] ?? 0))) {
    throw new BackupError('counts-differ', 'body');
  }
  if (!(await taker.isWhole())) throw new BackupError('bad-row', 'rows that belong to none');
}

/** The rows of a file that was read before, one after the other. @throws BackupError where it is another by now */
export async function* settlementRows(
  file: Blob,
  schema: number,
  limits: BackupLimits = BACKUP_LIMITS,
): AsyncGenerator<BackupRow> {
  const { body } = await unsealed(file, limits, (line) => parseHeader(line, schema));
  for await (const { row } of rowsIn(body, limits)) yield row;
}

const isOfProducts = async (file: Blob): Promise<boolean> => {
  const start = `{"format":"${BACKUP_FORMAT}"`;
  return (await file.slice(0, start.length).text()) === start;
};

export type SettlementBackupRead =
  | { readonly ok: true; readonly createdAt: number }
  | { readonly ok: false; readonly code: SettlementBackupRefusal };

/** A file that may come from anybody: one wrong row refuses all of it. Nothing is stored here. */
export async function readSettlementBackup(
  file: Blob,
  taker: RowTaker,
  limits: BackupLimits = BACKUP_LIMITS,
): Promise<SettlementBackupRead> {
  try {
    const { header, body } = await unsealed(file, limits, (line) => parseHeader(line, taker.schema));
    await takeRows(header, body, taker, limits);
    return { ok: true, createdAt: header.createdAt };
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    const other = error.code === 'not-a-backup' && (await isOfProducts(file));
    return { ok: false, code: other ? 'product-backup' : error.code };
  }
}
