import { beginsInTime, type RuleVersion } from '../../splits/rule.ts';
import { grouped } from '../../statistics/grouped.ts';
import type { TablePlan } from './restore-plan.ts';
import { sameRow } from './same-row.ts';

const inTurn = (versions: readonly RuleVersion[]): boolean =>
  versions.every((rule, at) => rule.version === at + 1 && beginsInTime(rule, versions[at - 1] ?? null));

/**
 * A rule comes back with all of its versions or none: where it went on otherwise here than in the file, or its versions do
 * not follow each other, what is here stays and no past is shared anew.
 */
export function planVersions(here: readonly RuleVersion[], rows: readonly RuleVersion[]): TablePlan {
  const plan = { add: [] as RuleVersion[], later: [], known: 0, differ: [] as RuleVersion[] };
  for (const [id, coming] of grouped(rows, ({ id }) => id)) {
    const own = new Map(here.filter((rule) => rule.id === id).map((rule) => [rule.version, rule]));
    const shared = coming.filter(({ version }) => own.has(version));
    const fresh = coming.filter(({ version }) => !own.has(version));
    const all = [...own.values(), ...fresh].sort((a, b) => a.version - b.version);
    const alike = shared.every((rule) => sameRow(rule, own.get(rule.version)));
    if (alike && inTurn(all)) {
      plan.add.push(...fresh);
      plan.known += shared.length;
    } else plan.differ.push(...coming);
  }
  return plan;
}
