/** What a product is once its role has ended: the first of the later rules that holds of it. */
import { type Assessment, type Shop, stopValue } from './assessment.ts';
import { mayBePushed, type Ranking } from './main-and-second.ts';
import { type Beta, chanceBelow } from './rates/posterior.ts';
import { isSettledAbove, isSettledBelow } from './settled.ts';
import { mayStop, stopFacts } from './stop.ts';
import { trafficPlace } from './traffic.ts';
import { isPromoted } from './trial/promote-rule.ts';
import { isStopped, stopChances } from './trial/stop-rule.ts';

/** Whether something holds of what would be believed of the weeks to come. */
export type Holds = (ahead: Beta) => boolean;

/** Whether it would be stopped. */
export function stops(own: Assessment, shop: Shop): Holds {
  const { lines } = own.set;
  const facts = stopFacts(own, shop);
  return (ahead) => lines !== null && isStopped(stopChances(ahead, stopValue(own), lines.item), facts);
}

/** Whether a product in test is on its way up: more buyers only make it so. */
export function promotes({ set }: Assessment): Holds {
  return (ahead) => set.trial !== null && isPromoted(ahead, set.trial, 1);
}

type Afterwards = 'second' | 'stop' | 'test' | 'regular';

/** Of one without any role but that of a test. @param ahead what is believed of its buyer rate then; null = nothing */
export function afterwards(own: Assessment, shop: Shop, ranking: Ranking, ahead: Beta | null): Afterwards {
  if (!own.statistics.inTest) return 'regular';
  if (!ahead) return 'test';
  if (mayBePushed(own) && promotes(own)(ahead)) return 'second';
  if (shop.part === null && mayStop(own, ranking) && stops(own, shop)(ahead)) return 'stop';
  const below = own.set.lines ? chanceBelow(own.set.lines.item.rate, ahead) : 0;
  return isSettledBelow(own, shop, below) || isSettledAbove(own, shop, ahead) ? 'regular' : 'test';
}

/** Of a 利润款. */
export function afterProfit(own: Assessment, shop: Shop, ranking: Ranking, ahead: Beta | null): Afterwards | 'traffic' {
  return trafficPlace(own, shop, ranking) ? 'traffic' : afterwards(own, shop, ranking, ahead);
}
