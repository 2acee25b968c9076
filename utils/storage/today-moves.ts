/** What there is to do today, however many products a shop has. */
import { MOVES, type Move } from '../tiers/move.ts';
import { type Database, withPrefix } from './database.ts';
import { asOfNow } from './summaries-now.ts';
import type { ProductSummary } from './tables.ts';
import { byWorth } from './top-suggestions.ts';

export interface TodayMoves {
  /** The most worthwhile of each kind, all in order of worth; what cannot be ranked stands last. */
  readonly rows: readonly ProductSummary[];
  /** All there are, also those beyond `rows`. */
  readonly counts: Readonly<Record<Move, number>>;
  /** How many of all cannot be ranked. */
  readonly unranked: number;
}

const INDEX = '[shop+move+worth]';
/** As a row of unknown worth is stored. */
const UNKNOWN = -1;

/** @param most rows of each kind */
export async function todayMoves(db: Database, shop: string, most: number): Promise<TodayMoves> {
  const found = await Promise.all(
    MOVES.map(async (move) => {
      const all = withPrefix(db.products, INDEX, [shop, move]);
      const [rows, count, unranked] = await Promise.all([
        all.reverse().limit(most).toArray(),
        withPrefix(db.products, INDEX, [shop, move]).count(),
        db.products.where(INDEX).equals([shop, move, UNKNOWN]).count(),
      ]);
      return { move, rows, count, unranked };
    }),
  );
  const rows = await asOfNow(
    db,
    shop,
    found.flatMap((one) => one.rows),
  );
  const counts = { push: 0, stop: 0, test: 0 };
  for (const { move, count } of found) counts[move] = count;
  return { rows: rows.sort(byWorth), counts, unranked: found.reduce((sum, one) => sum + one.unranked, 0) };
}
