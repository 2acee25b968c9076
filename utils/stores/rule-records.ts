/** Makes the next version of the shop's own rules, and the line of the journal that tells of it. */
import type { RuleChangeRecord, RulesRecord } from '../notes/records.ts';
import { rulesRecordId } from '../storage/record-ids.ts';
import type { OwnRules } from '../tiers/own-rules.ts';
import { base, type Stamp } from './own-records.ts';

export interface RulesPlace {
  readonly stamp: Stamp;
  /** For the line of the journal. */
  readonly newId: string;
}

type Next = Pick<RulesRecord, 'terms' | 'before'>;

function written(
  { stamp, newId }: RulesPlace,
  old: RulesRecord | undefined,
  next: Next,
  change: RuleChangeRecord['change'],
): readonly [RulesRecord, RuleChangeRecord] {
  const own = { ...base(rulesRecordId(stamp.shop), stamp), version: (old?.version ?? 0) + 1 };
  const told = { change, terms: next.terms, was: old?.terms ?? null, changedAt: stamp.now };
  return [
    { ...own, kind: 'rules', ...next },
    { ...base(newId, stamp), kind: 'rule-change', product: null, ...told },
  ];
}

const saysNothing = (terms: OwnRules): boolean => Object.values(terms).every((said) => said === null);

/** Rules of which none says anything are the usual ones. */
export function rulesSet(place: RulesPlace, old: RulesRecord | undefined, said: OwnRules) {
  const terms = saysNothing(said) ? null : said;
  return written(place, old, { terms, before: { terms: old?.terms ?? null } }, terms ? 'set' : 'reset');
}

/** One step back; there is no second one. */
export function rulesUndone(place: RulesPlace, old: RulesRecord) {
  return written(place, old, { terms: old.before?.terms ?? null, before: null }, 'undone');
}
