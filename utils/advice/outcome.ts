/** How the weeks after our advice went, role by role, beside a plain ranking by orders. */

import { membersOf } from '../tiers/members.ts';
import type { ProductStatistics } from '../tiers/product-statistics.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Role, Verdict } from '../tiers/verdict-kinds.ts';
import { cameTrue, claimOf } from './came-true.ts';
import type { Later } from './later-weeks.ts';
import type { PastAdvice } from './replay.ts';

type Via = NonNullable<Extract<Verdict, { kind: 'role' }>['via']>;

/** k of n; `n` 0 = unknown. */
export interface Tally {
  readonly k: number;
  readonly n: number;
}

export interface OutcomeRow {
  readonly of: Role | 'stop';
  readonly candidate: boolean;
  /** Why it was a 引流款, where that is not its carts and price: it claims something else then. */
  readonly via?: Via;
  /** How often it was advised. */
  readonly given: number;
  /** Of those that the days after could tell. */
  readonly held: Tally;
  /** The mean certainty stated, and how those came out of which one was; null also where it was stated of something else. */
  readonly stated: { readonly mean: number; readonly held: Tally } | null;
  /** As many products taken by their orders alone; null where orders say nothing of it: who sold most just now will hardly hold its share. */
  readonly byOrders: Tally | null;
}

/** What 形象款 had of the shop before and after, all looks together; k of n. */
export interface ImageShare {
  readonly orders: { readonly before: Tally; readonly after: Tally };
  readonly visitors: { readonly before: Tally; readonly after: Tally };
}

/** Share of the shop's later orders that 主推 and 次推 took. */
export interface OrderShare {
  readonly ours: Tally;
  readonly byOrders: Tally;
}

export interface Judged {
  readonly advice: PastAdvice;
  readonly later: Later;
}

type Kind = Pick<OutcomeRow, 'of' | 'candidate' | 'via'>;

/** In the order of the table. 准 rows stand apart: they claim less. */
const KINDS: readonly Kind[] = [
  { of: 'main', candidate: false },
  { of: 'main', candidate: true },
  { of: 'second', candidate: false },
  { of: 'second', candidate: true },
  { of: 'traffic', candidate: false },
  { of: 'traffic', candidate: true },
  { of: 'traffic', candidate: false, via: 'newcomer' },
  { of: 'traffic', candidate: true, via: 'newcomer' },
  { of: 'traffic', candidate: false, via: 'old-hit' },
  { of: 'traffic', candidate: true, via: 'old-hit' },
  { of: 'promo', candidate: false },
  { of: 'promo', candidate: true },
  { of: 'profit', candidate: false },
  { of: 'profit', candidate: true },
  { of: 'image', candidate: false },
  { of: 'stop', candidate: false },
];

export function kindOf(verdict: Verdict): Kind | null {
  if (verdict.kind === 'stop') return { of: 'stop', candidate: false };
  if (verdict.kind !== 'role') return null;
  return { of: verdict.role, candidate: verdict.candidate, ...(verdict.via && { via: verdict.via }) };
}

const isSame = (a: Kind, b: Kind): boolean => a.of === b.of && a.candidate === b.candidate && a.via === b.via;

const isOf = (kind: Kind, verdict: Verdict): boolean => {
  const own = kindOf(verdict);
  return own !== null && isSame(own, kind);
};

export function tally(known: readonly (boolean | null)[]): Tally {
  const told = known.filter((one) => one !== null);
  return { k: told.filter(Boolean).length, n: told.length };
}

const together = (all: readonly Tally[]): Tally =>
  all.reduce((sum, { k, n }) => ({ k: sum.k + k, n: sum.n + n }), { k: 0, n: 0 });

function heldOf({ advice, later }: Judged, one: Suggestion): boolean | null {
  return cameTrue(claimOf(one), later, advice.slots);
}

const ordersOf = ({ counts }: ProductStatistics): number | null => counts.orders ?? counts.payBuyers;

/** Products of the shop's lines whose orders are known, most orders first. */
function ranked(statistics: readonly ProductStatistics[]): string[] {
  const known = membersOf({ statistics }).flatMap((one) => {
    const orders = ordersOf(one);
    return orders === null ? [] : [{ product: one.product, orders }];
  });
  return known.sort((a, b) => b.orders - a.orders || (a.product < b.product ? -1 : 1)).map(({ product }) => product);
}

const countOf = ({ suggestions }: PastAdvice, kind: Kind): number =>
  suggestions.filter(({ verdict }) => isOf(kind, verdict)).length;

