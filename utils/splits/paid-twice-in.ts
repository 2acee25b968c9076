import type { RuleFinding } from './finding.ts';
import type { Payables } from './payables.ts';
import type { PartyPeriod } from './period-steps.ts';
import type { Settle } from './rule.ts';

/** Shares of the month's sum; a fee or a guarantee beside what the platform withholds is ordinary. */
const sharesBy = ({ steps }: PartyPeriod, settle: Settle): boolean =>
  steps.some(({ line }) => (line.kind === 'tiers' || line.kind === 'refund-rate') && line.settle === settle);

/** Findings of the month, with parties that stand on both sides by what was agreed of its sums. */
export function paidTwiceIn({ parties, periods = [], findings }: Payables): readonly RuleFinding[] {
  const known = new Set(findings.flatMap((one) => (one.kind === 'paid-twice' ? one.party : [])));
  const both = periods.filter((period) => {
    const month = parties.find(({ party }) => party === period.party);
    const payable = sharesBy(period, 'payable') || (month !== undefined && (month.added !== 0 || month.reversed !== 0));
    const withheld = sharesBy(period, 'withheld') || (month !== undefined && month.withheld !== 0);
    return payable && withheld && !known.has(period.party);
  });
  return [...findings, ...both.map(({ party }) => ({ kind: 'paid-twice', party }) as const)];
}
