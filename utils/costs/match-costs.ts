/** Which products pasted lines mean: by id first, then by 货号. */

import { grouped } from '../statistics/grouped.ts';
import type { ProductCost } from './cost-record.ts';
import { keyOf } from './key-of.ts';
import type { CostLine, ReadCosts, RefusedLine } from './parse-costs.ts';

/** A product of the shop as the operator knows it. */
export interface KnownProduct {
  readonly product: string;
  readonly articleNo: string;
  readonly name: string;
}

export interface MatchedLine extends CostLine {
  readonly product: string;
  readonly name: string;
  /** Minor units as stored now; null = unknown. */
  readonly before: number | null;
}

export interface SeveralLine extends CostLine {
  readonly names: readonly string[];
}

/** What storing would do; nothing is written. */
export interface CostPlan {
  /** The line taken for a header. */
  readonly header: string | null;
  /** Products without a cost so far. */
  readonly fresh: readonly MatchedLine[];
  readonly changed: readonly MatchedLine[];
  /** Stored so already. */
  readonly same: readonly MatchedLine[];
  /** Of no product that was read. */
  readonly missing: readonly CostLine[];
  /** A 货号 that several products bear: none of them is taken. */
  readonly several: readonly SeveralLine[];
  readonly refused: readonly RefusedLine[];
}

type Finder = (key: string) => readonly KnownProduct[];

function finderOf(products: readonly KnownProduct[]): Finder {
  const byId = new Map(products.map((product) => [keyOf(product.product), product]));
  const byArticle = grouped(products, ({ articleNo }) => keyOf(articleNo));
  return (text) => {
    const key = keyOf(text);
    const own = byId.get(key);
    return own ? [own] : (byArticle.get(key) ?? []);
  };
}

/** An id and a 货号 may name one product twice: with different costs neither holds. */
function apart(lines: readonly MatchedLine[]): { lines: MatchedLine[]; refused: RefusedLine[] } {
  const groups = [...grouped(lines, ({ product }) => product).values()];
  const clashes = ([first, ...others]: readonly MatchedLine[]) => others.some(({ cost }) => cost !== first?.cost);
  return {
    lines: groups.flatMap((group) => (clashes(group) ? [] : group.slice(0, 1))),
    refused: groups
      .filter(clashes)
      .flat()
      .map(({ line, key }): RefusedLine => ({ line, text: key, why: 'conflict' })),
  };
}

/** @param stored by product; removed ones left out */
export function matchCosts(
  parsed: ReadCosts,
  products: readonly KnownProduct[],
  stored: ReadonlyMap<string, ProductCost>,
): CostPlan {
  const find = finderOf(products);
  const found = parsed.lines.map((line) => ({ line, products: find(line.key) }));
  const one = found.flatMap(({ line, products: [product, ...others] }): MatchedLine[] =>
    product && others.length === 0
      ? [{ ...line, product: product.product, name: product.name, before: stored.get(product.product)?.cost ?? null }]
      : [],
  );
  const { lines, refused } = apart(one);
  return {
    header: parsed.header,
    fresh: lines.filter(({ before }) => before === null),
    changed: lines.filter(({ before, cost }) => before !== null && before !== cost),
    same: lines.filter(({ before, cost }) => before === cost),
    missing: found.filter((each) => each.products.length === 0).map(({ line }) => line),
    several: found
      .filter((each) => each.products.length > 1)
      .map((each) => ({ ...each.line, names: each.products.map(({ name }) => name) })),
    refused: [...parsed.refused, ...refused].sort((a, b) => a.line - b.line),
  };
}
