/** The backup of settlement, written and read where the screen does not wait for it. */
import {
  readSettlementBackup,
  type SettlementBackupWritten,
  settlementRows,
  writeSettlementBackup,
} from '../files/settlement-backup.ts';
import { type RowsOfAll, TABLE_NAMES, type TableName } from '../storage/settlement/backup-tables.ts';
import { GatheredRows } from '../storage/settlement/gathered-rows.ts';
import { planRestore, restoreEverything } from '../storage/settlement/restore.ts';
import type { RestorePlan } from '../storage/settlement/restore-plan.ts';
import { saveEverything } from '../storage/settlement/save-everything.ts';
import type { SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { storeInTurn } from '../storage/settlement/staged-files.ts';
import { storageFailure } from '../storage/storage-error.ts';
import type { BackupOpened, BackupPreview, BackupRestored } from './settlement-protocol.ts';

/** What a person knows it by: a closed month by its shop, everything else by its name where it has one. */
function nameOf(row: object, books: RowsOfAll['books']): string {
  const of = (field: string): string => {
    const value: unknown = Reflect.get(row, field);
    return typeof value === 'string' ? value : '';
  };
  const shop = books.find(({ id }) => id === of('book'))?.name ?? '';
  return of('name') || of('fileName') || [shop, of('month') || of('key')].filter(Boolean).join(' ');
}

function previewOf(plan: RestorePlan, { books }: RowsOfAll): Omit<BackupPreview, 'createdAt'> {
  const names = (table: TableName) => [...new Set(plan[table].differ.map((row) => nameOf(row, books)))];
  return {
    tables: TABLE_NAMES.map((table) => {
      const { add, later, known } = plan[table];
      return { table, fresh: add.length, later: later.length, known };
    }),
    differ: TABLE_NAMES.flatMap((table) => names(table).map((name) => ({ table, name }))),
  };
}

export class SettlementBackupJob {
  readonly #db: SettlementDatabase;
  #opened: { readonly rows: RowsOfAll; readonly file: Blob } | null = null;

  constructor(db: SettlementDatabase) {
    this.#db = db;
  }

  save({ createdAt }: { readonly createdAt: number }): Promise<SettlementBackupWritten> {
    return saveEverything(this.#db, (rows) => writeSettlementBackup(rows, { schema: this.#db.verno, createdAt }));
  }

  async open({ file }: { readonly file: Blob }): Promise<BackupOpened> {
    this.#opened = null;
    const taker = new GatheredRows(this.#db);
    const read = await readSettlementBackup(file, taker);
    if (!read.ok) return read;
    const rows = taker.rows();
    const plan = await planRestore(this.#db, rows);
    this.#opened = { rows, file };
    return { ok: true, preview: { createdAt: read.createdAt, ...previewOf(plan, rows) } };
  }

  /** @throws where no backup was opened, or it was restored already */
  async restore(): Promise<BackupRestored> {
    const opened = this.#opened;
    if (opened === null) throw new Error('no backup was opened');
    try {
      const again = settlementRows(opened.file, this.#db.verno);
      await storeInTurn(new AbortController().signal, () => restoreEverything(this.#db, opened.rows, again));
    } catch (error) {
      return storageFailure(error);
    }
    this.#opened = null;
    return 'restored';
  }
}
