/**
 * Two kinds of bills may tell of the same money, never one to one: a payment and the change of a balance, a settlement and
 * its movements. One of them counts (`yield.ts`); the rows of the other stay, and say which bill told them.
 */
import type { Amount } from './amount.ts';
import type { BillFile } from './bill-file.ts';
import type { BillRow, EntryClass, OrderLink } from './bill-row.ts';
import { OWN_MONEY } from './classes.ts';
import type { Movement, ToldBy } from './movement.ts';
import type { Sourced } from './sourced.ts';
import { TellingDays } from './telling-days.ts';
import { TellingRows } from './telling-rows.ts';
import type { Yield } from './yield.ts';

type Row = Sourced<BillRow>;

const isOwnMoney = ({ entries }: Row): boolean => entries.every((entry) => OWN_MONEY.has(entry.class));

const isOf = ({ entries }: Row, classes: readonly EntryClass[] | undefined): boolean =>
  classes === undefined || entries.every((entry) => classes.includes(entry.class));

class Once {
  readonly #rows: readonly Row[];
  readonly #files: ReadonlyMap<string, BillFile>;
  readonly #days: TellingDays;
  readonly #telling: TellingRows;
  readonly #told = new Map<Row, ToldBy>();
  /** By the two kinds of bills: rows that told a row like them. */
  readonly #alike = new Map<string, Set<Row>>();

  constructor(rows: readonly Row[], files: readonly BillFile[]) {
    this.#rows = rows;
    this.#files = new Map(files.map((one) => [one.file, one]));
    this.#days = new TellingDays(files, rows);
    this.#telling = new TellingRows(files, rows, this.#days);
  }

  movements(): readonly Movement[] {
    const rows = this.#rows.filter((row) => !isOwnMoney(row));
    for (const row of rows) if (!this.#isAtEdge(row)) this.#settle(row);
    // What is like them may tell of a row on its own day.
    for (const row of rows) if (this.#isAtEdge(row)) this.#settle(row);
    this.#comparePayouts();
    const links = this.#links();
    return this.#rows.map((row) => {
      const told = this.#told.get(row);
      const link = row.link.order === null && !isOwnMoney(row) ? links.get(row.payment ?? '') : undefined;
      return { ...row, ...(link && { link }), ...(told && { told }) };
    });
  }

  /** Whether it is of an order, and of a day a bill it yields to does not cover. */
  #isAtEdge(row: Row): boolean {
    const yields = this.#files.get(row.file)?.yields ?? [];
    return yields.some(({ to, by }) => (by === 'order' || by === 'sub-order') && !this.#telling.isCovered(row, to));
  }

  #settle(row: Row): void {
    for (const one of this.#files.get(row.file)?.yields ?? []) {
      if (!isOf(row, one.classes)) continue;
      const file = this.#teller(row, one);
      if (file === null) continue;
      this.#told.set(row, { file, difference: null });
      return;
    }
  }

  /** The file of another bill that tells of a row, if one does. */
  #teller(row: Row, one: Yield): string | null {
    if (one.by === 'day') return this.#byDay(row, one.to);
    if (one.by === 'day-sum') return this.#days.taking(row, one.to, one.classes);
    const same = this.#telling.under(row, one.to, one.by).filter((other) => !isOwnMoney(other));
    const settled = this.#telling.settled(row, same, one, this.#tellingOf(row, one));
    if (settled) return settled.file;
    if (row.pending) return null;
    // What the other has under way came to pass here.
    const open = same.filter((other) => !this.#told.has(other));
    for (const other of this.#telling.settledBy(row, open, one.by)) {
      this.#told.set(other, { file: row.file, difference: null });
    }
    return null;
  }

  /** A payout whose number the other could name, and does not, is another payout. */
  #byDay(row: Row, to: string): string | null {
    if (this.#files.get(row.file)?.paysOut && this.#telling.sharesNumbers(row, to)) return null;
    return this.#days.covering(to, row.at.slice(0, 10));
  }

  #tellingOf(row: Row, { to }: Yield): Set<Row> {
    const key = `${this.#files.get(row.file)?.layout} ${to}`;
    const known = this.#alike.get(key) ?? new Set<Row>();
    this.#alike.set(key, known);
    return known;
  }

  /** Of each payout: what it comes to less what the rows that were settled with it do, on the first of its rows. */
  #comparePayouts(): void {
    const payouts = new Map<string, { readonly row: Row; readonly told: ToldBy; amount: Amount }>();
    for (const [row, told] of this.#told) {
      if (!this.#files.get(row.file)?.paysOut || row.payment === undefined) continue;
      const known = payouts.get(row.payment);
      if (known) known.amount += row.amount;
      else payouts.set(row.payment, { row, told, amount: row.amount });
    }
    for (const { row, told, amount } of payouts.values()) {
      const yields = this.#files.get(row.file)?.yields ?? [];
      const settled = new Set(yields.flatMap(({ to }) => this.#telling.under(row, to, 'payment')));
      // Told by its day alone: there is nothing to hold it against.
      if (settled.size === 0) continue;
      const counted = [...settled].filter((one) => !one.pending && !this.#told.has(one));
      this.#told.set(row, { ...told, difference: amount - counted.reduce((sum, one) => sum + one.amount, 0) });
    }
  }

  /** The order of each payment that a bill of payments tells of. */
  #links(): ReadonlyMap<string, OrderLink> {
    const links = new Map<string, OrderLink>();
    for (const { flow, payment, link } of this.#rows) {
      if (payment !== undefined && payment === flow && link.order !== null) links.set(payment, link);
    }
    return links;
  }
}

/** The rows of all files, with what another one tells marked. */
export function tellOnce(rows: readonly Row[], files: readonly BillFile[]): readonly Movement[] {
  return files.some(({ yields }) => yields && yields.length > 0) ? new Once(rows, files).movements() : rows;
}
