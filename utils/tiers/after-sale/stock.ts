/** How long the stock lasts at what a product is expected to sell. */
import { negativeBinomialCdf } from '../../statistics/negative-binomial.ts';
import { type Day, daysBetween } from '../../time/day.ts';
import type { Evidence } from '../evidence-kinds.ts';
import type { ProductStatistics, Stock } from '../product-statistics.ts';
import { type ExpectedSales, SIZE } from '../sales/demand.ts';

export type StockView = Extract<Evidence, { kind: 'stock' }>;

/** An older reading no longer speaks of now. */
export const STOCK_DAYS = 7;
/** Fewer days of cover are told. */
const FEWEST_DAYS = 3;
/** Days over which the chance of selling out is given. */
export const LOOK_DAYS = 7;
/** From here on it likely sells out before new stock is there. */
export const SELLS_OUT = 0.2;
/** What is pushed must last this long, at so many times of what it sells. */
export const PUSHED = { days: 7, times: 1.5 } as const;

/** @returns undefined unless it is of late */
export function stockNow(stock: Stock | null | undefined, today: Day): Stock | undefined {
  const age = stock ? daysBetween(stock.on, today) : 0;
  return stock && age >= 0 && age <= STOCK_DAYS ? stock : undefined;
}

/** Pieces an order takes; one where it is not known. */
function piecesOf({ pieces }: ProductStatistics): number {
  return pieces ? Math.max(1, pieces.items / pieces.orders) : 1;
}

/** @param restockDays days until new stock is there; null = not said. @returns null where no stock is known */
export function stockView(
  statistics: ProductStatistics,
  sales: ExpectedSales | null,
  restockDays: number | null = null,
): StockView | null {
  const { stock } = statistics;
  if (!stock) return null;
  const pieces = piecesOf(statistics);
  const perDay = sales && sales.mean > 0 ? sales.mean : null;
  const { units, days, on } = stock;
  const risk = (within: number) =>
    units === null || perDay === null ? null : 1 - negativeBinomialCdf(units, perDay * pieces * within, SIZE);
  const late = restockDays === null ? null : risk(restockDays);
  const restock = restockDays === null || late === null ? {} : { restock: { days: restockDays, risk: late } };
  return { kind: 'stock', units, days, on, perDay, pieces, risk: risk(LOOK_DAYS), ...restock };
}

/** Days it lasts: by what it is expected to sell, else as the platform says; null = not known. */
export function coverOf({ units, days, perDay, pieces }: StockView): number | null {
  // Nothing is left, whatever it would sell: of what was out of stock all along nothing else is known.
  if (units === 0) return 0;
  return units === null || perDay === null ? days : units / (perDay * pieces);
}

/** Whether it lasts a few days and no more. */
export function runsOut(view: StockView | null): boolean {
  const cover = view && coverOf(view);
  return cover !== null && cover < FEWEST_DAYS;
}

/** Whether it likely sells out before new stock is there. */
export function isLate(view: StockView | null): view is StockView & Required<Pick<StockView, 'restock'>> {
  return view?.restock !== undefined && view.restock.risk > SELLS_OUT;
}

/** Told beside whatever is suggested. */
export function isShort(view: StockView | null): boolean {
  return runsOut(view) || isLate(view);
}

/** Whether it would last if it were pushed; where nothing is known nothing speaks against it. */
export function lasts(view: StockView | null): boolean {
  const cover = view && coverOf(view);
  return cover === null || cover >= PUSHED.days * PUSHED.times;
}
