/** Orders behind what a party is owed for a month: its own shares of them, and nothing else of the order. */
import type { Amount } from '../settlement/amount.ts';
import type { Day } from '../time/day.ts';
import type { MonthShare } from './month-shares.ts';
import { paidDay } from './order-facts.ts';
import type { PartyTerms } from './period-terms.ts';
import { BASES, type BaseName } from './rule.ts';
import { baseOf } from './split-input.ts';
import type { Split } from './split-order.ts';

export interface PartyShare {
  readonly party: string;
  readonly order: string;
  /** null where no export says it. */
  readonly paid: Day | null;
  /** Name of the rule. */
  readonly rule: string;
  readonly version: number;
  /** What the month added to it less what it took back: of bases its own lines name. */
  readonly bases: Readonly<Partial<Record<BaseName, Amount>>>;
  /** Fen; null where a share of the order is not known, which is then not owed. */
  readonly payable: number | null;
  readonly withheld: number | null;
}

type Shared = Extract<MonthShare, { kind: 'shared' }>;

const baseIn = (split: Split | null, base: BaseName): Amount => (split === null ? 0 : baseOf(split.input, base));

function basesOf(share: Shared, party: string, terms: readonly PartyTerms[]): PartyShare['bases'] {
  const { rule, before, after } = share;
  const own = rule.lines.filter((line) => line.party === party && (line.kind === 'rate' || line.kind === 'tiered'));
  const agreed = terms.find((one) => one.party === party)?.lines ?? [];
  const named: ReadonlySet<unknown> = new Set([
    ...own.map(({ base }) => base ?? rule.base),
    ...agreed.flatMap((line) => (line.kind === 'tiers' || line.kind === 'refund-rate' ? line.base : [])),
  ]);
  const bases: Partial<Record<BaseName, Amount>> = {};
  for (const base of BASES) if (named.has(base)) bases[base] = baseIn(after, base) - baseIn(before, base);
  return bases;
}

/** Of one order. @param terms that hold in the month */
export function partyShares(share: MonthShare, terms: readonly PartyTerms[]): readonly PartyShare[] {
  if (share.kind === 'left') return [];
  const { item, rule, moved } = share;
  return [...new Set(rule.lines.map(({ party }) => party))].sort().map((party) => {
    const sum = (settle: 'payable' | 'withheld') =>
      moved === null
        ? null
        : moved.reduce((all, { line, fen }) => all + (line.party === party && line.settle === settle ? fen : 0), 0);
    return {
      party,
      order: item.order ?? '',
      paid: paidDay(item),
      rule: rule.name,
      version: rule.version,
      bases: basesOf(share, party, terms),
      payable: sum('payable'),
      withheld: sum('withheld'),
    };
  });
}
