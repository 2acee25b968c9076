import type { Coverage } from '../sheets/coverage.ts';
import type { SheetRow } from '../sheets/sheet.ts';

/** Products stored of a list that is split into parts, over its pages: how long such a list is nobody says. */
export class SplitCount {
  #list = '';
  #products = new Set<string>();

  /**
   * @param anew nothing is shown of what was read before
   * @returns all of them so far, with those of this page
   */
  add(list: string, rows: readonly SheetRow[], anew: boolean): Coverage {
    if (anew || list !== this.#list) this.#products = new Set();
    this.#list = list;
    for (const { product } of rows) this.#products.add(product);
    return { read: this.#products.size, total: null, pagesMissing: [], payShare: null };
  }
}
