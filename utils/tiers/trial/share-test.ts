/** How further visitors are shared over the products in test that are still open, by what is believed of each. */
import { gateOf } from '../../trials/sample-gate.ts';
import type { EngineInput } from '../engine-types.ts';
import { membersOf } from '../members.ts';
import { funnelOf, payBelief, shopModel } from '../shop-model.ts';
import { type Share, type Shares, shareVisitors, type Tested } from './share-visitors.ts';

export interface TestShares extends Shares {
  /** Products in test of which nothing is believed: visitors or buyers were not read. */
  readonly unknown: readonly string[];
}

export interface NamedShare extends Share {
  /** 简称, 货号, or what the page calls it. */
  readonly name: string;
}

export interface StoredShares extends Pick<Shares, 'left'> {
  readonly shares: readonly NamedShare[];
  /** Products in test of which nothing is believed. */
  readonly unknown: number;
}

type Given = Pick<EngineInput, 'statistics' | 'limits' | 'assume' | 'costs' | 'settings'>;

/** @param open products that more visitors would tell apart @param visitors to share, whole */
export function shareTest(given: Given, open: ReadonlySet<string>, visitors: number): TestShares {
  const members = membersOf(given);
  const { buyers } = shopModel(members, given.assume ?? false, given.costs);
  const gate = gateOf(given.settings.minimumVisitors);
  const tested: Tested[] = [];
  const unknown: string[] = [];
  for (const one of members.filter(({ product }) => open.has(product))) {
    const belief = payBelief(buyers, funnelOf(one));
    if (belief) tested.push({ product: one.product, belief: belief.now, isNew: (one.rates.pay?.n ?? 0) < gate });
    else unknown.push(one.product);
  }
  return { ...shareVisitors(tested, visitors), unknown };
}
