/** Merges gathered facts into the stored ones and carries them into the summaries. */
import { earlierDay, type GatheredFacts, laterFact } from '../history/gather.ts';
import type { LastSeen } from '../history/packed.ts';
import type { FactId } from '../sheets/sheet.ts';
import type { Database } from './database.ts';
import type { FactsRow } from './rows.ts';
import type { SeenLookup } from './seen-lookup.ts';
import { writeSummaries } from './summaries.ts';

const factIds = (facts: FactsRow['facts']): FactId[] => Object.keys(facts) as FactId[];

function merged(old: FactsRow, added: GatheredFacts, seen: LastSeen): FactsRow {
  const facts = { ...old.facts };
  for (const id of factIds(added.facts)) {
    const fact = added.facts[id];
    if (fact) facts[id] = laterFact(facts[id], fact, seen);
  }
  return { ...old, facts, firstDay: earlierDay(old.firstDay, added.firstDay) };
}

function sameFacts(a: FactsRow, b: FactsRow, part: 'text' | 'sheet'): boolean {
  const ids = factIds(b.facts);
  return ids.length === factIds(a.facts).length && ids.every((id) => a.facts[id]?.[part] === b.facts[id]?.[part]);
}

/** Whether what the engine takes from the facts is the same. */
const sameForEngine = (a: FactsRow, b: FactsRow): boolean =>
  a.firstDay === b.firstDay && a.facts.isNew?.text === b.facts.isNew?.text;

/**
 * Runs inside a transaction that holds `facts`, `readings`, `products`, `names` and `records`.
 * @returns products that the engine must look at again: new ones and those whose 新品 tag or first day changed
 */
export async function writeFacts(
  db: Database,
  shop: string,
  gathered: ReadonlyMap<string, GatheredFacts>,
  seen: SeenLookup,
): Promise<Set<string>> {
  const entries = [...gathered];
  const stored = await db.facts.bulkGet(entries.map(([product]): [string, string] => [shop, product]));
  await seen.load(stored.flatMap((row) => Object.values(row?.facts ?? {}).map((fact) => fact.sheet)));
  const touched = new Set<string>();
  const puts: FactsRow[] = [];
  const shown: FactsRow[] = [];
  entries.forEach(([product, added], i) => {
    const old = stored[i];
    const next = merged(old ?? { shop, product, facts: {}, firstDay: null }, added, seen.lastSeen);
    const same = old !== undefined && sameFacts(old, next, 'text');
    if (!same) shown.push(next);
    if (!same || !sameFacts(old, next, 'sheet') || old.firstDay !== next.firstDay) puts.push(next);
    if (!old || !sameForEngine(old, next)) touched.add(product);
  });
  if (puts.length > 0) await db.facts.bulkPut(puts);
  await writeSummaries(db, shop, shown);
  return touched;
}
