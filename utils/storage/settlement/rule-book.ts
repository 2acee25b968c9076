/** Parties and rules of settlement. */
import { Dexie } from 'dexie';
import type { RuleBook } from '../../splits/order-split.ts';
import type { Party } from '../../splits/party.ts';
import { beginsInTime, type RuleVersion } from '../../splits/rule.ts';
import type { SettlementDatabase } from './settlement-database.ts';

/** One snapshot. Parties by name, rules by name and version. */
export async function readRuleBook(db: SettlementDatabase): Promise<RuleBook> {
  return db.transaction('r', db.parties, db.rules, async () => {
    const parties = await db.parties.toArray();
    const rules = await db.rules.toArray();
    return {
      parties: parties.sort((a, b) => (a.name < b.name ? -1 : 1)),
      rules: rules.sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1)),
    };
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
