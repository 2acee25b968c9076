/** Bills that stand with two shops: the sums of each are its own, and what they come to together counts them twice. */
import type { FileFacts } from '../month-checks.ts';
import type { Reconciled } from '../reconciled.ts';

export interface ShopBills {
  readonly book: string;
  readonly items: readonly Reconciled[];
  readonly files: readonly (FileFacts & { readonly hash: string; readonly fileName: string })[];
}

/** A bill of a shop that another has too. */
export interface SharedBill {
  readonly book: string;
  readonly fileName: string;
}

/** Told of one shop after the other, so that never more than one of them is held. */
export class SharedBills {
  /** What stood first with which shop: bytes of a file, or a movement of an account by its number. */
  readonly #first = new Map<string, SharedBill>();
  /** By shop: what it shares, by bill and other shop. */
  readonly #shared = new Map<string, Map<string, SharedBill>>();

  add({ book, items, files }: ShopBills): void {
    const bills = new Map(files.filter(({ kind }) => kind === 'bill').map((file) => [file.id, file]));
    for (const { hash, fileName } of bills.values()) this.#see(`bytes ${hash}`, { book, fileName });
    for (const { status, bills: rows } of items) {
      if (status === 'duplicate') continue;
      for (const { flow, at, amount, told, pending, file: id } of rows) {
        const file = bills.get(id);
        if (flow === null || told || pending || !file) continue;
        // A taught bill may number its rows from 1, in every shop.
        this.#see(`${file.ledger ?? file.layout} ${flow} ${at} ${amount}`, { book, fileName: file.fileName });
      }
    }
  }

  /** With whom a shop shares which of its own bills. */
  of(book: string): readonly SharedBill[] {
    return [...(this.#shared.get(book)?.values() ?? [])];
  }

  #see(key: string, own: SharedBill): void {
    const first = this.#first.get(key);
    if (!first) this.#first.set(key, own);
    else if (first.book !== own.book) {
      this.#keep(own.book, { book: first.book, fileName: own.fileName });
      this.#keep(first.book, { book: own.book, fileName: first.fileName });
    }
  }

  #keep(book: string, shared: SharedBill): void {
    const own = this.#shared.get(book) ?? new Map<string, SharedBill>();
    this.#shared.set(book, own);
    own.set(JSON.stringify([shared.book, shared.fileName]), shared);
  }
}
