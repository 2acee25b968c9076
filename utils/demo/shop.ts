/** The practice shop: its products with the truth about each, without any day drawn yet. */
import { addDays, type Day, daysBetween, monthOf, parseDay } from '../time/day.ts';
import {
  CATEGORIES,
  type DemoCategory,
  ENDINGS,
  FILLERS,
  OPENINGS,
  PRICE_LINK_TITLE,
  SHOP_NAMES,
  STYLES,
} from './catalogue.ts';
import { between, hash32, pick, stream, type Uniform } from './draws.ts';
import { type Expected, type Kind, type Life, planOf } from './plan.ts';

/** What a page would say about a product besides figures. */
export interface DemoFacts {
  /** Twelve digits, as text. */
  readonly product: string;
  readonly title: string;
  readonly category: string;
  readonly categoryId: number;
  readonly articleNo: string | null;
  readonly online: boolean;
  /** The page's own 新品 tag. */
  readonly isNew: boolean;
}

/** What no page knows: the rates the figures are drawn from, and the verdict they deserve. */
export interface ProductTruth extends DemoFacts {
  readonly index: number;
  /** fen */
  readonly price: number;
  /** Chance of one visitor on an ordinary day, 0..1. */
  readonly cartRate: number;
  readonly payRate: number;
  readonly favoriteRate: number;
  /** Mean visitors of an ordinary day at the end of the history. */
  readonly appeal: number;
  readonly life: Life;
  readonly inTest: boolean;
  /** null = long before the history starts. */
  readonly listedOn: Day | null;
  readonly expected: Expected;
}

export interface PracticeShop {
  readonly name: string;
  readonly seed: number;
  readonly today: Day;
  /** First and last finished day. */
  readonly from: Day;
  readonly to: Day;
  /** Peak day of the one promotion inside the history. */
  readonly promotion: Day;
  readonly products: readonly ProductTruth[];
}

export interface PracticeOptions {
  readonly seed: number;
  readonly today: Day;
  readonly products?: number;
  readonly days?: number;
  /** Shown shop name; the first practice shop's by default. */
  readonly name?: string;
}

/** Pure: the same options give the same shop to the byte. */
export function makePracticeShop(options: PracticeOptions): PracticeShop {
  const { seed, today, products = 86, days = 60, name = SHOP_NAMES[0] } = options;
  const from = addDays(today, -days);
  const to = addDays(today, -1);
  const truths = planOf(products).map((kind, index) => makeProduct(kind, index, seed, today));
  return { name, seed, today, from, to, promotion: promotionWithin(from, to), products: truths };
}

const PEAKS = ['11-11', '12-12', '06-18', '03-08', '08-18'] as const;

/** The first great day of trade inside the history, else its middle day. */
function promotionWithin(from: Day, to: Day): Day {
  for (const peak of PEAKS) {
    for (const year of new Set([from.slice(0, 4), to.slice(0, 4)])) {
      const day = parseDay(`${year}-${peak}`);
      if (day !== null && day >= addDays(from, 3) && day <= to) return day;
    }
  }
  return addDays(from, Math.floor(daysBetween(from, to) / 2));
}

const CHEAPER = CATEGORIES.filter(({ price }) => price <= 14_000);

function makeProduct(kind: Kind, index: number, seed: number, today: Day): ProductTruth {
  const next = stream(seed, index, 1);
  const category = pick(next, kind.cheap ? CHEAPER : CATEGORIES);
  const isLink = kind.life === 'price-link';
  const age = kind.age ? Math.round(between(next, ...kind.age)) : null;
  const price = Math.max(1, Math.round((category.price * between(next, ...kind.price)) / 1000) * 1000 - 100);
  return {
    index,
    product: String(600_000_000_000 + (hash32(seed, index, 2) % 900_000) * 100_000 + index),
    title: isLink ? PRICE_LINK_TITLE : makeTitle(next, category),
    category: category.name,
    categoryId: category.id,
    articleNo: isLink
      ? null
      : `${category.code}${monthOf(today).slice(2, 4)}${String(1000 + index * 7).padStart(4, '0')}`,
    online: kind.online,
    isNew: kind.life === 'new',
    price: isLink ? 1 : price,
    cartRate: between(next, ...kind.cartRate),
    payRate: between(next, ...kind.payRate),
    favoriteRate: isLink ? 0 : between(next, 0.02, 0.05),
    appeal: heavyTailed(next, kind.appeal),
    life: kind.life,
    inTest: kind.life === 'new',
    listedOn: age === null ? null : addDays(today, -age),
    expected: kind.expected,
  };
}

/** Spread evenly on the logarithm, so that few are large and most are small. */
function heavyTailed(next: Uniform, [low, high]: readonly [number, number]): number {
  return low <= 0 ? 0 : low * (high / low) ** next();
}

const TITLE_LENGTH = 30;

function makeTitle(next: Uniform, category: DemoCategory): string {
  let title = `${pick(next, OPENINGS)}${pick(next, STYLES)}${pick(next, category.fabrics)}${category.name}女`;
  const endings = new Set([pick(next, ENDINGS), pick(next, ENDINGS), ...ENDINGS]);
  for (const ending of endings) {
    if (title.length + ending.length <= TITLE_LENGTH) title += ending;
  }
  while (title.length < TITLE_LENGTH) title += pick(next, FILLERS);
  return title;
}
