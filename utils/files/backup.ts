import type { BackupData, BackupSettings, BackupShop } from '../notes/backup-data.ts';
import { parseOwnRecord, parseShop } from '../notes/record-schema.ts';
import type { OwnRecord } from '../notes/records.ts';
import { parseBackupSettings } from '../notes/settings-schema.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import { sheetId } from '../sheets/sheet-id.ts';
import { parseStoredSheet } from '../sheets/sheet-schema.ts';
import {
  BACKUP_LIMITS,
  BackupError,
  type BackupHeader,
  type BackupLimits,
  type BackupRefusal,
  jsonOf,
  parseHeader,
  sha256Hex,
} from './backup-format.ts';
import { inflateLines } from './inflate-lines.ts';

export type { BackupLimits, BackupRefusal } from './backup-format.ts';
export { writeBackup } from './write-backup.ts';

export type BackupResult =
  | { readonly ok: true; readonly header: BackupHeader; readonly data: BackupData }
  /** `detail` names the place (line number, kind of row), never a value. */
  | { readonly ok: false; readonly code: BackupRefusal; readonly detail: string };

const HEADER_BYTES = 4096;
const LINE_FEED = 10;

/**
 * Reads a backup that may come from anybody: nothing is believed, every row is checked, the id of a
 * sheet is computed anew, and one wrong row refuses the whole file. Nothing is stored here.
 */
export async function readBackup(file: Blob, limits: BackupLimits = BACKUP_LIMITS): Promise<BackupResult> {
  try {
    if (file.size > limits.fileBytes) throw new BackupError('too-large', 'file');
    const { header, body } = await opened(file);
    return { ok: true, header, data: await rows(header, body, limits) };
  } catch (error) {
    if (error instanceof BackupError) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
}

async function opened(file: Blob): Promise<{ header: BackupHeader; body: Blob }> {
  const start = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const end = start.indexOf(LINE_FEED);
  if (end < 0) throw new BackupError('not-a-backup', 'no header');
  const header = parseHeader(new TextDecoder().decode(start.subarray(0, end)));
  const body = file.slice(end + 1);
  if (body.size < header.bytes) throw new BackupError('cut-off', 'body');
  if (body.size > header.bytes || (await sha256Hex(await body.arrayBuffer())) !== header.sha256) {
    throw new BackupError('checksum', 'body');
  }
  return { header, body };
}

async function rows({ counts }: BackupHeader, body: Blob, limits: BackupLimits): Promise<BackupData> {
  const taken = new Rows();
  let line = 0;
  for await (const text of inflateLines(body, limits)) {
    line += 1;
    if (line > limits.rows) throw new BackupError('too-large', 'rows');
    await taken.take(jsonOf(text), line);
  }
  const { shops, sheets, records, settings } = taken;
  if (shops.length !== counts.shops || sheets.length !== counts.sheets || records.length !== counts.records) {
    throw new BackupError('counts-differ', `${shops.length}/${sheets.length}/${records.length}`);
  }
  return settings ? { shops, sheets, records, settings } : { shops, sheets, records };
}

/** Checks and gathers the rows; shops stand first, since sheets and records belong to one of them. */
class Rows {
  readonly shops: BackupShop[] = [];
  readonly sheets: StoredSheet[] = [];
  readonly records: OwnRecord[] = [];
  settings: BackupSettings | null = null;
  readonly #ids = new Set<string>();
  readonly #shopIds = new Set<string>();

  async take(row: unknown, line: number): Promise<void> {
    const [kind, value]: readonly unknown[] = Array.isArray(row) ? row : [];
    const id = await this.#keep(kind, value);
    if (id === null || this.#ids.has(`${kind} ${id}`)) throw new BackupError('bad-row', `line ${line}`);
    this.#ids.add(`${kind} ${id}`);
  }

  /** @returns the id of the row, null when it was refused */
  async #keep(kind: unknown, value: unknown): Promise<string | null> {
    switch (kind) {
      case 'shop':
        return this.#keepShop(parseShop(value));
      case 'sheet':
        return this.#keepSheet(value);
      case 'record':
        return this.#keepRecord(parseOwnRecord(value));
      case 'settings':
        this.settings = parseBackupSettings(value);
        return this.settings && 'settings';
      default:
        return null;
    }
  }

  #keepShop(shop: BackupShop | null): string | null {
    if (!shop) return null;
    this.shops.push(shop);
    this.#shopIds.add(shop.id);
    return shop.id;
  }

  async #keepSheet(value: unknown): Promise<string | null> {
    const parsed = parseStoredSheet(value);
    if (!parsed.ok || !this.#shopIds.has(parsed.value.shop)) return null;
    const id = await sheetId(parsed.value);
    this.sheets.push({ ...parsed.value, id });
    return id;
  }

  #keepRecord(record: OwnRecord | null): string | null {
    if (!record || !this.#shopIds.has(record.shop)) return null;
    this.records.push(record);
    return record.id;
  }
}
