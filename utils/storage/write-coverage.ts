/** Which pages of a list were read, kept while sheets come in. */
import { coverageOf } from '../sheets/completeness.ts';
import type { Coverage } from '../sheets/coverage.ts';
import { amounts, laterPage, listHead, listPage, listRow, type ReadSheet } from './coverage-rows.ts';
import { type Database, withPrefix } from './database.ts';
import { packPages, partOf, unpackPages } from './list-pages.ts';
import type { Place } from './places.ts';
import type { ListHead, ListPage } from './rows.ts';

function withoutListing({ rows }: ReadSheet): Coverage {
  const products = rows.map((row) => row.product);
  return coverageOf([{ page: 1, products, ...amounts(rows) }], null, Math.max(1, rows.length), false);
}

/** All that was read of one list in one order. */
export async function readPages(db: Database, { shop, list, order }: ListHead): Promise<ListPage[]> {
  return (await withPrefix(db.pages, '[shop+list+order+part]', [shop, list, order]).toArray()).flatMap(unpackPages);
}

/**
 * Stores the pages of one list in one order and what they say together.
 * @param pages all of them
 * @param changed numbers of those that came, went or changed; only their stretches are written
 * @returns null when no page is left
 */
export async function storePages(
  db: Database,
  head: ListHead,
  pages: readonly ListPage[],
  changed: Iterable<number>,
): Promise<Coverage | null> {
  const { shop, list, order } = head;
  const row = listRow(head, pages);
  const parts = new Set([...changed].map((page) => partOf(head, page)));
  const writes = [...parts].map((part) => {
    const packed = packPages(
      head,
      part,
      pages.filter(({ page }) => partOf(head, page) === part),
    );
    return packed ? db.pages.put(packed) : db.pages.delete([shop, list, order, part]);
  });
  await Promise.all([...writes, row ? db.lists.put(row) : db.lists.delete([shop, list, order])]);
  return row?.coverage ?? null;
}

/**
 * Merges pages of one list in one order and tells how much of the list was read. The period must be
 * judged afterwards. Runs inside a transaction that holds `lists` and `pages`.
 */
export async function writePages(
  db: Database,
  head: ListHead,
  added: readonly [ListPage, ...ListPage[]],
): Promise<Coverage | null> {
  const pages = new Map((await readPages(db, head)).map((page) => [page.page, page]));
  const changed = new Set<number>();
  for (const page of added) {
    const old = pages.get(page.page);
    const next = laterPage(old, page);
    if (JSON.stringify(old) === JSON.stringify(next)) continue;
    pages.set(page.page, next);
    changed.add(page.page);
  }
  if (changed.size === 0) return listRow(head, [...pages.values()])?.coverage ?? null;
  return storePages(db, head, [...pages.values()], changed);
}

/**
 * The same for a single sheet; one without a place in a list is a list of its own. Runs inside a
 * transaction that holds `lists` and `pages`.
 */
export async function writeCoverage(db: Database, read: ReadSheet, place: Place | null): Promise<Coverage> {
  const coverage = place && (await writePages(db, listHead(read.sheet, place.listing), [listPage(read, place)]));
  return coverage ?? withoutListing(read);
}
