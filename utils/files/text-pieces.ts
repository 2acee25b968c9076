/**
 * A row with a text of any length on lines of bounded ones: `["piece", n, "…"]` from 0 on, then the row itself, with
 * `{ "pieces": n }` in the place of the text. The text is cut as it is, so that it is escaped once and never twice.
 */
import { BackupError, type BackupLimits } from './backup-format.ts';

export type BackupRow = readonly [table: string, row: unknown];

const PIECE = 'piece';
/** A character may be escaped as six, and the line has to hold it then. */
const LINE_PARTS = 64;
/** No browser holds a text of any length at once. */
const MOST_PIECES = 256;

type Room = Pick<BackupLimits, 'lineChars'>;

const pieceChars = ({ lineChars }: Room): number => Math.max(1, Math.floor(lineChars / LINE_PARTS));
const mostChars = (limits: Room): number => pieceChars(limits) * MOST_PIECES;

const lineOf = (parts: readonly unknown[]): string => `${JSON.stringify(parts)}\n`;

/** @throws BackupError too-large */
export function* linesOf([table, row]: BackupRow, limits: Room): Generator<string> {
  const size = pieceChars(limits);
  const long = Object.entries(row ?? {}).find(([, value]) => typeof value === 'string' && value.length > size);
  if (long === undefined) return yield lineOf([table, row]);
  const [field, text]: readonly [string, string] = long;
  if (text.length > mostChars(limits)) throw new BackupError('too-large', 'text');
  let pieces = 0;
  for (let from = 0; from < text.length; from += size) {
    yield lineOf([PIECE, pieces, text.slice(from, from + size)]);
    pieces += 1;
  }
  yield lineOf([table, { ...(row as object), [field]: { pieces } }]);
}

const bad = (detail: string): BackupError => new BackupError('bad-row', detail);

/** Puts rows together again; every piece belongs to the row after it. */
export class Pieces {
  readonly #most: number;
  #texts: string[] = [];
  #chars = 0;

  constructor(limits: Room) {
    this.#most = mostChars(limits);
  }

  /**
   * @returns the row, null where the line is a piece of one that follows
   * @throws BackupError bad-row, too-large
   */
  take(line: unknown): BackupRow | null {
    const [table, row, text, ...more]: readonly unknown[] = Array.isArray(line) ? line : [];
    if (table === PIECE && typeof text === 'string' && more.length === 0) {
      this.#keep(row, text);
      return null;
    }
    if (typeof table !== 'string' || !Array.isArray(line) || line.length !== 2) throw bad('line');
    return [table, this.#texts.length === 0 ? row : this.#whole(row)];
  }

  /** @throws BackupError bad-row where pieces are of no row */
  end(): void {
    if (this.#texts.length > 0) throw bad('pieces of no row');
  }

  #keep(at: unknown, text: string): void {
    if (at !== this.#texts.length) throw bad('piece out of turn');
    this.#chars += text.length;
    if (this.#chars > this.#most) throw new BackupError('too-large', 'text');
    this.#texts.push(text);
  }

  #whole(row: unknown): unknown {
    const field = Object.entries(row ?? {}).find(([, value]) => value?.pieces === this.#texts.length)?.[0];
    if (field === undefined) throw bad('pieces of another row');
    const text = this.#texts.join('');
    this.#texts = [];
    this.#chars = 0;
    return { ...(row as object), [field]: text };
  }
}
