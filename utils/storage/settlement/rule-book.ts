/** Parties and rules of settlement. */
import { Dexie } from 'dexie';
import type { RuleBook } from '../../splits/order-split.ts';
import type { Party } from '../../splits/party.ts';
import { byName } from '../../splits/party-order.ts';
import { beginsInTime, type RuleVersion } from '../../splits/rule.ts';
import type { SettlementDatabase } from './settlement-database.ts';

/** By what each is called by its last version; those of one rule together, first ones first. */
function inOrder(rules: readonly RuleVersion[]): readonly RuleVersion[] {
  // By version as they come, so the last one of each stays.
  const last = new Map(rules.map((one) => [one.id, one]));
  return [...last.values()].sort(byName).flatMap(({ id }) => rules.filter((one) => one.id === id));
}

/** One snapshot. Parties by name, rules by name and version. */
export async function readRuleBook(db: SettlementDatabase): Promise<RuleBook> {
  return db.transaction('r', db.parties, db.rules, async () => {
    const parties = await db.parties.toArray();
    const rules = await db.rules.toArray();
    return { parties: parties.sort(byName), rules: inOrder(rules) };
  });
}

export async function keepParty(db: SettlementDatabase, party: Party): Promise<void> {
  await db.parties.put(party);
}

/** The number of the version that was added. */
export type KeptRule = number | 'begins-too-early';

/** Adds a version more; those there stay as they are, and so does what was shared by them. */
export async function keepRule(db: SettlementDatabase, rule: Omit<RuleVersion, 'version'>): Promise<KeptRule> {
  return db.transaction('rw', db.rules, async () => {
    const of = db.rules.where('[id+version]').between([rule.id, Dexie.minKey], [rule.id, Dexie.maxKey]);
    const last = (await of.last()) ?? null;
    if (!beginsInTime(rule, last)) return 'begins-too-early';
    const version = (last?.version ?? 0) + 1;
    await db.rules.add({ ...rule, version });
    return version;
  });
}
