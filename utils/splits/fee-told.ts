/** Which fees a file shows of any order: of others it is silent, which is not 0. */
import type { EntryClass } from '../settlement/bill-row.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import type { Fee } from './fee-sides.ts';

type Rows = Reconciled['bills'];

export class FeeTold {
  readonly #classes = new Map<string, Set<EntryClass>>();
  readonly #names = new Map<string, Set<string>>();
  /** Names of entries, over all files, by their class. */
  readonly #named = new Map<EntryClass, Set<string>>();

  constructor(items: readonly Reconciled[]) {
    for (const { bills } of items) for (const row of bills) this.#see(row);
  }

  #see({ file, entries }: Rows[number]): void {
    const classes = this.#classes.get(file) ?? new Set();
    const names = this.#names.get(file) ?? new Set();
    this.#classes.set(file, classes);
    this.#names.set(file, names);
    for (const { class: is, name } of entries) {
      classes.add(is);
      names.add(name);
      const named = this.#named.get(is) ?? new Set();
      this.#named.set(is, named.add(name));
    }
  }

  /** Whether bills have what these words name in a class. */
  isIn(is: EntryClass, words: string): boolean {
    return [...(this.#named.get(is) ?? [])].some((name) => name.includes(words));
  }

  /** Whether one of the files these rows stand in shows it. */
  by(rows: Rows, fee: Fee): boolean {
    return [...new Set(rows.map(({ file }) => file))].some((file) =>
      'class' in fee
        ? this.#classes.get(file)?.has(fee.class) === true
        : [...(this.#names.get(file) ?? [])].some((name) => name.includes(fee.words)),
    );
  }
}
