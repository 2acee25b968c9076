/** 破价预警 of every plan, on what was read and what is planned. */
import { fenEach } from '../metrics/money.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import { eventLookup } from '../planner/event-lookup.ts';
import type { Amount, PlanProductRecord } from '../planner/planner-record.ts';
import { type DayPrice, isWatched, type PriceBreak, priceBreaks } from '../planner/price-breaks.ts';
import type { Day } from '../time/day.ts';
import type { Database } from './database.ts';
import { listDates, listPlanned } from './planner.ts';
import { productDays } from './product-days.ts';
import { productRecordId } from './record-ids.ts';

type Of = Pick<PlanProductRecord, 'shop' | 'product'>;
const keyOf = ({ shop, product }: Of): string => `${shop}\n${product}`;

interface Sold {
  readonly prices: readonly DayPrice[];
  /** It may have sold on days that were read without 支付件数, and no price of it is known. */
  readonly unpriced: boolean;
}

const NOTHING: Sold = { prices: [], unpriced: false };

async function soldPrices(db: Database, { shop, product, ceiling }: PlanProductRecord, today: Day): Promise<Sold> {
  if (!ceiling) return NOTHING;
  const { currency } = unitsOf(await db.shops.get(shop));
  const to = ceiling.to < today ? ceiling.to : today;
  if (ceiling.from > to) return NOTHING;
  const days = await productDays(db, shop, product, { from: ceiling.from, to });
  const prices = days.flatMap(({ day, counts }) => {
    const minor = fenEach(counts.payAmount, counts.payItems);
    return minor === null || minor === 0 ? [] : [{ day, minor, currency: currency.code }];
  });
  const mayHaveSold = days.some(({ counts }) => counts.payItems === null && counts.payAmount !== 0);
  return { prices, unpriced: prices.length === 0 && mayHaveSold };
}

async function markedPrice(db: Database, { shop, product }: Of): Promise<Amount | null> {
  const record = await db.records.get(productRecordId(shop, product));
  if (record?.kind !== 'product' || record.removed || !record.promo) return null;
  return { minor: record.promo.price, currency: unitsOf(await db.shops.get(shop)).currency.code };
}

export interface CeilingWatch {
  readonly breaks: readonly PriceBreak[];
  /** Ids of planned products whose ceiling nothing that sold can be held against, as 支付件数 was not read. */
  readonly unpriced: ReadonlySet<string>;
}

/** Ceilings that still hold, with what breaks them; the products of all plans that stand. */
export async function listPriceBreaks(db: Database, today: Day): Promise<CeilingWatch> {
  const products = await listPlanned(db);
  const held = products.filter(({ ceiling }) => ceiling !== null && isWatched(ceiling, today));
  if (held.length === 0) return { breaks: [], unpriced: new Set() };
  const eventOf = eventLookup(await listDates(db));
  const prices = new Map<string, Map<Day, DayPrice>>();
  const marks = new Map<string, Amount | null>();
  const read = await Promise.all(
    held.map(
      async (product) => [product, await soldPrices(db, product, today), await markedPrice(db, product)] as const,
    ),
  );
  for (const [product, sold, marked] of read) {
    // Two ceilings of one product may cover other days; each day once.
    const days = prices.get(keyOf(product)) ?? new Map<Day, DayPrice>();
    for (const price of sold.prices) days.set(price.day, price);
    prices.set(keyOf(product), days);
    marks.set(keyOf(product), marked);
  }
  const breaks = priceBreaks({
    products,
    eventOf,
    soldOf: (shop, product) => [...(prices.get(keyOf({ shop, product }))?.values() ?? [])],
    markedOf: (shop, product) => marks.get(keyOf({ shop, product })) ?? null,
    today,
  });
  return { breaks, unpriced: new Set(read.flatMap(([{ id }, { unpriced }]) => (unpriced ? [id] : []))) };
}
