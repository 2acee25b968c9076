/** What the engine needs to share visitors over a shop's test, as it was last judged. */
import { DEFAULT_ENGINE_SETTINGS } from '../tiers/settings.ts';
import { type StoredShares, shareTest } from '../tiers/trial/share-test.ts';
import { shopCosts } from './costs.ts';
import { type Database, withPrefix } from './database.ts';
import { statisticsKey } from './refresh-window.ts';
import { trafficLimits } from './traffic-limits.ts';

const NOBODY: StoredShares = { shares: [], unknown: 0 };

/** @param visitors to share, whole */
export async function shareStoredTest(db: Database, shop: string, visitors: number): Promise<StoredShares> {
  const state = await db.shopStates.get(shop);
  const today = state?.basis?.today;
  if (!state || !today) return NOBODY;
  const [row, statistics, products, costs, limits] = await Promise.all([
    db.shops.get(shop),
    withPrefix(db.statistics, '[shop+product]', [shop]).toArray(),
    withPrefix(db.products, '[shop+product]', [shop]).toArray(),
    shopCosts(db, shop),
    trafficLimits(db, shop, today),
  ]);
  const key = statisticsKey(state.window, today);
  const open = products.filter(({ suggestion }) => suggestion.verdict.kind === 'test').map(({ product }) => product);
  const { shares, unknown } = shareTest(
    {
      statistics: statistics.filter(({ window }) => window === key),
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
    unknown: unknown.length,
  };
}
