/** Shops of a backup against the shops here. */
import { commonUnits } from '../metrics/shop-units.ts';
import type { BackupShop } from '../notes/backup-data.ts';
import type { ShopRow } from './tables.ts';

const isAnswer = (identity: string): boolean => identity.startsWith('answer-field:');

/** Two rows are one shop when they have the same id or the same id in the platform's answers; names decide nothing. */
export function mapShops(here: readonly ShopRow[], incoming: readonly ShopRow[]): Map<string, string> {
  const byAnswer = new Map(here.flatMap((shop) => shop.identities.filter(isAnswer).map((id) => [id, shop.id])));
  const ids = new Set(here.map((shop) => shop.id));
  return new Map(
    incoming.map((shop) => {
      const same = shop.identities.filter(isAnswer).map((identity) => byAnswer.get(identity));
      return [shop.id, ids.has(shop.id) ? shop.id : (same.find((id) => id !== undefined) ?? shop.id)];
    }),
  );
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** Which of both keep amounts. */
interface Amounts {
  readonly here: boolean;
  readonly incoming: boolean;
}

/**
 * One row of two for the same shop, the same whichever comes first.
 * @throws Error when both keep amounts, and one its money or days otherwise: their figures must not meet
 */
export function mergedShop(here: ShopRow | undefined, incoming: BackupShop, amounts: Amounts): BackupShop {
  if (!here) return incoming;
  const units = commonUnits({ units: incoming, amounts: amounts.incoming }, { units: here, amounts: amounts.here });
  if (!units) throw new Error('another currency or time zone');
  return {
    id: incoming.id,
    platform: incoming.platform,
    name: later(here.name, incoming.name),
    claimed: here.claimed || incoming.claimed,
    demo: here.demo && incoming.demo,
    identities: [...new Set([...here.identities, ...incoming.identities])].sort(),
    firstSeenAt: Math.min(here.firstSeenAt, incoming.firstSeenAt),
    ...units,
  };
}
