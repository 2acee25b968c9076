/** A made-up shop's advertising: every product in three scenes, one scene with two plans. */
import { hash32 } from '../../../utils/demo/draws.ts';
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';

export const ALIMAMA_SHOP = '云朵旗舰店';

export const ALIMAMA_PRODUCTS = Array.from({ length: 9 }, (_, n) => ({
  id: String(700_000_000_001 + n),
  title: `加绒直筒裤 ${n + 1} 号`,
}));

/** Two plans of one scene, and 货品全站推广, which is a scene of its own. */
export const ALIMAMA_PARTS = [
  { scene: '关键词推广', plan: '81000000001' },
  { scene: '关键词推广', plan: '81000000002' },
  { scene: '人群推广', plan: '82000000001' },
  { scene: '货品全站推广', plan: '83000000001' },
] as const;

export interface AdRow {
  readonly id: string;
  readonly title: string;
  readonly scene: string;
  readonly plan: string;
  /** Money in fen. */
  readonly figures: Readonly<Partial<Record<MetricId, number>>>;
}

export const ALIMAMA_METRICS: readonly { readonly as: MetricId; readonly header: string }[] = [
  { as: 'adImpressions', header: '展现量' },
  { as: 'adClicks', header: '点击量' },
  { as: 'adCost', header: '花费' },
  { as: 'adPayAmount', header: '总成交金额' },
  { as: 'adOrders', header: '总成交笔数' },
  { as: 'adCarts', header: '总购物车数' },
  { as: 'adFavorites', header: '收藏宝贝数' },
];

/** Every product in every part, in an order that mixes them. @param period its days, as the page states them */
export function adRows(period: string): readonly AdRow[] {
  const days = (period.match(/\d+/g) ?? []).map(Number);
  const rows = ALIMAMA_PRODUCTS.flatMap(({ id, title }, n) =>
    ALIMAMA_PARTS.map(({ scene, plan }, part): AdRow => {
      const draw = hash32(n, part, ...days);
      const clicks = 20 + (draw % 300);
      const figures = {
        adImpressions: clicks * (12 + part * 9) + (draw % 7),
        adClicks: clicks,
        adCost: clicks * (60 + part * 25),
        adPayAmount: clicks * 611,
        adOrders: Math.floor(clicks / 11),
        adCarts: clicks % 31,
        adFavorites: clicks % 13,
      };
      return { id, title, scene, plan, figures };
    }),
  );
  return rows.sort((a, b) => (b.figures.adCost ?? 0) - (a.figures.adCost ?? 0) || (a.id < b.id ? -1 : 1));
}
