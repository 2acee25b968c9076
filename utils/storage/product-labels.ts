/** The little of a product that other data is shown beside: nothing of it is stored there. */

import { unitsOf } from '../metrics/shop-units.ts';
import { plainName } from '../texts/pins.ts';
import type { Language } from '../texts/texts.ts';
import { shopCosts } from './costs.ts';
import type { Database } from './database.ts';
import { getMany } from './get-many.ts';
import { listPlanned } from './planner.ts';

export interface ProductLabel {
  /** As the badge says it; null = never judged. */
  readonly role: string | null;
  /** Titles of plans it is in. */
  readonly promotions: readonly string[];
  /** Of a piece in fen; null = nobody said, or in another currency. */
  readonly cost: number | null;
}

/** Of products of a platform's shops that were read; of others there is none. */
export async function readProductLabels(
  db: Database,
  platform: string,
  products: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, ProductLabel>> {
  const labels = new Map<string, ProductLabel>();
  const shops = (await db.shops.toArray()).filter((shop) => shop.platform === platform && shop.claimed && !shop.demo);
  const planned = await listPlanned(db);
  const plans = await db.planner.bulkGet([...new Set(planned.map(({ plan }) => plan))]);
  const titles = new Map(plans.flatMap((plan) => (plan?.kind === 'plan' ? [[plan.id, plan.title] as const] : [])));
  for (const shop of shops) {
    const rows = await getMany(db.products, shop.id, products);
    const costs = unitsOf(shop).currency.code === 'CNY' ? (await shopCosts(db, shop.id)).byProduct : new Map();
    for (const row of rows) {
      if (!row || labels.has(row.product)) continue;
      const own = planned.filter(({ shop: of, product }) => of === shop.id && product === row.product);
      labels.set(row.product, {
        role: plainName(row.suggestion.verdict, row.pin, language),
        promotions: [...new Set(own.flatMap(({ plan }) => titles.get(plan) ?? []))],
        cost: costs.get(row.product)?.cost ?? null,
      });
    }
  }
  return labels;
}
