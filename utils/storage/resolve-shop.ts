/**
 * Whose shop a sheet belongs to. An id in the answer decides. A name on the page decides only if
 * exactly one shop of the platform carries it. Otherwise the sheets of the tab session stay together
 * as a 待认领店铺, which only the operator can give to a shop. Names are shared by distinct shops, so
 * a name that two shops carry decides nothing; wrong company is worse than none.
 */
import { unitsOfFirst } from '../metrics/currency-units.ts';
import type { Database } from './database.ts';
import type { Evidence } from './identities.ts';
import type { ShopRow } from './tables.ts';

/** The shop, and whether its row must be written. */
export interface Resolution {
  readonly shop: ShopRow;
  readonly changed: boolean;
}

const isAnswer = (identity: string): boolean => identity.startsWith('answer-field:');

function newShop(evidence: Evidence, first: string, claimed: boolean, at: number): Resolution {
  const identities = [evidence.answer, evidence.text, ...(claimed ? [] : [evidence.session])];
  const shop: ShopRow = {
    id: `${evidence.platform}:${first}`,
    platform: evidence.platform,
    name: evidence.name ?? '',
    claimed,
    demo: false,
    identities: identities.filter((identity) => identity !== null),
    firstSeenAt: at,
    ...unitsOfFirst(evidence.platform, evidence.currency),
  };
  return { shop, changed: true };
}

/** The shop with what this evidence adds to it. A name is added even if another shop carries it: it then decides nothing. */
function withEvidence(shop: ShopRow, { answer, text, name }: Evidence): Resolution {
  const added = [answer, text].filter((identity) => identity !== null && !shop.identities.includes(identity));
  const renamed = name !== null && name !== shop.name;
  if (added.length === 0 && !renamed) return { shop, changed: false };
  const identities = [...shop.identities, ...added.filter((identity) => identity !== null)];
  return { shop: { ...shop, name: name ?? shop.name, identities }, changed: true };
}

/** An id stays with a 待认领 shop that became a shop of its own; what the same tab shows later is not of that shop. */
async function freeName(db: Database, { platform, session }: Evidence): Promise<string> {
  const taken = new Set(await db.shops.where('id').startsWith(`${platform}:${session}`).primaryKeys());
  let name = session;
  for (let n = 2; taken.has(`${platform}:${name}`); n += 1) name = `${session}~${n}`;
  return name;
}

/** A claimed shop is never meant: another shop may be logged in in that tab since it was claimed. */
async function unclaimed(
  db: Database,
  carriers: readonly ShopRow[],
  evidence: Evidence,
  at: number,
): Promise<Resolution> {
  const known = carriers.find((shop) => !shop.claimed && shop.identities.includes(evidence.session));
  if (known) return { shop: known, changed: false };
  const first = await freeName(db, evidence);
  return newShop({ ...evidence, answer: null, text: null }, first, false, at);
}

function byAnswer(carriers: readonly ShopRow[], evidence: Evidence, answer: string, at: number): Resolution {
  const known = carriers.find((shop) => shop.identities.includes(answer));
  if (known) return withEvidence(known, evidence);
  const named = carriers.filter((shop) => evidence.text !== null && shop.identities.includes(evidence.text));
  const [only] = named;
  // Known by its name alone so far: the id now joins it. Another id would contradict.
  if (only && named.length === 1 && !only.identities.some(isAnswer)) return withEvidence(only, evidence);
  return newShop(evidence, answer, true, at);
}

/** null when the name decides nothing. */
function byName(carriers: readonly ShopRow[], evidence: Evidence, text: string, at: number): Resolution | null {
  const named = carriers.filter((shop) => shop.identities.includes(text));
  const [only] = named;
  if (!only) return newShop(evidence, text, true, at);
  if (named.length === 1) return withEvidence(only, evidence);
  return null;
}

/**
 * Decides without writing. Runs inside a transaction that holds `shops`, or on its own.
 * @param at epoch ms, the time a new shop is first seen
 */
export async function resolveShop(db: Database, evidence: Evidence, at: number): Promise<Resolution> {
  const { answer, text, session, platform } = evidence;
  const keys = [answer, text, session].filter((key) => key !== null);
  // Asked for one by one and at once: a question for any of them walks with a cursor, answer by answer.
  const found = (await Promise.all(keys.map((key) => db.shops.where('identities').equals(key).toArray()))).flat();
  const shops = [...new Map(found.map((shop) => [shop.id, shop])).values()];
  const carriers = shops.filter((shop) => shop.platform === platform && !shop.demo);
  if (answer !== null) return byAnswer(carriers, evidence, answer, at);
  const resolved = text === null ? null : byName(carriers, evidence, text, at);
  return resolved ?? unclaimed(db, carriers, evidence, at);
}
