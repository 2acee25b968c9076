import { leavesOf } from './shown-text.ts';

/**
 * The id a row prints, from one text of one cell: over the whole row's text the figure of the next cell
 * would follow its digits without a gap.
 */
export function printedId(row: Element, pattern: RegExp): string | null {
  for (const cell of row.querySelectorAll('td')) {
    for (const text of leavesOf(cell)) {
      const found = pattern.exec(text)?.[1];
      if (found) return found;
    }
  }
  return null;
}
