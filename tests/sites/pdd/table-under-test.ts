import { typedFilter } from '../../../utils/sites/page-words.ts';
import { goodsEffect } from '../../../utils/sites/pdd/goods-effect.ts';
import { pdd } from '../../../utils/sites/pdd/site.ts';
import { readTable } from '../../../utils/sites/read-table.ts';

export function read(): ReturnType<typeof readTable> {
  return readTable(
    pdd,
    goodsEffect,
    document,
    typedFilter([document], goodsEffect.table),
    new AbortController().signal,
  );
}
