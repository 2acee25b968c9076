/** What 利润款 are measured by, from the products whose own cost was said: the shop's margin is the same for all. */
import type { Contribution } from '../costs/break-even.ts';
import { medianOf } from '../statistics/median.ts';
import { type Beta, meanOf } from './rates/posterior.ts';
import { FEWEST_PRODUCTS } from './rates/shop-prior.ts';

/** Of the shop's margins so many lie below that of a 利润款. */
const UPPER_MARGIN = 0.7;

export interface ProfitLines {
  /** left ÷ price */
  readonly margin: number;
  /** Minor units a visitor leaves. */
  readonly value: number;
}

export interface Costed {
  readonly contribution: Contribution | null;
  readonly belief: Beta | null;
}

export const marginOf = ({ left, price }: Contribution): number => left / price;

export const isSaid = (contribution: Contribution | null): contribution is Contribution => contribution?.by === 'cost';

/** @returns null with too few products whose own cost and rate are known */
export function profitLines(products: readonly Costed[]): ProfitLines | null {
  const said = products.flatMap(({ contribution, belief }) =>
    isSaid(contribution) && belief
      ? [{ margin: marginOf(contribution), value: meanOf(belief) * contribution.left }]
      : [],
  );
  if (said.length < FEWEST_PRODUCTS) return null;
  const margin = said.map((one) => one.margin).toSorted((a, b) => a - b)[Math.ceil(said.length * UPPER_MARGIN) - 1];
  const value = medianOf(said.map((one) => one.value));
  return margin === undefined || value === null ? null : { margin, value };
}
