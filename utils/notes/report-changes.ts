import type { Counts } from '../tiers/product-statistics.ts';

/** One product on both days; amounts in fen. */
export interface ProductChange {
  readonly name: string;
  readonly payAmount: { readonly before: number; readonly now: number };
  readonly payBuyers: Change;
  readonly visitors: Change;
}

/** A count on both days; null when one of them was not read. */
export type Change = { readonly before: number; readonly now: number } | null;

interface Row {
  readonly product: string;
  readonly name: string;
  readonly counts: Counts;
}

const SHOWN = 5;

/**
 * 异动: the products whose paid amount moved most, either way, with the counts behind it. A product that
 * stands on one list only is not compared: absent from a list is not 0.
 */
export function productChanges(
  now: readonly Row[],
  before: readonly Row[],
): { readonly changes: readonly ProductChange[]; readonly notCompared: number } {
  const earlier = new Map(before.map((row) => [row.product, row]));
  const both = now.flatMap((row) => {
    const old = earlier.get(row.product);
    const payAmount = old && pair(old.counts.payAmount, row.counts.payAmount);
    return old && payAmount ? [{ row, old, payAmount }] : [];
  });
  const changes = both
    .filter(({ payAmount }) => payAmount.now !== payAmount.before)
    .sort((a, b) => size(b.payAmount) - size(a.payAmount) || (a.row.product < b.row.product ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ row, old, payAmount }) => ({
      name: row.name,
      payAmount,
      payBuyers: pair(old.counts.payBuyers, row.counts.payBuyers),
      visitors: pair(old.counts.visitors, row.counts.visitors),
    }));
  const products = new Set([...now, ...before].map((row) => row.product));
  return { changes, notCompared: products.size - both.length };
}

function pair(before: number | null, now: number | null): Change {
  return before === null || now === null ? null : { before, now };
}

function size({ before, now }: { readonly before: number; readonly now: number }): number {
  return Math.abs(now - before);
}
