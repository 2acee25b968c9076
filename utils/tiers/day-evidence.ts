import { dayFromNumber } from '../time/day.ts';
import type { Assessment, Shop } from './assessment.ts';
import type { DayEvidence, LeftOutWhy } from './day-evidence-kinds.ts';
import type { Evidence } from './evidence-kinds.ts';

const ORDER = [
  ['event', 'event'],
  ['balance', 'balance'],
  ['deposit', 'deposit'],
  ['abnormal', 'more-buyers-than-visitors'],
] as const satisfies readonly (readonly [keyof Assessment['statistics']['leftOut'], LeftOutWhy])[];

function isAbnormalRange({ statistics: { basis, counts, rates } }: Assessment): boolean {
  if (basis?.kind !== 'range' || counts.visitors === null) return false;
  return (rates.cart === null && counts.cartAdders !== null) || (rates.pay === null && counts.payBuyers !== null);
}

/** Steps in which it is told: a page read again hardly moves it. */
const TENTHS = 10;

function promotionDays({ statistics: { promotion } }: Assessment, { evenness }: Shop): DayEvidence[] {
  if (!promotion) return [];
  const factors = promotion.days.flatMap((day) => evenness.orders.get(day) ?? []);
  const times = factors.map((factor) => Math.round(TENTHS / factor) / TENTHS);
  const range = times.length > 0 ? { low: Math.min(...times), high: Math.max(...times) } : null;
  return [{ kind: 'promotion-days', days: promotion.days.map(dayFromNumber), times: range }];
}

/** What is said of the days behind a suggestion. */
export function dayEvidence(own: Assessment, shop: Shop): Evidence[] {
  const { leftOut } = own.statistics;
  const left = ORDER.flatMap(([name, why]): DayEvidence[] => {
    const days = leftOut[name] ?? [];
    return days.length > 0 ? [{ kind: 'left-out', days, why }] : [];
  });
  const whole: DayEvidence[] = isAbnormalRange(own)
    ? [{ kind: 'left-out', days: [], why: 'more-buyers-than-visitors' }]
    : [];
  return [...promotionDays(own, shop), ...left, ...whole];
}
