/** The product a row of a taught page speaks of, by the place where the operator said its id stands. */
import type { IdPlace } from '../recipes/page-place.ts';
import { linksOf, pathParts } from './row-links.ts';
import { leavesOf } from './shown-text.ts';

/** As a sheet's product ids may be. */
export const TAUGHT_ID = /^[0-9A-Za-z_-]{1,40}$/;
const MOST_LEAVES = 200;
const KEY = 'data-row-key';

function printedAfter(row: Element, word: string): string | null {
  for (const text of leavesOf(row, MOST_LEAVES)) {
    const at = text.indexOf(word);
    const [, id = null] = at < 0 ? [] : (/^\s*[:：]?\s*([\w-]{1,64})/.exec(text.slice(at + word.length)) ?? []);
    if (id !== null) return id;
  }
  return null;
}

/** @returns null where the row has none there; never asked for ids in a column of their own */
export function idIn(row: Element, place: IdPlace): string | null {
  switch (place.from) {
    case 'column':
      return null;
    case 'key':
      return row.getAttribute(KEY) || row.closest(`[${KEY}]`)?.getAttribute(KEY) || null;
    case 'printed':
      return printedAfter(row, place.word);
    case 'link':
      return (
        linksOf(row)
          .map((url) => url.searchParams.get(place.word))
          .find(Boolean) ?? null
      );
    case 'path':
      return (
        linksOf(row)
          .map((url) => pathParts(url).find(({ after }) => after === place.word)?.id)
          .find(Boolean) ?? null
      );
  }
}
