/** 破价预警 before a price planned in a product's own marks is saved; loaded with the click that saves it. */
import { unitsOf } from '../metrics/shop-units.ts';
import { breakWords } from '../planner/break-words.ts';
import { eventLookup } from '../planner/event-lookup.ts';
import type { PlanProductRecord } from '../planner/planner-record.ts';
import { ceilingsBroken } from '../planner/price-breaks.ts';
import type { Database } from '../storage/database.ts';
import { listDates, listPlanned } from '../storage/planner.ts';
import { planProductTexts } from '../texts/plan-products.ts';
import { planTexts } from '../texts/plans.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';

export interface PlannedPrice extends Pick<PlanProductRecord, 'shop' | 'product'> {
  /** Minor units of the shop's currency. */
  readonly minor: number;
  readonly language: Language;
}

/** @returns a sentence for each ceiling of a plan that stands and that the price is below, with its event and days */
export async function heldPrices(
  db: Database,
  { shop, product, minor, language }: PlannedPrice,
  now: number,
): Promise<readonly string[]> {
  const price = { minor, currency: unitsOf(await db.shops.get(shop)).currency.code };
  const products = await listPlanned(db);
  const broken = ceilingsBroken(price, { shop, product }, { products, today: dayOfInstant(now) });
  if (broken.length === 0) return [];
  const eventOf = eventLookup(await listDates(db));
  const lines = broken.flatMap((held) => {
    const { ceiling } = held;
    return ceiling ? [breakWords({ kind: 'marked', product: held, ceiling, price }, eventOf, language)] : [];
  });
  const { willBreak } = planProductTexts[language];
  // Two plans may hold the product to the same ceiling.
  return [...new Set(lines)].map((line) => planTexts[language].sentence(willBreak, line));
}
