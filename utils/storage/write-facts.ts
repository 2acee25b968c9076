/** Merges gathered facts into the stored ones and carries them into the summaries. */
import { earlierDay, type GatheredFacts, type KnownFact, laterFact } from '../history/gather.ts';
import type { FactId } from '../sheets/sheet.ts';
import type { Database } from './database.ts';
import { getMany } from './get-many.ts';
import type { FactsRow } from './rows.ts';
import { writeSummaries } from './summaries.ts';

const factIds = (facts: FactsRow['facts']): FactId[] => Object.keys(facts) as FactId[];

function merged(old: FactsRow, added: GatheredFacts): FactsRow {
  const facts = { ...old.facts };
  for (const id of factIds(added.facts)) {
    const fact = added.facts[id];
    if (fact) facts[id] = laterFact(facts[id], fact);
  }
  return { ...old, facts, firstDay: earlierDay(old.firstDay, added.firstDay) };
}

function sameFacts(a: FactsRow, b: FactsRow, part: keyof KnownFact): boolean {
  const ids = factIds(b.facts);
  return ids.length === factIds(a.facts).length && ids.every((id) => a.facts[id]?.[part] === b.facts[id]?.[part]);
}

/** Whether what the engine takes from the facts is the same. */
const sameForEngine = (a: FactsRow, b: FactsRow): boolean =>
  a.firstDay === b.firstDay && a.facts.isNew?.text === b.facts.isNew?.text;

/**
 * Runs inside a transaction that holds `facts`, `products`, `names` and `records`.
 * @returns products that the engine must look at again: new ones and those whose 新品 tag or first day changed
 */
export async function writeFacts(
  db: Database,
  shop: string,
  gathered: ReadonlyMap<string, GatheredFacts>,
): Promise<Set<string>> {
  const entries = [...gathered];
  const stored = await getMany(
    db.facts,
    shop,
    entries.map(([product]) => product),
  );
  const touched = new Set<string>();
  const puts: FactsRow[] = [];
  const shown: FactsRow[] = [];
  entries.forEach(([product, added], i) => {
    const old = stored[i];
    const next = merged(old ?? { shop, product, facts: {}, firstDay: null }, added);
    const same = old !== undefined && sameFacts(old, next, 'text');
    if (!same) shown.push(next);
    if (!same || !sameFacts(old, next, 'sheet') || !sameFacts(old, next, 'at') || old.firstDay !== next.firstDay)
      puts.push(next);
    if (!old || !sameForEngine(old, next)) touched.add(product);
  });
  await Promise.all([puts.length > 0 && db.facts.bulkPut(puts), writeSummaries(db, shop, shown)]);
  return touched;
}
