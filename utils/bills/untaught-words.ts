/** Words of a taught bill that nobody taught: what they mean is not known, so their movements are `other`. */
import type { BillRow } from '../settlement/bill-row.ts';
import { isTaught } from '../settlement/taught-bill.ts';
import type { BillLayout } from './bill-layout.ts';
import { ruleOf } from './classify.ts';

export interface UntaughtWords {
  readonly rows: number;
  /** The most frequent ones; none where the bill names no movement. */
  readonly words: readonly string[];
}

const SHOWN = 5;
export const NO_WORDS: UntaughtWords = { rows: 0, words: [] };

/** Counts them, row by row. */
export class UntaughtCount {
  readonly #layout: BillLayout;
  readonly #hasWords: boolean;
  readonly #found = new Map<string, number>();

  constructor(layout: BillLayout) {
    this.#layout = layout;
    this.#hasWords = layout.columns.some(({ role }) => role === 'scene');
  }

  add({ amount, entries }: BillRow): void {
    if (!isTaught(this.#layout.id)) return;
    const scene = this.#hasWords ? (entries[0]?.name ?? '') : '';
    if (ruleOf({ scene, document: '', detail: '' }, amount, this.#layout.classes)) return;
    this.#found.set(scene, (this.#found.get(scene) ?? 0) + 1);
  }

  words(): UntaughtWords {
    const most = [...this.#found].sort(([, a], [, b]) => b - a);
    return {
      rows: most.reduce((sum, [, rows]) => sum + rows, 0),
      words: most.flatMap(([word]) => (word === '' ? [] : [word])).slice(0, SHOWN),
    };
  }
}
