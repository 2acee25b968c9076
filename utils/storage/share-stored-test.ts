/** What the engine needs to share visitors over a shop's test, as it was last judged. */
import { pinnedRole } from '../notes/pin.ts';
import { DEFAULT_ENGINE_SETTINGS } from '../tiers/settings.ts';
import { type StoredShares, shareTest } from '../tiers/trial/share-test.ts';
import { shopCosts } from './costs.ts';
import { type Database, withPrefix } from './database.ts';
import { statisticsKey } from './refresh-window.ts';
import type { ProductSummary } from './tables.ts';
import { trafficLimits } from './traffic-limits.ts';

/** Still to be told apart by visitors: 拉不开差距 hardly is, nor what the operator took out of the test by a pin. */
function isOpen({ suggestion: { verdict }, pin }: ProductSummary): boolean {
  const pinned = pinnedRole(pin);
  return verdict.kind === 'test' && verdict.visitors !== null && pinned !== 'stop' && pinned !== 'regular';
}

/**
 * @param visitors to share, whole
 * @returns null while what the shop was judged by is being made anew, or is about to be
 */
export async function shareStoredTest(db: Database, shop: string, visitors: number): Promise<StoredShares | null> {
  const state = await db.shopStates.get(shop);
  const today = state?.basis?.today;
  if (!state) return { shares: [], left: visitors, unknown: 0 };
  if (!today) return null;
  const [row, all, products, costs, limits] = await Promise.all([
    db.shops.get(shop),
    withPrefix(db.statistics, '[shop+product]', [shop]).toArray(),
    withPrefix(db.products, '[shop+product]', [shop]).toArray(),
    shopCosts(db, shop),
    trafficLimits(db, shop, today),
  ]);
  const key = statisticsKey(state.window, today, state.basis?.dates ?? '');
  const statistics = all.filter(({ window }) => window === key);
  const known = new Set(statistics.map(({ product }) => product));
  if (products.some(({ product, suggestion }) => suggestion.verdict.kind !== 'unread' && !known.has(product)))
    return null;
  const open = products.filter(isOpen).map(({ product }) => product);
  const { shares, left, unknown } = shareTest(
    {
      statistics,
      limits,
      costs,
      assume: row?.platform === 'taobao',
      settings: DEFAULT_ENGINE_SETTINGS,
    },
    new Set(open),
    visitors,
  );
  const names = new Map(products.map((row) => [row.product, row.nickname || row.articleNo || row.title]));
  return {
    shares: shares.map((share) => ({ ...share, name: names.get(share.product) || share.product })),
    left,
    unknown: unknown.length,
  };
}
