/** Days of other bills that tell of the same money as a row of one that yields to them, where the two share no number. */
import type { Amount } from './amount.ts';
import type { BillFile } from './bill-file.ts';
import type { BillRow, EntryClass } from './bill-row.ts';
import type { Sourced } from './sourced.ts';
import { type Span, spanOf } from './span.ts';

type Row = Sourced<BillRow>;

interface DaySum {
  /** Of its first row. */
  readonly file: string;
  sum: Amount;
}

const dayOf = ({ at }: BillRow): string => at.slice(0, 10);

export class TellingDays {
  readonly #files: readonly BillFile[];
  readonly #rows: readonly Row[];
  readonly #spans = new Map<string, readonly (Span & { readonly file: string })[]>();
  readonly #covering = new Map<string, string | null>();
  readonly #sums = new Map<string, ReadonlyMap<string, DaySum>>();

  constructor(files: readonly BillFile[], rows: readonly Row[]) {
    this.#files = files;
    this.#rows = rows;
  }

  /** The file of a bill whose settled rows go from before a day to after it, or to it; null where none does. */
  covering(to: string, day: string): string | null {
    const key = `${to} ${day}`;
    let found = this.#covering.get(key);
    if (found === undefined) {
      const covers = ({ first, last }: Span): boolean => first !== null && last !== null && day >= first && day <= last;
      found = this.#spansOf(to).find(covers)?.file ?? null;
      this.#covering.set(key, found);
    }
    return found;
  }

  /** The file of a bill that took at least as much on the day of a row as the bill of that row spent then. */
  taking(row: Row, to: string, classes: readonly EntryClass[]): string | null {
    const layout = this.#files.find(({ file }) => file === row.file)?.layout ?? '';
    const spent = this.#sumsOf(layout, classes).get(dayOf(row))?.sum ?? 0;
    const taken = this.#sumsOf(to, classes).get(dayOf(row));
    return taken && spent < 0 && taken.sum <= spent ? taken.file : null;
  }

  #of(layout: string): readonly BillFile[] {
    return this.#files.filter((file) => file.layout === layout);
  }

  #spansOf(to: string): readonly (Span & { readonly file: string })[] {
    const known = this.#spans.get(to);
    if (known) return known;
    const spans = this.#of(to).map(({ file, rows }) => {
      // What is under way has the day it was charged.
      return { file, ...spanOf({ kind: 'bill', rows: rows.filter(({ pending }) => !pending) }) };
    });
    this.#spans.set(to, spans);
    return spans;
  }

  #sumsOf(layout: string, classes: readonly EntryClass[]): ReadonlyMap<string, DaySum> {
    const key = `${layout} ${classes.join()}`;
    const known = this.#sums.get(key);
    if (known) return known;
    const own = new Set(this.#of(layout).map(({ file }) => file));
    const sums = new Map<string, DaySum>();
    for (const row of this.#rows) {
      if (row.pending || !own.has(row.file)) continue;
      for (const entry of row.entries) {
        if (!classes.includes(entry.class)) continue;
        const sum = sums.get(dayOf(row));
        if (sum) sum.sum += entry.amount;
        else sums.set(dayOf(row), { file: row.file, sum: entry.amount });
      }
    }
    this.#sums.set(key, sums);
    return sums;
  }
}
