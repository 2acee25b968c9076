/** Goods that are promised, or priced, more than once: in one plan, or in several that sell at the same time. */
import { grouped } from '../statistics/grouped.ts';
import type { Day } from '../time/day.ts';
import type { DatedPlan } from './dated-plan.ts';
import { type DaySpan, spanOf, touch } from './event-span.ts';
import type { PlanProductRecord } from './planner-record.ts';

export type GoodsClash =
  /** More pieces are promised than there are; `onHand` null = how many there are was not said, and several want them. */
  | {
      readonly kind: 'stock';
      readonly article: string;
      readonly promised: number;
      readonly onHand: number | null;
      /** Not all of them sell on the same days: what comes in between is not known here. */
      readonly apart: boolean;
      readonly products: readonly PlanProductRecord[];
    }
  /** One article at two prices at the same time. */
  | {
      readonly kind: 'price';
      readonly article: string;
      readonly low: PlanProductRecord;
      readonly high: PlanProductRecord;
    };

interface Sold {
  readonly product: PlanProductRecord;
  /** Days its event sells on; null where that is not known. */
  readonly span: DaySpan | null;
}

/** The same goods: by 货号 where there is one. */
const articleOf = ({ product: { articleNo, shop, product } }: Sold): string => articleNo.trim() || `${shop} ${product}`;

function soldIn({ events, products }: DatedPlan): readonly Sold[] {
  const spans = new Map(events.map((event) => [event.id, spanOf(event)]));
  return products.map((product) => ({ product, span: spans.get(product.event) ?? null }));
}

const overlap = (a: Sold, b: Sold): boolean => a.span !== null && b.span !== null && touch(a.span, b.span);

const areApart = (sold: readonly Sold[]): boolean =>
  sold.some((one, at) => sold.slice(at + 1).some((other) => one.span && other.span && !touch(one.span, other.span)));

/** One promise, though two plans for one event write it down. */
const isSamePromise = (a: PlanProductRecord, b: PlanProductRecord): boolean =>
  a.event === b.event && a.shop === b.shop && a.product === b.product;

function stockClash(article: string, own: readonly Sold[], others: readonly Sold[]): readonly GoodsClash[] {
  // In its own plan whatever is promised comes from one stock, as what comes in between is not said; of others what is
  // sold meanwhile.
  const meanwhile = others.filter((other) =>
    own.some((one) => overlap(one, other) && !isSamePromise(one.product, other.product)),
  );
  const sold = [...own, ...meanwhile];
  const products = sold.map(({ product }) => product);
  const taking = sold.filter(({ product: { stock } }) => stock !== null && stock > 0);
  const wanted = taking.map(({ product }) => product);
  const promised = wanted.reduce((sum, { stock }) => sum + (stock ?? 0), 0);
  const said = products.flatMap(({ onHand }) => onHand ?? []);
  // What is said of the whole is said of the same pieces: the smallest is the safe reading.
  const onHand = said.length === 0 ? null : Math.min(...said);
  const isShort = onHand === null ? wanted.length > 1 : promised > onHand;
  const isOurs = wanted.some((one) => own.some(({ product }) => product === one));
  return isShort && isOurs
    ? [{ kind: 'stock', article, promised, onHand, apart: areApart(taking), products: wanted }]
    : [];
}

function priceOfTwo(article: string, one: Sold, other: Sold): readonly GoodsClash[] {
  const [a, b] = [one.product, other.product];
  if (!a.targetPrice || !b.targetPrice || !overlap(one, other)) return [];
  if (a.targetPrice.currency !== b.targetPrice.currency || a.targetPrice.minor === b.targetPrice.minor) return [];
  const [low, high] = a.targetPrice.minor < b.targetPrice.minor ? [a, b] : [b, a];
  return [{ kind: 'price', article, low, high }];
}

const priceClashes = (article: string, own: readonly Sold[], others: readonly Sold[]): readonly GoodsClash[] =>
  own.flatMap((one, at) => [...own.slice(at + 1), ...others].flatMap((other) => priceOfTwo(article, one, other)));

/** @param others further plans; of what is over there nothing is promised any more */
export function goodsClashes(plan: DatedPlan, others: readonly DatedPlan[], today: Day): readonly GoodsClash[] {
  const own = grouped(soldIn(plan), articleOf);
  const there = grouped(
    others.flatMap(soldIn).filter(({ span }) => span !== null && span.to >= today),
    articleOf,
  );
  const pairs = [...own].map(([article, sold]) => [article, sold, there.get(article) ?? []] as const);
  return [...pairs.flatMap((pair) => stockClash(...pair)), ...pairs.flatMap((pair) => priceClashes(...pair))];
}
