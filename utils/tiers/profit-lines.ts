/** What 利润款 are measured by, from the products whose own cost was said: the shop's margin is the same for all. */
import type { Contribution } from '../costs/break-even.ts';
import { grouped } from '../statistics/grouped.ts';
import { medianOf } from '../statistics/median.ts';
import { type Beta, meanOf } from './rates/posterior.ts';
import { CATEGORY_PRODUCTS, FEWEST_PRODUCTS } from './rates/shop-prior.ts';

/** Of the shop's margins so many lie below that of a 利润款. */
const UPPER_MARGIN = 0.7;

export interface ProfitLines {
  /** left ÷ price */
  readonly margin: number;
  /** Minor units a visitor leaves at the middle product of the shop. */
  readonly value: number;
  /** The same of categories with enough such products. */
  readonly valueIn: ReadonlyMap<string, number>;
}

/** Of the category where there are enough products to compare it with, else of the shop. */
export function valueLine(
  { value, valueIn }: ProfitLines,
  category: string | null,
): { readonly value: number; readonly set: string | null } {
  const own = category === null ? undefined : valueIn.get(category);
  return own === undefined ? { value, set: null } : { value: own, set: category };
}

export interface Costed {
  readonly category: string | null;
  readonly contribution: Contribution | null;
  readonly belief: Beta | null;
}

export const marginOf = ({ left, price }: Contribution): number => left / price;

export const isSaid = (contribution: Contribution | null): contribution is Contribution => contribution?.by === 'cost';

function valuesIn(said: readonly { readonly category: string | null; readonly value: number }[]) {
  const groups = grouped(
    said.filter(({ category }) => category !== null),
    ({ category }) => category ?? '',
  );
  return new Map(
    [...groups].flatMap(([category, own]) => {
      const middle = own.length < CATEGORY_PRODUCTS ? null : medianOf(own.map(({ value }) => value));
      return middle === null ? [] : [[category, middle] as const];
    }),
  );
}

/** @returns null with too few products whose own cost and rate are known */
export function profitLines(products: readonly Costed[]): ProfitLines | null {
  const said = products.flatMap(({ category, contribution, belief }) =>
    isSaid(contribution) && belief
      ? [{ category, margin: marginOf(contribution), value: meanOf(belief) * contribution.left }]
      : [],
  );
  if (said.length < FEWEST_PRODUCTS) return null;
  const margin = said.map((one) => one.margin).toSorted((a, b) => a - b)[Math.ceil(said.length * UPPER_MARGIN) - 1];
  const value = medianOf(said.map((one) => one.value));
  return margin === undefined || value === null ? null : { margin, value, valueIn: valuesIn(said) };
}