/** As many as we named, by orders alone: places from the top in our own order, stops from the bottom of those in test. */
function taken({ advice }: Judged, kind: Kind): readonly string[] | null {
  const count = countOf(advice, kind);
  if (kind.of === 'stop') {
    const inTest = ranked(advice.statistics.filter((one) => one.inTest));
    return count === 0 ? [] : inTest.slice(-count);
  }
  if (kind.of !== 'main' && kind.of !== 'second') return null;
  const above = KINDS.slice(
    0,
    KINDS.findIndex((one) => isSame(one, kind)),
  );
  const first = above.reduce((sum, one) => sum + countOf(advice, one), 0);
  return ranked(advice.statistics).slice(first, first + count);
}

function byOrders(judged: Judged, kind: Kind): Tally | null {
  const products = taken(judged, kind);
  if (products === null) return null;
  const verdict: Verdict =
    kind.of === 'stop' ? { kind: 'stop' } : { kind: 'role', role: kind.of, candidate: kind.candidate };
  const { later, advice } = judged;
  return tally(products.map((product) => cameTrue({ product, verdict }, later, advice.slots)));
}

function statedOf(
  pairs: readonly { readonly certainty: number | null; readonly held: boolean | null }[],
): OutcomeRow['stated'] {
  const known = pairs.flatMap(({ certainty, held }) =>
    certainty === null || held === null ? [] : [{ certainty, held }],
  );
  if (known.length === 0) return null;
  const mean = known.reduce((sum, { certainty }) => sum + certainty, 0) / known.length;
  return { mean, held: tally(known.map(({ held }) => held)) };
}

function rowOf(all: readonly Judged[], kind: Kind): OutcomeRow {
  const pairs = all.flatMap((judged) =>
    judged.advice.suggestions
      .filter(({ verdict }) => isOf(kind, verdict))
      .map((one) => ({ certainty: one.certainty, held: heldOf(judged, one) })),
  );
  const baselines = all.map((judged) => byOrders(judged, kind)).filter((one) => one !== null);
  return {
    ...kind,
    given: pairs.length,
    held: tally(pairs.map(({ held }) => held)),
    // Of a 活动款 it is stated that it sells enough at its price, which is not what its share tells.
    stated: kind.of === 'promo' ? null : statedOf(pairs),
    byOrders: baselines.length === 0 ? null : together(baselines),
  };
}

/** Firm rows always; candidates, and 引流款 of another kind, only where there were any. */
export function outcomeRows(all: readonly Judged[]): OutcomeRow[] {
  return KINDS.map((kind) => rowOf(all, kind)).filter(({ candidate, via, given }) => (!candidate && !via) || given > 0);
}

/** null where there was none, or too little of it was read on either side. */
export function imageShare(all: readonly Judged[]): ImageShare | null {
  const shareOf = (of: keyof ImageShare) => {
    const told = all.flatMap(({ advice, later: { shares } }) => {
      const images = advice.suggestions.filter(({ verdict }) => verdict.kind === 'role' && verdict.role === 'image');
      const read = images.flatMap(({ product }) => (shares([product], of) ? [product] : []));
      return shares(read, of) ?? [];
    });
    return { before: together(told.map(({ before }) => before)), after: together(told.map(({ after }) => after)) };
  };
  const share = { orders: shareOf('orders'), visitors: shareOf('visitors') };
  return share.orders.after.n === 0 && share.visitors.after.n === 0 ? null : share;
}

/** null where nothing was sold, or no place given. */
export function orderShare(all: readonly Judged[]): OrderShare | null {
  const shares = all.map(({ advice, later }) => {
    const leads = advice.suggestions.filter(
      ({ verdict }) => verdict.kind === 'role' && (verdict.role === 'main' || verdict.role === 'second'),
    );
    const sold = (products: readonly string[]) =>
      products.reduce((sum, product) => sum + (later.weeks.get(product)?.orders ?? 0), 0);
    const n = later.orders.reduce((sum, one) => sum + one, 0);
    const named = leads.map(({ product }) => product);
    const plain = ranked(advice.statistics).slice(0, named.length);
    // With a place that is not told the one or the other would look smaller than it was.
    const isTold = [...named, ...plain].every((product) => later.weeks.get(product)?.orders !== null);
    return { counts: isTold && named.length > 0, ours: { k: sold(named), n }, byOrders: { k: sold(plain), n } };
  });
  const given = shares.filter(({ counts }) => counts);
  const ours = together(given.map((one) => one.ours));
  return ours.n === 0 ? null : { ours, byOrders: together(given.map((one) => one.byOrders)) };
}
