/** Rows of one kind out of several files: those alike in two files are one, the n-th that is alike within a file is its own. */

/** Kinds of which there is one file. */
export function loneOf(kinds: readonly string[]): ReadonlySet<string> {
  return new Set(kinds.filter((kind) => kinds.indexOf(kind) === kinds.lastIndexOf(kind)));
}

interface Seen<T> {
  readonly one: T;
  /** The last file that had it, and how many alike. */
  file: string;
  count: number;
}

export class AlikeRows<Row, T> {
  readonly #keyOf: ((row: Row) => string) | null;
  readonly #seen = new Map<string, Seen<T>>();

  /** @param keyOf what a row is known by; null where there is one file alone: no other holds its rows, and each is its own */
  constructor(keyOf: ((row: Row) => string) | null) {
    this.#keyOf = keyOf;
  }

  /** What another file brought of such a row; null where none did, and `make` is what there is of it now. */
  meet(row: Row, file: string, make: (row: Row) => T): T | null {
    if (!this.#keyOf) {
      make(row);
      return null;
    }
    const key = this.#keyOf(row);
    const first = this.#seen.get(key);
    if (!first) return this.#add(key, file, make(row));
    if (first.file !== file) {
      first.file = file;
      first.count = 1;
      return first.one;
    }
    first.count += 1;
    const nth = `${key}|${first.count}`;
    return this.#seen.get(nth)?.one ?? this.#add(nth, file, make(row));
  }

  #add(key: string, file: string, one: T): null {
    this.#seen.set(key, { one, file, count: 1 });
    return null;
  }
}
