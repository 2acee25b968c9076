import { dayFromNumber } from '../time/day.ts';
import type { Assessment, Shop } from './assessment.ts';
import { beforeEvent } from './before-event.ts';
import type { DayEvidence, LeftOutWhy } from './day-evidence-kinds.ts';
import type { Evidence } from './evidence-kinds.ts';

const ORDER = [
  ['event', 'event'],
  ['balance', 'balance'],
  ['deposit', 'deposit'],
  ['soldOut', 'sold-out'],
  ['abnormal', 'more-buyers-than-visitors'],
  ['moreCarts', 'more-carts-than-visitors'],
] as const satisfies readonly (readonly [keyof Assessment['statistics']['leftOut'], LeftOutWhy])[];

/** What a range, which has no days to name, holds more of than visitors. */
function wholeRange({ statistics: { basis, counts } }: Assessment): DayEvidence[] {
  const { visitors, payBuyers, cartAdders } = counts;
  if (basis?.kind !== 'range' || visitors === null) return [];
  if ((payBuyers ?? 0) > visitors) return [{ kind: 'left-out', days: [], why: 'more-buyers-than-visitors' }];
  return (cartAdders ?? 0) > visitors ? [{ kind: 'left-out', days: [], why: 'more-carts-than-visitors' }] : [];
}

/** Steps in which it is told: a page read again hardly moves it. */
const TENTHS = 10;

function promotionDays({ statistics: { promotion } }: Assessment, { evenness }: Shop): DayEvidence[] {
  if (!promotion) return [];
  const days = promotion.days.filter((day) => evenness.orders.has(day));
  if (days.length === 0) return [];
  const times = days.map((day) => Math.round(TENTHS * (evenness.orders.get(day)?.times ?? 1)) / TENTHS);
  return [
    {
      kind: 'promotion-days',
      days: days.map(dayFromNumber),
      times: { low: Math.min(...times), high: Math.max(...times) },
    },
  ];
}

/** What is said of the days behind a suggestion. */
export function dayEvidence(own: Assessment, shop: Shop): Evidence[] {
  const { leftOut } = own.statistics;
  const left = ORDER.flatMap(([name, why]): DayEvidence[] => {
    const days = leftOut[name] ?? [];
    // Of a range there are no days: 定金期 is part of all of it.
    const isTold = days.length > 0 || (name === 'deposit' && leftOut.deposit !== undefined);
    return isTold ? [{ kind: 'left-out', days, why }] : [];
  });
  return [...beforeEvent(own, shop), ...promotionDays(own, shop), ...left, ...wholeRange(own)];
}
