/** Where in the rows of an unknown table ids of products may stand. */
import { type IdPlace, LONGEST_WORD } from '../recipes/page-place.ts';
import { isPersonalHeader, withoutPersonalData } from '../sheets/personal-data.ts';
import type { GridRow } from './grid.ts';
import { linksOf, pathParts } from './row-links.ts';
import { leavesOf } from './shown-text.ts';
import { idIn, TAUGHT_ID } from './taught-id.ts';

export interface FoundId {
  readonly place: IdPlace;
  /** Of the first row. */
  readonly sample: string;
}

const PRINTED = /([\p{L} ]{0,12}(?:ID|编码|编号|货号|款号|SKU|SPU|ASIN))\s*[:：]\s*[\w-]{2,64}/giu;
const MOST = 8;
/** The same in addresses. */
const PEOPLES = /order|trade|buyer|user|member|mobile|phone|refund/i;
const LOOKED_ROWS = 20;

function inRow(row: Element): readonly IdPlace[] {
  const links = [...linksOf(row)];
  const link = links.flatMap((url) => [...url.searchParams.keys()].map((word): IdPlace => ({ from: 'link', word })));
  const path = links.flatMap((url) => pathParts(url).map(({ after }): IdPlace => ({ from: 'path', word: after })));
  const printed = leavesOf(row).flatMap((text) =>
    [...text.matchAll(PRINTED)].map(([, word = '']): IdPlace => ({ from: 'printed', word: word.trim() })),
  );
  // Of those that tell as well as each other: a link is found quickest, and a key may be a number of the row alone.
  return [...link, ...path, { from: 'key' }, ...printed];
}

/** The id the parts of a row agree on. */
function idOf({ parts }: GridRow, place: IdPlace): string | null {
  const ids = new Set(parts.map((part) => idIn(part, place)).filter((id) => id !== null));
  const [only = null] = ids;
  return ids.size === 1 ? only : null;
}

/** Whether it names a product in every row, and not always the same one. */
function tells(ids: readonly (string | null)[]): boolean {
  const distinct = new Set(ids);
  // A number of the row alone: after sorting it is another product's.
  const counts = [0, 1].some((from) => ids.every((id, at) => id === String(at + from)));
  return !counts && ids.every((id) => id !== null && TAUGHT_ID.test(id)) && distinct.size > Math.min(1, ids.length - 1);
}

/** Orders and people are no products, whatever word they stand behind; and a word as long is none. */
function isNobodys(place: IdPlace): boolean {
  if (!('word' in place)) return true;
  return place.word.length <= LONGEST_WORD && !isPersonalHeader(place.word) && !PEOPLES.test(place.word);
}

function rank(ids: readonly (string | null)[]): number {
  const digits = ids.filter((id) => id !== null && /^\d{6,20}$/.test(id)).length;
  return new Set(ids).size + digits;
}

/** Best first: where most rows differ, and where ids look like those of products. Row sums (合计) are not among `rows`. */
export function idPlaces(rows: readonly GridRow[]): readonly FoundId[] {
  const looked = rows.slice(0, LOOKED_ROWS);
  const [first] = looked;
  if (!first) return [];
  const offered = new Map(first.parts.flatMap(inRow).map((place) => [JSON.stringify(place), place]));
  return [...offered.values()]
    .map((place) => ({ place, ids: looked.map((row) => idOf(row, place)) }))
    .filter(({ place, ids }) => tells(ids) && isNobodys(place))
    .sort((a, b) => rank(b.ids) - rank(a.ids))
    .slice(0, MOST)
    .map(({ place, ids: [sample] }) => ({ place, sample: withoutPersonalData(sample ?? '') }));
}
