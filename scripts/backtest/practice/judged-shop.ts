/** Of every product of a practice shop: was the verdict the one it deserves. */
import type { ProductTruth } from '../../../utils/demo/shop.ts';
import { suggest } from '../../../utils/tiers/engine.ts';
import type { Verdict } from '../../../utils/tiers/verdict-kinds.ts';
import { NAIVE_RULES, type NaiveRule, type Place, placesBy } from './naive-rules.ts';
import { inputOf, isProduct, type ReadShop } from './practice-shops.ts';

export const RULES = ['ours', ...NAIVE_RULES] as const;
export type Rule = 'ours' | NaiveRule;

/** Counts of products; the three first add up to `products`. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly notYet: number;
  readonly products: number;
  /** Of the right ones, how many are still said to be candidates. */
  readonly candidates: number;
  readonly stopped: number;
  readonly stoppedWrongly: number;
}

const NONE: Tally = { right: 0, wrong: 0, notYet: 0, products: 0, candidates: 0, stopped: 0, stoppedWrongly: 0 };

export function added(tallies: readonly Tally[]): Tally {
  const keys = Object.keys(NONE) as (keyof Tally)[];
  return Object.fromEntries(
    keys.map((key) => [key, tallies.reduce((sum, one) => sum + one[key], 0)]),
  ) as unknown as Tally;
}

interface Judgement {
  readonly is: 'right' | 'wrong' | 'notYet';
  readonly stops: boolean;
  readonly candidate?: boolean;
}

/** What is said of a product as one of the words its truth has. */
function saidOf(verdict: Verdict | undefined): string {
  if (verdict?.kind === 'insufficient' || verdict?.kind === 'unread') return 'test';
  return verdict?.kind === 'role' ? verdict.role : (verdict?.kind ?? 'test');
}

function ours(truth: ProductTruth, verdict: Verdict | undefined): Judgement {
  const said = saidOf(verdict);
  const stops = said === 'stop';
  if (said === truth.expected) {
    return { is: 'right', stops, candidate: verdict?.kind === 'role' && verdict.candidate };
  }
  return { is: said === 'test' ? 'notYet' : 'wrong', stops };
}

/** It knows neither 引流款 nor 继续测: where it leaves such a product alone it counts as right. */
function naive(truth: ProductTruth, place: Place | undefined): Judgement {
  const { expected } = truth;
  const deserved = expected === 'main' || expected === 'second' || expected === 'stop' ? expected : 'other';
  return { is: place === deserved ? 'right' : 'wrong', stops: place === 'stop' };
}

function tallyOf(truths: readonly ProductTruth[], judge: (truth: ProductTruth) => Judgement): Tally {
  return added(
    truths.filter(isProduct).map((truth) => {
      const { is, stops, candidate } = judge(truth);
      const wrongly = stops && truth.expected !== 'stop';
      const counts = {
        candidates: Number(candidate ?? false),
        stopped: Number(stops),
        stoppedWrongly: Number(wrongly),
      };
      return { ...NONE, products: 1, ...counts, [is]: 1 };
    }),
  );
}

export function judgedShop({ truths, statistics }: ReadShop): Readonly<Record<Rule, Tally>> {
  const verdicts = new Map(suggest(inputOf(statistics)).suggestions.map(({ product, verdict }) => [product, verdict]));
  const links = new Set(truths.filter((truth) => !isProduct(truth)).map(({ product }) => product));
  const products = statistics.filter(({ product }) => !links.has(product));
  const byRule = (rule: Rule): Tally => {
    if (rule === 'ours') return tallyOf(truths, (truth) => ours(truth, verdicts.get(truth.product)));
    const places = placesBy(rule, products);
    return tallyOf(truths, (truth) => naive(truth, places.get(truth.product)));
  };
  return Object.fromEntries(RULES.map((rule) => [rule, byRule(rule)])) as Readonly<Record<Rule, Tally>>;
}
