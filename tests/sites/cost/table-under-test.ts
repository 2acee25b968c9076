/** Reads the page's table as the page's own watcher does, and by itself. */
import { startTableSource } from '../../../utils/capture/table-source.ts';
import type { Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import { readTable } from '../../../utils/sites/read-table.ts';
import { itemRank } from '../../../utils/sites/sycm/item-rank.ts';
import { sycm } from '../../../utils/sites/sycm/site.ts';

/** The first thing that is handed over. */
export function watched(): Promise<Result<SheetDraft>> {
  const { promise, resolve } = Promise.withResolvers<Result<SheetDraft>>();
  let seq = 0;
  startTableSource({
    document,
    site: sycm,
    page: itemRank,
    readings: { take: (_, result) => resolve(result), restart: () => undefined },
    search: { keyword: () => '', reloaded: () => false, clear: () => undefined },
    nextSeq: () => ++seq,
    mayRead: () => true,
    signal: new AbortController().signal,
  });
  return promise;
}

export function read(): ReturnType<typeof readTable> {
  return readTable(sycm, itemRank, document, '', new AbortController().signal);
}
