/** Rows of other bills that may tell of the same money as a row of one that yields to them. */
import { grouped } from '../statistics/grouped.ts';
import { addDays, parseDay } from '../time/day.ts';
import type { BillFile } from './bill-file.ts';
import type { BillRow } from './bill-row.ts';
import type { Sourced } from './sourced.ts';
import { type Span, spanOf } from './span.ts';
import type { Yield } from './yield.ts';

type Row = Sourced<BillRow>;

function numberOf(row: Row, by: Yield['by']): string {
  switch (by) {
    case 'payment':
      return row.payment ?? '';
    case 'order':
      return row.link.order ?? '';
    case 'sub-order':
      return row.subOrder ?? row.link.order ?? '';
    case 'day':
      return '';
  }
}

/** The day of a row and those beside it: two bills may put the same money on either side of midnight. */
function near(at: string): readonly string[] {
  const day = parseDay(at.slice(0, 10));
  return day === null ? [] : [addDays(day, -1), day, addDays(day, 1)];
}

const isWithin = (days: readonly string[], { first, last }: Span): boolean =>
  days.some((day) => first !== null && last !== null && day >= first && day <= last);

export class TellingRows {
  readonly #files: readonly BillFile[];
  readonly #rows: readonly Row[];
  readonly #numbered = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  readonly #spans = new Map<string, readonly Span[]>();

  constructor(files: readonly BillFile[], rows: readonly Row[]) {
    this.#files = files;
    this.#rows = rows;
  }

  same(row: Row, { to, by }: Yield): readonly Row[] {
    if (by === 'payment') return row.payment === undefined ? [] : this.#under(to, by, row.payment);
    const days = by === 'day' ? [row.at.slice(0, 10)] : near(row.at);
    if (!this.#spansOf(to).some((span) => isWithin(days, span))) return [];
    return by === 'day' || numberOf(row, by) !== '' ? this.#under(to, by, numberOf(row, by)) : [];
  }

  #under(to: string, by: Yield['by'], number: string): readonly Row[] {
    const key = `${to} ${by}`;
    let found = this.#numbered.get(key);
    if (!found) {
      const own = new Set(this.#of(to).map(({ file }) => file));
      found = grouped(
        this.#rows.filter(({ file }) => own.has(file)),
        (row) => numberOf(row, by),
      );
      this.#numbered.set(key, found);
    }
    return found.get(number) ?? [];
  }

  #of(to: string): readonly BillFile[] {
    return this.#files.filter(({ layout }) => layout === to);
  }

  #spansOf(to: string): readonly Span[] {
    const known = this.#spans.get(to);
    if (known) return known;
    const spans = this.#of(to).map(({ rows }) => spanOf({ kind: 'bill', rows }));
    this.#spans.set(to, spans);
    return spans;
  }
}
