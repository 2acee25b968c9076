/** The words by which a bill tells what its movements were. */
import type { BillRow, EntryClass } from '../settlement/bill-row.ts';
import { MOST_TAUGHT_CLASSES, type TaughtClass } from '../settlement/taught-bill.ts';
import { keptName } from './bill-cells.ts';
import { classOf } from './classify.ts';
import { LIKELY_CLASSES, UNNAMED } from './layouts/taught.ts';
import type { BillMatch } from './match-bill.ts';
import { textOf } from './raw-amount.ts';
import type { NumberedRow } from './table-body.ts';

/** A word of the bill for what a movement was, on one side. */
export interface SeenWord extends Omit<TaughtClass, 'class'> {
  readonly rows: number;
  /** What it likely is. */
  readonly likely: EntryClass;
}

/** So many may be the words of a short bill. */
const FEW_WORDS = 8;

const likelyClass = (word: string, side: TaughtClass['side']): EntryClass =>
  word === ''
    ? UNNAMED[side]
    : classOf({ scene: word, document: '', detail: '' }, side === 'income' ? 1 : -1, LIKELY_CLASSES);

function counted(told: readonly Pick<SeenWord, 'word' | 'side'>[]): readonly SeenWord[] {
  const found = new Map<string, SeenWord>();
  for (const { word, side } of told) {
    const key = `${side} ${word}`;
    const known = found.get(key) ?? { word, side, rows: 0, likely: likelyClass(word, side) };
    found.set(key, { ...known, rows: known.rows + 1 });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

/**
 * Those that may be kept, the most frequent first. What names a person is none. Nearly one a row is what somebody typed
 * and may name people: then only the sides are told apart, by the word ''.
 */
export function wordsOf(
  match: BillMatch,
  cells: readonly NumberedRow[],
  rows: readonly BillRow[],
): readonly SeenWord[] {
  const told = rows.map(({ amount }, at) => ({
    word: textOf(match, cells[at]?.cells ?? [], 'scene'),
    side: amount < 0 ? ('expense' as const) : ('income' as const),
  }));
  const words = counted(told.filter(({ word }) => keptName(word) === word));
  const isTyped = words.length > FEW_WORDS && words.length * 2 > rows.length;
  return (isTyped ? counted(told.map(({ side }) => ({ word: '', side }))) : words).slice(0, MOST_TAUGHT_CLASSES);
}
