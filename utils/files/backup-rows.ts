import type { CostRecord } from '../costs/cost-record.ts';
import { parseCostRecord } from '../costs/cost-schema.ts';
import { parseKeptAside } from '../notes/aside-schema.ts';
import type { BackupData, BackupSettings, BackupShop } from '../notes/backup-data.ts';
import type { KeptAside, KeptFile, KeptRefusal } from '../notes/kept.ts';
import { parseKeptFile, parseKeptRefusal } from '../notes/kept-schema.ts';
import { parseOwnRecord, parseShop } from '../notes/record-schema.ts';
import type { OwnRecord } from '../notes/records.ts';
import { parseBackupSettings } from '../notes/settings-schema.ts';
import type { PlannerRecord } from '../planner/planner-record.ts';
import { parsePlannerRecord } from '../planner/planner-schema.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import { sheetId } from '../sheets/sheet-id.ts';
import { parseStoredSheet } from '../sheets/sheet-schema.ts';
import { BackupError, type BackupRowKind } from './backup-format.ts';

/** Checks and gathers the rows; shops stand first, since everything else belongs to one of them. */
export class BackupRows {
  readonly #shops: BackupShop[] = [];
  readonly #sheets: StoredSheet[] = [];
  readonly #records: OwnRecord[] = [];
  readonly #costs: CostRecord[] = [];
  readonly #planner: PlannerRecord[] = [];
  readonly #files: KeptFile[] = [];
  readonly #asides: KeptAside[] = [];
  readonly #refusals: KeptRefusal[] = [];
  #settings: BackupSettings | null = null;
  readonly #ids = new Set<string>();
  readonly #shopIds = new Set<string>();

  /** @throws BackupError bad-row */
  async take(row: unknown, line: number): Promise<void> {
    const [kind, value]: readonly unknown[] = Array.isArray(row) ? row : [];
    const id = await this.#keep(kind as BackupRowKind, value, String(line));
    if (id === null || this.#ids.has(`${kind} ${id}`)) throw new BackupError('bad-row', `line ${line}`);
    this.#ids.add(`${kind} ${id}`);
  }

  data(): BackupData {
    const [settings, shops, sheets, records] = [this.#settings, this.#shops, this.#sheets, this.#records];
    const [costs, planner, files] = [this.#costs, this.#planner, this.#files];
    const data = { shops, sheets, records, costs, planner, files, asides: this.#asides, refusals: this.#refusals };
    return settings ? { ...data, settings } : data;
  }

  /** @returns the id of the row, its line where it has none, null when it was refused */
  async #keep(kind: BackupRowKind, value: unknown, line: string): Promise<string | null> {
    switch (kind) {
      case 'shop':
        return this.#keepShop(parseShop(value));
      case 'sheet':
        return this.#keepSheet(value);
      case 'record':
        return this.#keepOf(this.#records, parseOwnRecord(value))?.id ?? null;
      case 'cost':
        return this.#keepOf(this.#costs, parseCostRecord(value))?.id ?? null;
      case 'planner':
        // A plan may hold products of a shop that is only a colleague's.
        return kept(this.#planner, parsePlannerRecord(value))?.id ?? null;
      case 'file':
        return kept(this.#files, parseKeptFile(value))?.id ?? null;
      case 'aside':
        return this.#keepOf(this.#asides, parseKeptAside(value)) && line;
      case 'refusal':
        return this.#keepOf(this.#refusals, parseKeptRefusal(value)) && line;
      case 'settings':
        this.#settings = parseBackupSettings(value);
        return this.#settings && 'settings';
      default:
        return refused(kind);
    }
  }

  #keepShop(shop: BackupShop | null): string | null {
    if (shop) this.#shopIds.add(shop.id);
    return kept(this.#shops, shop)?.id ?? null;
  }

  async #keepSheet(value: unknown): Promise<string | null> {
    const parsed = parseStoredSheet(value);
    if (!parsed.ok) return null;
    const id = await sheetId(parsed.value);
    return this.#keepOf(this.#sheets, { ...parsed.value, id }) && id;
  }

  /** Of a shop that stands in the file, or of none that is known. */
  #keepOf<T extends { readonly shop: string | null }>(all: T[], row: T | null): T | null {
    return row && (row.shop === null || this.#shopIds.has(row.shop)) ? kept(all, row) : null;
  }
}

function kept<T>(all: T[], row: T | null): T | null {
  if (row) all.push(row);
  return row;
}

/** Whatever else a row may call itself. */
function refused(_kind: never): null {
  return null;
}
