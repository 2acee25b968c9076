/** Many sheets at once, gathered in memory so that each stored record is written once. */
import { emptyGathered, type Gathered, gatherSheet } from '../history/gather.ts';
import { periodKey } from '../time/period.ts';
import { coverageRow, type ReadSheet } from './coverage-rows.ts';
import { slotOf } from './list-keys.ts';
import type { Place } from './places.ts';
import type { StoredCoverageRow } from './rows.ts';
import type { SeenLookup } from './seen-lookup.ts';
import { isWhole } from './write-coverage.ts';

type Pages = [StoredCoverageRow, ...StoredCoverageRow[]];

export interface ShopGather {
  readonly gathered: Gathered;
  /** By list and order. */
  readonly coverage: Map<string, Pages>;
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
    coverage: new Map(),
    whole: new Set<string>(),
    slots: new Set<string>(),
  };
  bulk.shops.set(shop, fresh);
  return fresh;
}

function addPage({ coverage }: ShopGather, row: StoredCoverageRow): void {
  const key = `${row.list}|${row.order}`;
  const pages = coverage.get(key);
  if (pages) pages.push(row);
  else coverage.set(key, [row]);
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
  for (const place of places) addPage(shop, coverageRow(read, place));
  if (isWhole(sheet)) shop.whole.add(periodKey(sheet.period));
  const slot = slotOf(sheet);
  if (slot !== null) shop.slots.add(slot);
}
