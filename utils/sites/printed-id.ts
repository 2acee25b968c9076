import { leavesOf } from './shown-text.ts';

/** More leaves than any row has; ids stand near the beginning. */
const MOST_LEAVES = 200;

/**
 * The id a row prints, from one text of one leaf: over the whole row's text the figure of the next cell
 * would follow its digits without a gap.
 */
export function printedId(row: Element, pattern: RegExp): string | null {
  for (const text of leavesOf(row, MOST_LEAVES)) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return null;
}
