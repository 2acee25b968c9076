/** From sheets to what they add to history, facts and periods, before anything already stored is met. */
import type { ObservedRow } from '../sheets/observe.ts';
import type { FactId, Sheet } from '../sheets/sheet.ts';
import type { Day } from '../time/day.ts';
import { type Period, periodKey } from '../time/period.ts';
import { axisOf, bucketOf, datesList, feedsHistory, sourceOf } from './buckets.ts';
import { addObservation, type LastSeen, type Lines, type PackedKey } from './packed.ts';

/** The text of a fact, the sheet that said so and when it was last seen (epoch ms). */
export interface KnownFact {
  readonly text: string;
  readonly sheet: string;
  readonly at: number;
}

export interface GatheredFacts {
  readonly facts: Partial<Record<FactId, KnownFact>>;
  /** First finished day on which the product was seen. */
  firstDay: Day | null;
}

export interface Pack {
  readonly key: PackedKey;
  readonly lines: Lines;
}

/** What sheets of one shop add, grouped so that each stored record is written once. */
export interface Gathered {
  readonly shop: string;
  /** By bucket, then by product and source. */
  readonly packs: Map<string, Map<string, Pack>>;
  readonly facts: Map<string, GatheredFacts>;
  /** By period key. */
  readonly periods: Map<string, Period>;
}

export function emptyGathered(shop: string): Gathered {
  return { shop, packs: new Map(), facts: new Map(), periods: new Map() };
}

/** Where the rows of one sheet go; worked out once a sheet, because an import has many rows. */
function packsOf(gathered: Gathered, sheet: Sheet): (product: string) => Pack {
  const bucket = bucketOf(sheet);
  const source = sourceOf(sheet);
  const packs = gathered.packs.get(bucket) ?? new Map<string, Pack>();
  gathered.packs.set(bucket, packs);
  return (product) => {
    const name = `${product}|${source}`;
    const known = packs.get(name);
    if (known) return known;
    const pack: Pack = { key: { shop: gathered.shop, bucket, product, source }, lines: new Map() };
    packs.set(name, pack);
    return pack;
  };
}

/** The fact of the sheet seen last stands; a page shows what is true when it is read, whatever its period. */
export function laterFact(known: KnownFact | undefined, fact: KnownFact): KnownFact {
  if (!known) return fact;
  return fact.at > known.at || (fact.at === known.at && fact.sheet >= known.sheet) ? fact : known;
}

export function earlierDay(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function addFacts(gathered: Gathered, row: ObservedRow, origin: { sheet: string; day: Day | null; at: number }): void {
  const known = gathered.facts.get(row.product);
  const entry = known ?? { facts: {}, firstDay: null };
  if (!known) gathered.facts.set(row.product, entry);
  entry.firstDay = earlierDay(entry.firstDay, origin.day);
  for (const [id, text] of Object.entries(row.facts) as [FactId, string][]) {
    entry.facts[id] = laterFact(entry.facts[id], { text, sheet: origin.sheet, at: origin.at });
  }
}

/**
 * Adds one sheet. Figures of a part (filtered, one device, SKUs) and of the shop as a whole are kept in
 * buckets of their own and say nothing of products or periods.
 * @param only where given, rows of other products are passed over
 */
export function gatherSheet(
  gathered: Gathered,
  input: {
    readonly sheet: Sheet;
    readonly id: string;
    readonly rows: readonly ObservedRow[];
    readonly seen: LastSeen;
    readonly only?: ReadonlySet<string>;
  },
): void {
  const { sheet, id, rows, seen, only } = input;
  const axis = axisOf(sheet.period);
  const day = sheet.period.kind === 'day' ? sheet.period.day : null;
  const at = seen(id);
  const whole = feedsHistory(sheet);
  if (datesList(sheet)) gathered.periods.set(periodKey(sheet.period), sheet.period);
  const packOf = packsOf(gathered, sheet);
  for (const row of rows) {
    if (only && !only.has(row.product)) continue;
    const { figures, rounded } = row;
    addObservation(packOf(row.product).lines, { axis, sheet: id, figures, rounded }, seen);
    if (whole) addFacts(gathered, row, { sheet: id, day, at });
  }
}
