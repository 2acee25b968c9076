/** What a rule says that cannot be meant, before any order meets it. */
import type { RuleFinding } from './finding.ts';
import { orderLines } from './line-order.ts';
import { BASES, isOfPot, NO_PLATFORMS, type Platforms, type RuleLine, type RuleVersion, WHOLE_BP } from './rule.ts';

const highest = (line: RuleLine): number => {
  if (line.kind === 'rate') return line.bp;
  return line.kind === 'tiered' ? Math.max(...line.tiers.map(({ bp }) => bp)) : 0;
};

const sumOfRates = (lines: readonly RuleLine[]): number => lines.reduce((sum, line) => sum + highest(line), 0);

/** Bases differ little: rates that come to more than all over several of them may come to more than there is. */
function ofRates(rule: RuleVersion, platforms: Platforms): readonly RuleFinding[] {
  const { mode, base, lines } = rule;
  const ofPot = lines.filter((line) => isOfPot(line, rule, platforms));
  if (mode === 'all') {
    const bp = sumOfRates(ofPot);
    return bp === WHOLE_BP ? [] : [{ kind: 'not-whole', bp }];
  }
  const sums = BASES.map((one) => ({ one, bp: sumOfRates(ofPot.filter((line) => (line.base ?? base) === one)) }));
  const over = sums.filter(({ bp }) => bp > WHOLE_BP);
  if (over.length > 0) return over.map(({ one, bp }) => ({ kind: 'over-whole', base: one, bp }));
  const all = sums.reduce((sum, { bp }) => sum + bp, 0);
  return all > WHOLE_BP ? [{ kind: 'over-whole', base: null, bp: all }] : [];
}

/** Parties of rules that hold at the same time and stand on both sides. */
export function paidTwice(lines: readonly RuleLine[]): readonly RuleFinding[] {
  const withheld = new Set(lines.filter(({ settle }) => settle === 'withheld').map(({ party }) => party));
  const both = lines.filter(({ settle, party }) => settle === 'payable' && withheld.has(party));
  return [...new Set(both.map(({ party }) => party))].sort().map((party) => ({ kind: 'paid-twice', party }));
}

/** Partners cannot share what was taken off before there was anything to share. */
function feeTaken(rule: RuleVersion, platforms: Platforms): readonly RuleFinding[] {
  if (rule.mode === 'rest') return [];
  const taken = rule.lines.filter((line) => isOfPot(line, rule, NO_PLATFORMS) && !isOfPot(line, rule, platforms));
  return [...new Set(taken.map(({ party }) => party))].map((party) => ({ kind: 'fee-taken', party }));
}

export function checkRule(rule: RuleVersion, platforms: Platforms = NO_PLATFORMS): readonly RuleFinding[] {
  const stuck = orderLines(rule.lines).stuck.map(({ id }) => id);
  return [
    ...ofRates(rule, platforms),
    ...feeTaken(rule, platforms),
    ...(stuck.length > 0 ? [{ kind: 'cyclic', lines: stuck } as const] : []),
    ...paidTwice(rule.lines),
  ];
}
