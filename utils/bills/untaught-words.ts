/** Words of a taught bill that nobody taught: what they mean is not known, so their movements are `other`. */
import { isTaught } from '../settlement/taught-bill.ts';
import { ruleOf } from './classify.ts';
import type { ReadTable } from './read-bill.ts';

export interface UntaughtWords {
  readonly rows: number;
  /** The most frequent ones; none where the bill names no movement. */
  readonly words: readonly string[];
}

const SHOWN = 5;

export function untaughtWords(table: ReadTable): UntaughtWords {
  if (table.kind === 'orders' || !isTaught(table.layout.id)) return { rows: 0, words: [] };
  const { columns, classes } = table.layout;
  const hasWords = columns.some(({ role }) => role === 'scene');
  const found = new Map<string, number>();
  for (const { amount, entries } of table.rows) {
    const scene = hasWords ? (entries[0]?.name ?? '') : '';
    if (ruleOf({ scene, document: '', detail: '' }, amount, classes)) continue;
    found.set(scene, (found.get(scene) ?? 0) + 1);
  }
  const most = [...found].sort(([, a], [, b]) => b - a);
  return {
    rows: most.reduce((sum, [, rows]) => sum + rows, 0),
    words: most.flatMap(([word]) => (word === '' ? [] : [word])).slice(0, SHOWN),
  };
}
