/**
 * The backup of settlement, which is no part of the one of products and holds nothing of it: the same kind of file, one
 * `["table", {…}]` a line. Which tables there are, and what a row of each is, says whoever stores them.
 */
import * as v from 'valibot';
import { sealed, unsealed } from './backup-body.ts';
import {
  BACKUP_FORMAT,
  BACKUP_LIMITS,
  BackupError,
  type BackupLimits,
  type BackupRefusal,
  jsonOf,
} from './backup-format.ts';
import { inflateLines } from './inflate-lines.ts';

const FORMAT = 'kuance-settlement-backup';
const VERSION = 1;

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

export type BackupRow = readonly [table: string, row: unknown];

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const HeaderSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
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

/** @param createdAt epoch ms */
export async function writeSettlementBackup(
  rows: AsyncIterable<BackupRow>,
  { schema, createdAt }: { readonly schema: number; readonly createdAt: number },
): Promise<Blob> {
  const counts: Record<string, number> = {};
  async function* lines() {
    for await (const row of rows) {
      counts[row[0]] = (counts[row[0]] ?? 0) + 1;
      yield `${JSON.stringify(row)}\n`;
    }
  }
  return sealed(lines(), (body): Header => ({ format: FORMAT, version: VERSION, schema, createdAt, counts, ...body }));
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

async function takeRows({ counts }: Header, body: Blob, taker: RowTaker, limits: BackupLimits): Promise<void> {
  const found = new Map<string, number>();
  let line = 0;
  for await (const text of inflateLines(body, limits)) {
    line += 1;
    if (line > limits.rows) throw new BackupError('too-large', 'rows');
    const row = jsonOf(text);
    const [table, value]: readonly unknown[] = Array.isArray(row) && row.length === 2 ? row : [];
    if (typeof table !== 'string' || !taker.take(table, value)) throw new BackupError('bad-row', `line ${line}`);
    found.set(table, (found.get(table) ?? 0) + 1);
  }
  const tables = new Set([...found.keys(), ...Object.keys(counts)]);
  if ([...tables].some((table) => (found.get(table) ?? 0) !== (counts[table] ?? 0))) {
    throw new BackupError('counts-differ', 'body');
  }
  if (!(await taker.isWhole())) throw new BackupError('bad-row', 'rows that belong to none');
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
