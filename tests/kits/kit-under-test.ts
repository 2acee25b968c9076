/** The reader as it runs in a page of the catalogue, and what a person sees beside it. */
import { watchSearch } from '../../utils/capture/search-watch.ts';
import { startTableSource } from '../../utils/capture/table-source.ts';
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { readTable } from '../../utils/sites/read-table.ts';
import { itemRank } from '../../utils/sites/sycm/item-rank.ts';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { tableRows } from '../../utils/sites/table-rows.ts';
import { seenTitles, settled, wrongRows } from './sight.ts';

export interface Look {
  /** Products whose titles are seen, from top to bottom. */
  readonly seen: readonly string[];
  readonly draft: Result<SheetDraft> | null;
  /** Rows for badges that do not stand where their product is seen. */
  readonly wrong: readonly string[];
}

/** @param keyword what stands in the filter box */
export async function look(keyword: string): Promise<Look> {
  await settled();
  const draft = await readTable(sycm, itemRank, document, keyword, new AbortController().signal);
  return { seen: seenTitles().map(({ product }) => product), draft, wrong: wrongRows(tableRows(document, itemRank)) };
}

const taken: Result<SheetDraft>[] = [];

/** Starts following the page's table as the running extension does. */
export function follow(): void {
  const { signal } = new AbortController();
  const search = watchSearch(document, () => itemRank.table, signal);
  let seq = 0;
  const readings = { take: (_seq: number, result: Result<SheetDraft>) => taken.push(result) };
  startTableSource({
    document,
    site: sycm,
    page: itemRank,
    readings: readings as never,
    search,
    nextSeq: () => ++seq,
    mayRead: () => true,
    signal,
  });
}

/** What was handed over since. */
export function followed(): readonly Result<SheetDraft>[] {
  return taken;
}
