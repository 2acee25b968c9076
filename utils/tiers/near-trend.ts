/** Roles that nothing but its trend keeps a product from: 次推 by a rise, 引流 by the slide of an old hit. */
import { normalCdf } from '../statistics/normal.ts';
import type { Assessment, Shop } from './assessment.ts';
import { isAtLoss } from './at-loss.ts';
import { ofView } from './chance-how.ts';
import { mayRise, type Ranking, RISING_P } from './main-and-second.ts';
import { oldHit } from './old-hit.ts';
import type { Distance } from './role-evidence-kinds.ts';
import { FALL, RISE, TREND_CLEAR, trendScore } from './trend.ts';

interface NearTrend {
  readonly becomes: 'second' | 'traffic';
  readonly by: Extract<Distance, { kind: 'chance' }>;
}

/** By chance alone a trend is this seldom as clear. */
const NEEDED = normalCdf(TREND_CLEAR);

const byScore = (p: number, of: 'rise' | 'slide', z: number): NearTrend['by'] => ({
  ...{ kind: 'chance', p, needed: NEEDED, of },
  how: { kind: 'score', z },
});

const among = ({ leads, places, rankOf, ranked }: Ranking, { statistics: { product } }: Assessment): boolean =>
  leads.has(product) && !places.has(product) && mayRise(rankOf.get(product) ?? ranked.length + 1, ranked.length);

/** How sure the rise or the slide is, where it is large enough and everything else holds. */
export function nearTrend(own: Assessment, shop: Shop, ranking: Ranking): NearTrend[] {
  const whole = own.trend && shop.lines.trend?.[own.trend.span];
  if (!own.trend || !whole) return [];
  const { ratio, z } = trendScore(own.trend, whole);
  const converts = own.pay?.p ?? 0;
  if (ratio >= RISE && among(ranking, own)) {
    if (converts >= RISING_P) return [{ becomes: 'second', by: byScore(normalCdf(z), 'rise', z) }];
    if (own.direction === 'rising' && own.pay)
      return [{ becomes: 'second', by: { kind: 'chance', p: converts, needed: RISING_P, how: ofView(own.pay) } }];
  }
  const wasHit = ratio <= FALL && oldHit({ ...own, direction: 'sliding' }, shop.model) !== null;
  if (!wasHit || own.direction === 'sliding' || isAtLoss(own)) return [];
  return [{ becomes: 'traffic', by: byScore(normalCdf(-z), 'slide', z) }];
}
