/** Many sheets at once, gathered in memory so that each stored record is written once. */
import { emptyGathered, type Gathered, gatherSheet } from '../history/gather.ts';
import type { Place } from '../sheets/sheet.ts';
import { periodKey } from '../time/period.ts';
import { listHead, listPage, type ReadSheet } from './coverage-rows.ts';
import { slotOf } from './list-keys.ts';
import type { ListHead, ListPage } from './rows.ts';
import type { SeenLookup } from './seen-lookup.ts';
import { isWhole } from './write-periods.ts';

interface ListGather {
  readonly head: ListHead;
  readonly pages: [ListPage, ...ListPage[]];
}

export interface ShopGather {
  readonly gathered: Gathered;
  /** By list and order. */
  readonly lists: Map<string, ListGather>;
  /** Keys of periods that a file gives whole. */
  readonly whole: Set<string>;
  readonly slots: Set<string>;
}

export interface BulkGather {
  readonly shops: Map<string, ShopGather>;
  readonly seen: SeenLookup;
  /** Rows gathered so far. */
  rows: number;
}

export function emptyBulk(seen: SeenLookup): BulkGather {
  return { shops: new Map(), seen, rows: 0 };
}

function shopOf(bulk: BulkGather, shop: string): ShopGather {
  const known = bulk.shops.get(shop);
  if (known) return known;
  const fresh = {
    gathered: emptyGathered(shop),
    lists: new Map(),
    whole: new Set<string>(),
    slots: new Set<string>(),
  };
  bulk.shops.set(shop, fresh);
  return fresh;
}

function addPage({ lists }: ShopGather, read: ReadSheet, place: Place): void {
  const head = listHead(read.sheet, place.listing);
  const page = listPage(read, place);
  const key = `${head.list}|${head.order}`;
  const known = lists.get(key);
  if (known) known.pages.push(page);
  else lists.set(key, { head, pages: [page] });
}

interface Seen {
  /** Epoch ms at which the sheet was last seen. */
  readonly last: number;
  readonly places: readonly Place[];
}

export function gatherInBulk(bulk: BulkGather, read: ReadSheet, { last, places }: Seen): void {
  const { sheet, id } = read;
  const shop = shopOf(bulk, sheet.shop);
  bulk.seen.set(id, last);
  bulk.rows += read.rows.length;
  gatherSheet(shop.gathered, { ...read, seen: bulk.seen.lastSeen });
  for (const place of places) addPage(shop, read, place);
  if (isWhole(sheet)) shop.whole.add(periodKey(sheet.period));
  const slot = slotOf(sheet);
  if (slot !== null) shop.slots.add(slot);
}
