/**
 * The price at which a product would earn or lose a role, its conversion unchanged: what it would really be at that
 * price nobody can tell.
 */
import { afterProfit } from './afterwards.ts';
import type { Assessment, Shop } from './assessment.ts';
import { clearlyAbove } from './assessment.ts';
import type { Ranking } from './main-and-second.ts';
import { unitOf } from './price-link.ts';
import { mayProfit, profits } from './profit.ts';
import { firstCount, lastCount } from './rate-needed.ts';
import type { Change } from './suggestion.ts';
import { lowPrice } from './traffic.ts';

type PriceChange = Extract<Change, { kind: 'price' }>;

/** Nobody raises a price further than this and sells as before. */
const FURTHEST = 1.5;
/** Prices are named in whole units. */
const up = (minor: number, { statistics }: Assessment): number =>
  Math.ceil(minor / unitOf(statistics)) * unitOf(statistics);
const down = (minor: number, { statistics }: Assessment): number =>
  Math.floor(minor / unitOf(statistics)) * unitOf(statistics);

type HoldsAt = (price: number) => boolean;

/** The product at another price, its conversion unchanged. */
function atPrice(own: Assessment, { model: { values } }: Shop, price: number): Assessment {
  const contribution = values.at(price, own.statistics);
  return { ...own, price, contribution, orderValue: values.by === 'cost' ? (contribution?.left ?? null) : price };
}

/** Whether it would be a 利润款 at a price: the dearer, the more of it is left. */
function profitsAt(own: Assessment, shop: Shop, ranking: Ranking): HoldsAt {
  const { profit } = shop.model;
  return (price) => {
    const at = atPrice(own, shop, price);
    return (
      profit !== null && own.belief !== null && mayProfit(at, profit, ranking) && profits(at, profit)(own.belief.ahead)
    );
  };
}

/** The lowest price above its own at which it would be a 利润款. */
export function profitByPrice(own: Assessment, shop: Shop, ranking: Ranking): PriceChange[] {
  if (own.price === null || !own.pay) return [];
  const holds = profitsAt(own, shop, ranking);
  if (holds(own.price)) return [];
  const to = firstCount(own.price, Math.floor(own.price * FURTHEST), holds);
  return to === null ? [] : [{ kind: 'price', to: up(to, own), direction: 'up', becomes: 'profit', by: 'cost' }];
}

/** The highest price below its own at which it would be none any more, and what it is then. */
export function noProfitByPrice(own: Assessment, shop: Shop, ranking: Ranking): PriceChange[] {
  if (own.price === null || own.price !== own.contribution?.price) return [];
  const holds = profitsAt(own, shop, ranking);
  const most = holds(own.price) ? lastCount(own.price, (price) => !holds(price)) : null;
  const to = most === null ? 0 : down(most, own);
  if (to === 0) return [];
  const becomes = afterProfit(atPrice(own, shop, to), shop, ranking, own.belief?.ahead ?? null);
  return [{ kind: 'price', to, direction: 'down', becomes, by: 'cost' }];
}

/** The highest price that still draws people in, where only the price is missing and no order would lose by it. */
export function trafficByPrice(own: Assessment, { lines, model: { values } }: Shop): PriceChange[] {
  const low = lowPrice(lines);
  if (own.price === null || low === null || own.price <= low || !clearlyAbove(own.cart)) return [];
  const to = down(low, own);
  const left = values.at(to, own.statistics)?.left ?? 0;
  return to === 0 || left < 0 ? [] : [{ kind: 'price', to, direction: 'down', becomes: 'traffic', by: 'sales' }];
}

/** The price from which on it is too dear for it. */
export function noTrafficByPrice(own: Assessment, { lines }: Shop, becomes: PriceChange['becomes']): PriceChange[] {
  const low = lowPrice(lines);
  return own.price === null || low === null || own.price > low
    ? []
    : [{ kind: 'price', to: up(Math.floor(low) + 1, own), direction: 'up', becomes, by: 'sales' }];
}

/** The price from which on a newcomer is too dear to be one, and what it is then. @param isOne at a price */
export function newcomerByPrice(
  own: Assessment,
  shop: Shop,
  isOne: HoldsAt,
  becomesAt: (at: Assessment) => PriceChange['becomes'],
): PriceChange[] {
  if (own.price === null) return [];
  const least = firstCount(own.price, Math.floor(own.price * FURTHEST), (price) => !isOne(price));
  if (least === null) return [];
  const to = up(least, own);
  const becomes = becomesAt(atPrice(own, shop, to));
  // Only a stop is told by what an order leaves.
  const by = becomes === 'stop' ? shop.model.values.by : 'sales';
  return [{ kind: 'price', to, direction: 'up', becomes, by }];
}
