/** Rows of other bills that tell of the same money as a row of one that yields to them, by the number both name. */
import { grouped } from '../statistics/grouped.ts';
import { addDays, parseDay } from '../time/day.ts';
import type { BillFile } from './bill-file.ts';
import type { BillRow } from './bill-row.ts';
import type { Sourced } from './sourced.ts';
import type { TellingDays } from './telling-days.ts';
import type { Yield } from './yield.ts';

type Row = Sourced<BillRow>;
export type ByNumber = Exclude<Yield['by'], 'day' | 'day-sum'>;

function numberOf(row: Row, by: ByNumber): string {
  switch (by) {
    case 'payment':
      return row.payment ?? '';
    case 'order':
      return row.link.order ?? '';
    case 'sub-order':
      return row.subOrder ?? row.link.order ?? '';
  }
}

const dayOf = ({ at }: Row): string => at.slice(0, 10);

/** The day of a row and those beside it: two bills may put the same money on either side of midnight. */
function near(row: Row): readonly string[] {
  const day = parseDay(dayOf(row));
  return day === null ? [] : [addDays(day, -1), day, addDays(day, 1)];
}

const sharesClass = (a: Row, b: Row): boolean =>
  a.entries.some((one) => b.entries.some((two) => one.class === two.class && one.amount > 0 === two.amount > 0));

const isAlike = (a: Row, b: Row): boolean => a.amount === b.amount && sharesClass(a, b);

export class TellingRows {
  readonly #files: readonly BillFile[];
  readonly #rows: readonly Row[];
  readonly #days: TellingDays;
  readonly #numbered = new Map<string, ReadonlyMap<string, readonly Row[]>>();

  constructor(files: readonly BillFile[], rows: readonly Row[], days: TellingDays) {
    this.#files = files;
    this.#rows = rows;
    this.#days = days;
  }

  /** All rows of a bill under the number a row names. */
  under(row: Row, to: string, by: ByNumber): readonly Row[] {
    const number = numberOf(row, by);
    return number === '' ? [] : (this.#by(to, by).get(number) ?? []);
  }

  /**
   * The one that settles the same money. Of an order: within a day of it, and alike; on a day the other covers, amount or
   * class are enough, because one may take apart what the other has whole.
   * @param told those that told a row of this bill before: on a day the other does not cover, each tells one alone
   */
  settled(row: Row, same: readonly Row[], { to, by }: Yield, told: Set<Row>): Row | undefined {
    const settled = same.filter(({ pending }) => !pending);
    if (by === 'payment') return settled[0];
    // What is under way has the day it was charged, and is settled on any later one.
    if (row.pending) return settled.find((other) => isAlike(row, other) && dayOf(other) >= dayOf(row));
    const days = near(row);
    const beside = settled.filter((other) => days.includes(dayOf(other)));
    const alike = beside.filter((other) => isAlike(row, other));
    const free = alike.filter((other) => !told.has(other));
    const found = free.find((other) => dayOf(other) === dayOf(row)) ?? free[0];
    if (found) told.add(found);
    if (found || !this.isCovered(row, to)) return found;
    return alike[0] ?? beside.find((other) => other.amount === row.amount || sharesClass(row, other));
  }

  /** Whether a row names its payment, and the other bill names payments at all. */
  sharesNumbers(row: Row, to: string): boolean {
    if (row.payment === undefined) return false;
    const numbered = this.#by(to, 'payment');
    // Rows without one stand together.
    return numbered.size > (numbered.has('') ? 1 : 0);
  }

  isCovered(row: Row, to: string): boolean {
    return this.#days.covering(to, dayOf(row)) !== null;
  }

  /** What the other has under way and this row settles. */
  settledBy(row: Row, same: readonly Row[], by: ByNumber): readonly Row[] {
    const pending = same.filter((other) => other.pending);
    if (by === 'payment') return pending;
    return pending.filter((other) => isAlike(row, other) && dayOf(other) <= dayOf(row)).slice(0, 1);
  }

  #by(to: string, by: ByNumber): ReadonlyMap<string, readonly Row[]> {
    const key = `${to} ${by}`;
    let found = this.#numbered.get(key);
    if (!found) {
      const own = new Set(this.#files.filter(({ layout }) => layout === to).map(({ file }) => file));
      found = grouped(
        this.#rows.filter(({ file }) => own.has(file)),
        (row) => numberOf(row, by),
      );
      this.#numbered.set(key, found);
    }
    return found;
  }
}
