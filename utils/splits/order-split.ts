/** From a reconciled order to its shares, or to the reason why there are none. */
import type { BillSource } from '../settlement/bill-source.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import type { Day } from '../time/day.ts';
import { checkRail } from './check-rail.ts';
import { checkRule } from './check-rule.ts';
import { checkWithheld } from './check-withheld.ts';
import { type Found, findRule } from './find-rule.ts';
import type { Finding } from './finding.ts';
import { orderPlace, paidDay, paymentFee, refundDay, refundsOf, splitInputOf } from './order-facts.ts';
import { type Party, platformsOf } from './party.ts';
import type { RuleVersion } from './rule.ts';
import { type Split, splitOrder } from './split-order.ts';

/** Parties and every version of every rule. */
export interface RuleBook {
  readonly parties: readonly Party[];
  readonly rules: readonly RuleVersion[];
}

export type OrderSplit =
  | { readonly kind: 'split'; readonly split: Split; readonly findings: readonly Finding[] }
  /** No bill brought money yet. */
  | { readonly kind: 'no-money' }
  | Exclude<Found, { kind: 'one' }>;

export function orderSplit(
  item: Reconciled,
  book: { readonly id: string; readonly source: BillSource },
  { rules, parties }: RuleBook,
  today: Day,
): OrderSplit {
  const input = splitInputOf(item);
  if (input === null) return { kind: 'no-money' };
  const found = findRule(rules, orderPlace(item, book));
  if (found.kind !== 'one') return found;
  const platforms = platformsOf(parties);
  const split = splitOrder(found.rule, input, platforms);
  const withheld = checkWithheld(split, parties, item.bills);
  const days = { paid: paidDay(item), refunded: refundDay(item), today };
  const rails = checkRail(split, parties, { ...days, refunds: refundsOf(item), fee: paymentFee(item) });
  return {
    kind: 'split',
    split,
    findings: [...checkRule(found.rule, platforms), ...split.findings, ...withheld, ...rails],
  };
}
