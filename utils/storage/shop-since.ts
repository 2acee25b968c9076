import { sameUnits, unitsOf } from '../metrics/shop-units.ts';
import type { ShopRow } from './tables.ts';

/**
 * The row of a shop that comes in with sheets, once they are there: of what it was made of, a page or the operator may
 * have said more meanwhile, and that stays.
 * @param then as it was stored when the row was made; undefined = not yet
 * @param now as it is stored
 */
export function withSaidSince(row: ShopRow, then: ShopRow | undefined, now: ShopRow | undefined): ShopRow {
  if (!now || JSON.stringify(now) === JSON.stringify(then)) return row;
  const known = new Set([...now.identities, ...(then?.identities ?? [])]);
  return {
    ...row,
    name: row.name === then?.name ? now.name : row.name,
    claimed: row.claimed || now.claimed,
    identities: [...now.identities, ...row.identities.filter((identity) => !known.has(identity))],
    firstSeenAt: Math.min(row.firstSeenAt, now.firstSeenAt),
    ...unitsOf(then && sameUnits(row, then) ? now : row),
  };
}
