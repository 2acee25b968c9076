/**
 * Whose file it is. A product's id is given once on its platform, so products already known in a shop say
 * more than any name; what nothing says, the operator does.
 */
import { unitsOf } from '../metrics/shop-units.ts';
import { sharesIds } from '../sheets/shared-ids.ts';
import type { PlatformId, SheetDraft } from '../sheets/sheet.ts';
import type { Database } from './database.ts';
import { evidenceOf } from './identities.ts';
import { resolveShop } from './resolve-shop.ts';
import { keepsAmounts, withCurrency } from './shop-currency.ts';
import type { ShopRow } from './tables.ts';

/** An existing shop, or the name of a new one. */
export type FileTarget = { readonly shop: string } | { readonly name: string };

export interface KnownShop {
  readonly id: string;
  readonly name: string;
  /** Of the file's products those known here. */
  readonly known: number;
}

export type Belongs =
  | { readonly ok: true; readonly shop: ShopRow }
  /** Name of the shop it is the file of; '' where only the stated name disagrees. */
  | { readonly ok: false; readonly why: 'other-shop'; readonly other: string }
  /** Code of the currency the shop keeps. */
  | { readonly ok: false; readonly why: 'shop-currency'; readonly other: string };

export function productsOf(drafts: readonly SheetDraft[]): string[] {
  const rows = drafts.filter(({ level }) => level === 'spu').flatMap((draft) => draft.rows);
  return [...new Set(rows.map(({ product }) => product))];
}

async function knownIn(db: Database, shop: string, products: readonly string[]): Promise<Set<string>> {
  const rows = await db.facts.bulkGet(products.map((product): [string, string] => [shop, product]));
  return new Set(rows.flatMap((row) => (row ? [row.product] : [])));
}

async function candidates(db: Database, platform: PlatformId): Promise<ShopRow[]> {
  const shops = await db.shops.toArray();
  return shops.filter((shop) => shop.platform === platform && shop.claimed && !shop.demo);
}

/** The shops a file of this platform may go to, the one that knows most of its products first. */
export async function shopsForFile(
  db: Database,
  platform: PlatformId,
  products: readonly string[],
): Promise<readonly KnownShop[]> {
  const shops = await candidates(db, platform);
  // Where ids are shared, knowing them is no reason to choose the shop.
  const told = sharesIds(platform) ? [] : products;
  const lines = await Promise.all(
    shops.map(async ({ id, name }) => ({ id, name, known: (await knownIn(db, id, told)).size })),
  );
  return lines.sort((a, b) => b.known - a.known || (a.id < b.id ? -1 : 1));
}

/** Code of the currency of all the platform's shops that keep amounts; null where they differ, or there is none. */
export async function currencyOfShops(db: Database, platform: PlatformId): Promise<string | null> {
  const codes = new Set<string>();
  for (const shop of await candidates(db, platform))
    if (await keepsAmounts(db, shop.id)) codes.add(unitsOf(shop).currency.code);
  const [only = null] = codes;
  return codes.size === 1 ? only : null;
}

const isName = (identity: string): boolean => identity.startsWith('page-text:');

async function targetOf(db: Database, first: SheetDraft, target: FileTarget, at: number): Promise<ShopRow | null> {
  if ('shop' in target) return (await db.shops.get(target.shop)) ?? null;
  const named: SheetDraft = { ...first, identities: [{ kind: 'page-text', value: target.name }] };
  // Two shops of one name: it decides nothing, and no third is made of it.
  const { shop } = await resolveShop(db, await evidenceOf(named, 'file'), at);
  return shop.claimed ? shop : null;
}

/** Code of the shop's currency where the file is of another one. */
export async function otherCurrency(db: Database, draft: SheetDraft, shop: string | null): Promise<string | null> {
  const row = shop === null ? undefined : await db.shops.get(shop);
  return row && (await withCurrency(db, row, draft)) === null ? unitsOf(row).currency.code : null;
}

/**
 * The shop this file's sheets go to, or whose they are instead: a file that states another name, or that
 * holds products another shop knows and this one does not, is not of the chosen shop.
 * Decides without writing; a new shop's row is for the import to store.
 * @throws Error when the target is no shop a file may go to
 */
export async function belongsTo(
  db: Database,
  drafts: readonly [SheetDraft, ...SheetDraft[]],
  target: FileTarget,
  at: number,
): Promise<Belongs> {
  const [first] = drafts;
  const found = await targetOf(db, first, target, at);
  if (!found || found.platform !== first.platform || !found.claimed || found.demo)
    throw new Error('no shop for this file');
  const shop = await withCurrency(db, found, first);
  if (!shop) return { ok: false, why: 'shop-currency', other: unitsOf(found).currency.code };
  const stated = first.identities.find(({ kind }) => kind === 'page-text')?.value;
  const names = shop.identities.filter(isName);
  if (stated !== undefined && names.length > 0 && !names.includes(`page-text:${stated}`))
    return { ok: false, why: 'other-shop', other: stated };
  if (sharesIds(shop.platform)) return { ok: true, shop };
  const products = productsOf(drafts);
  const here = await knownIn(db, shop.id, products);
  for (const other of await candidates(db, first.platform)) {
    if (other.id === shop.id) continue;
    const there = await knownIn(db, other.id, products);
    if ([...there].some((product) => !here.has(product))) return { ok: false, why: 'other-shop', other: other.name };
  }
  return { ok: true, shop };
}
