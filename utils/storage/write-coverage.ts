/** Which pages of a list were read, kept while sheets come in. */
import { coverageOf } from '../sheets/completeness.ts';
import type { Coverage } from '../sheets/coverage.ts';
import type { Place } from '../sheets/sheet.ts';
import { amounts, laterPage, listHead, listPage, listRow, type ReadSheet } from './coverage-rows.ts';
import { type Database, withPrefix } from './database.ts';
import { packPages, partOf, unpackPages } from './list-pages.ts';
import { type ListState, setPage, stateOf } from './list-state.ts';
import type { ListHead, ListPage, ListRow } from './rows.ts';
import { stamped } from './stamped.ts';

function withoutListing({ rows }: ReadSheet): Coverage {
  const products = rows.map((row) => row.product);
  return coverageOf([{ page: 1, products, ...amounts(rows) }], null, Math.max(1, rows.length), false);
}

/** Somebody pages through few lists at a time. */
const kept = stamped<ListState>(4);

const keyOf = ({ shop, list, order }: ListHead): [string, string, string] => [shop, list, order];
const nameOf = (head: ListHead): string => keyOf(head).join('\n');

function keep(db: Database, head: ListHead, { digest }: ListRow, state: ListState): void {
  if (digest !== undefined) kept.put(db, nameOf(head), digest, state);
}

/** All that was read of one list in one order. */
export async function readPages(db: Database, head: ListHead): Promise<ListPage[]> {
  return (await withPrefix(db.pages, '[shop+list+order+part]', keyOf(head)).toArray()).flatMap(unpackPages);
}

/** The same, from memory where nothing was written since. @param row as it is stored */
async function readState(db: Database, head: ListHead, row: ListRow | undefined): Promise<ListState> {
  const known = row?.digest === undefined ? null : kept.take(db, nameOf(head), row.digest);
  return known ?? stateOf(row ? await readPages(db, head) : []);
}

/** Only the stretches in which a page changed are written. @returns null when no page is left */
async function writeState(
  db: Database,
  head: ListHead,
  state: ListState,
  changed: Iterable<number>,
): Promise<Coverage | null> {
  const row = listRow(head, state);
  const pages = [...state.pages.values()];
  const writes = [...new Set([...changed].map((page) => partOf(head, page)))].map((part) => {
    const packed = packPages(
      head,
      part,
      pages.filter(({ page }) => partOf(head, page) === part),
    );
    return packed ? db.pages.put(packed) : db.pages.delete([...keyOf(head), part]);
  });
  await Promise.all([...writes, row ? db.lists.put(row) : db.lists.delete(keyOf(head))]);
  if (row) keep(db, head, row, state);
  return row?.coverage ?? null;
}

/**
 * Stores the pages of one list in one order and what they say together. The period must be judged afterwards.
 * Runs inside a transaction that holds `lists` and `pages`.
 * @param pages all of them
 * @param changed numbers of those that came, went or changed
 */
export async function storePages(
  db: Database,
  head: ListHead,
  pages: readonly ListPage[],
  changed: readonly number[],
): Promise<void> {
  await writeState(db, head, stateOf(pages), changed);
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
  const row = await db.lists.get(keyOf(head));
  const state = await readState(db, head, row);
  const changed = new Set<number>();
  for (const page of added) {
    const old = state.pages.get(page.page);
    const next = laterPage(old, page);
    if (JSON.stringify(old) === JSON.stringify(next)) continue;
    setPage(state, next);
    changed.add(page.page);
  }
  if (row && changed.size === 0) {
    keep(db, head, row, state);
    return row.coverage;
  }
  return writeState(db, head, state, changed);
}

/**
 * The same for a single sheet; one without a place in a list is a list of its own. Runs inside a
 * transaction that holds `lists` and `pages`.
 */
export async function writeCoverage(db: Database, read: ReadSheet, place: Place | null): Promise<Coverage> {
  const coverage = place && (await writePages(db, listHead(read.sheet, place.listing), [listPage(read, place)]));
  return coverage ?? withoutListing(read);
}
