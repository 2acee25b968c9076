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
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      // `ID` is no part of ANDROID, and a title may name what it is.
      if (/[\p{L}\p{N}]$/u.test(text.slice(0, at))) continue;
      const [, id = null] = /^\s*[:：]\s*([\w-]{1,64})/.exec(text.slice(at + word.length)) ?? [];
      if (id !== null) return id;
    }
  }
  return null;
}

function firstOf(row: Element, idOf: (url: URL) => string | null): string | null {
  for (const url of linksOf(row)) {
    const id = idOf(url);
    if (id) return id;
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
      return firstOf(row, (url) => url.searchParams.get(place.word));
    case 'path':
      return firstOf(row, (url) => pathParts(url).find(({ after }) => after === place.word)?.id ?? null);
  }
}
