/** Columns that were said to split a product's figures. */
import type { PartColumn } from './part-column.ts';

/** As backends write the row that is not split. */
const WHOLE = '全部';
/** Names no record may have as a key of its own. */
const RESERVED: ReadonlySet<string> = new Set(['constructor', 'prototype', '__proto__']);
/** Characters a filter's name may have; a header may hold any. */
const NOT_IN_NAMES = /[^0-9A-Za-z_.\-\u4e00-\u9fff]/g;

/** One name a column, whatever signs its header is written in. */
export function partsOf(headers: readonly string[]): readonly PartColumn[] {
  const taken = new Set(RESERVED);
  return headers.map((header, n) => {
    const own = header.replace(NOT_IN_NAMES, '').slice(0, 50);
    const filter = own === '' || taken.has(own) ? `part${n + 1}` : own;
    taken.add(filter);
    return { headers: [header], filter, whole: WHOLE };
  });
}
