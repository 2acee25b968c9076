/** The rows of a backup of settlement, checked one by one and held against each other. */
import * as v from 'valibot';
import { grouped } from '../../statistics/grouped.ts';
import {
  BACKUP_TABLES,
  type ChunkFacts,
  isTable,
  type RowOf,
  type RowsOfAll,
  TABLE_NAMES,
  type TableName,
} from './backup-tables.ts';
import { keyOf } from './row-key.ts';
import { sameRow } from './same-row.ts';
import type { SettlementDatabase } from './settlement-database.ts';

/** A row as its table holds it, field for field; null where it is none, or has a field more. */
export function checkedRow(table: TableName, row: unknown): object | null {
  const parsed = v.safeParse(BACKUP_TABLES[table].row, row, { abortEarly: true });
  // A schema that leaves a field out would lose it without a word.
  return parsed.success && sameRow(parsed.output, row) ? parsed.output : null;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function factsOf({ file, part, bills, orders }: RowOf<'chunks'>): ChunkFacts {
  const kinds = [...(bills ? ['bill' as const] : []), ...(orders ? ['orders' as const] : [])];
  return { file, part, rows: (bills?.length ?? 0) + (orders?.length ?? 0), kinds };
}

/** Whether every file has its rows, each once and of its kind, and nothing is of a file that is not there. */
function filesAreWhole({ files, chunks }: RowsOfAll): boolean {
  const parts = grouped(chunks, ({ file }) => file);
  const whole = files.every(({ id, kind, rows }) => {
    const own = parts.get(id) ?? [];
    parts.delete(id);
    const sum = own.reduce((all, chunk) => all + chunk.rows, 0);
    const inTurn = own.every(({ part }, at) => part === at);
    return sum === rows && inTurn && own.every(({ kinds }) => kinds.every((one) => one === kind));
  });
  return whole && parts.size === 0;
}

export class GatheredRows {
  /** Version of the database. */
  readonly schema: number;
  readonly #db: SettlementDatabase;
  readonly #rows: Readonly<Record<TableName, object[]>>;
  readonly #keys = new Set<string>();

  constructor(db: SettlementDatabase) {
    this.#db = db;
    this.schema = db.verno;
    this.#rows = Object.fromEntries(TABLE_NAMES.map((name): [string, object[]] => [name, []])) as Record<
      TableName,
      object[]
    >;
  }

  take(table: string, row: unknown): boolean {
    if (!isTable(table)) return false;
    const checked = checkedRow(table, row);
    if (checked === null) return false;
    const key = `${table} ${JSON.stringify(keyOf(this.#db.table(table), checked))}`;
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    this.#rows[table].push(table === 'chunks' ? factsOf(checked as RowOf<'chunks'>) : checked);
    return true;
  }

  rows(): RowsOfAll {
    return this.#rows as unknown as RowsOfAll;
  }

  async isWhole(): Promise<boolean> {
    const rows = this.rows();
    const books = new Set(rows.books.map(({ id }) => id));
    const ofBook = [rows.files, rows.closed, rows.confirmations, rows.matches, rows.terms, rows.entries, rows.balances];
    if (!ofBook.every((some) => some.every(({ book }) => books.has(book))) || !filesAreWhole(rows)) return false;
    for (const { text, hash } of rows.closed) if ((await sha256(text)) !== hash) return false;
    return true;
  }
}
