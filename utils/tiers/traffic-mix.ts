/**
 * Who the buyers are. Where most of them bought here before, came by a live room or by promoters, and those of the
 * other products it is measured against did not, its conversion says nothing of how it draws new ones: it is not measured against theirs.
 */
import type { Assessment, Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import { chanceAbove } from './rates/posterior.ts';
import { TRAFFIC_KINDS, type TrafficKind, trafficOf } from './traffic-sums.ts';

type Mix = Extract<Evidence, { kind: 'mix' }>;

const HALF = 0.5;
/** Of orders set against buyers: these order a little more than once. */
const MIXED_HALF = 0.6;
const SURE = 0.8;
/** What was told apart stays so until it is as likely as not. */
const STILL = 0.5;
/** Fewer buyers tell nothing of who buys. */
const FEWEST_BUYERS = 20;

type Own = Pick<Assessment, 'statistics' | 'set'>;
type Beside = Pick<Shop, 'model' | 'before'>;

function isUnlike({ statistics, set }: Own, { model, before }: Beside, kind: TrafficKind): boolean {
  const own = trafficOf(statistics, kind);
  const all = model.traffic(set.category)[kind];
  if (!own || own.few || own.n < FEWEST_BUYERS || !all) return false;
  const others = { k: all.k - own.k, n: all.n - own.n };
  if (others.n < FEWEST_BUYERS || others.k > others.n * HALF) return false;
  // Nothing was expected beforehand: every share was as likely.
  const was = before(statistics.product);
  const bar = was?.kind === 'excluded' && was.why === 'traffic-mix' ? STILL : SURE;
  return chanceAbove(own.mixed ? MIXED_HALF : HALF, { a: own.k + 1, b: own.n - own.k + 1 }) >= bar;
}

export function isIncomparable(own: Own, shop: Beside): boolean {
  return TRAFFIC_KINDS.some((kind) => isUnlike(own, shop, kind));
}

export function mixEvidence(own: Assessment, shop: Shop): Mix[] {
  const { returning, search, brought } = own.statistics;
  if (!returning && !search && !brought) return [];
  return [
    {
      kind: 'mix',
      fresh: returning ? { k: returning.n - returning.k, n: returning.n } : null,
      search: search ?? null,
      brought: brought ?? [],
      apart: TRAFFIC_KINDS.filter((kind) => isUnlike(own, shop, kind)),
    },
  ];
}
