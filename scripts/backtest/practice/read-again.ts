/**
 * Reading the same pages again and again is no new evidence: no role may come or go by it. The shop is judged day after
 * day, so that roles stand which the last day finds otherwise; then that day's pages are read again.
 */
import { suggest } from '../../../utils/tiers/engine.ts';
import type { Suggestion } from '../../../utils/tiers/suggestion.ts';
import { addDays } from '../../../utils/time/day.ts';
import { inputOf, type PractisedShop, TO } from './practice-shops.ts';

const DAYS = 7;
export const TIMES = 100;

export interface ReadAgain {
  readonly times: number;
  readonly products: number;
  /** Of them, those that the last day finds otherwise than they stand. */
  readonly otherwise: number;
  /** Products whose role, or stop, was another after any of the readings. */
  readonly changed: number;
}

type Said = ReadonlyMap<string, Suggestion>;

function judgedOn(shop: PractisedShop, visitors: number, back: number): (previous: Said) => Said {
  const to = addDays(TO, -back);
  const input = inputOf(shop.read(visitors, to).statistics, to);
  return (previous) => new Map(suggest({ ...input, previous }).suggestions.map((one) => [one.product, one]));
}

const shown = ({ verdict }: Suggestion): string => (verdict.kind === 'role' ? verdict.role : verdict.kind);
const isOtherwise = ({ memory }: Suggestion): boolean => memory?.votes.at(-1)?.[1] !== memory?.role;

export function readAgain(shop: PractisedShop, visitors: number, times = TIMES): ReadAgain {
  let said: Said = new Map();
  for (let back = DAYS; back > 0; back--) said = judgedOn(shop, visitors, back)(said);
  const again = judgedOn(shop, visitors, 0);
  const first = again(said);
  const changed = new Set<string>();
  let last = first;
  for (let time = 0; time < times; time++) {
    last = again(last);
    for (const [product, one] of first) {
      const now = last.get(product);
      if (!now || shown(now) !== shown(one)) changed.add(product);
    }
  }
  const otherwise = [...first.values()].filter(isOtherwise).length;
  return { times, products: first.size, otherwise, changed: changed.size };
}
