/** What the engine claimed of the made shops, with how sure it was and whether it came true. */
import type { Evidence } from '../../../utils/tiers/evidence-kinds.ts';
import type { Suggestion } from '../../../utils/tiers/suggestion.ts';
import { type JudgedShop, judgedShop, type NextWeek } from './made-shop.ts';

export const CLAIMS = [
  'conversion',
  'main',
  'second by sales',
  'second by test',
  'stop',
  'promo, conversion',
  'profit',
  'traffic by carts',
  'traffic, new',
] as const;
export type ClaimName = (typeof CLAIMS)[number];

export interface Claim {
  readonly of: ClaimName;
  readonly p: number;
  readonly true: boolean;
}

type Kind = Evidence['kind'];
const first = <K extends Kind>({ evidence }: Suggestion, kind: K) =>
  evidence.find((one): one is Extract<Evidence, { kind: K }> => one.kind === kind);

const rateOf = ({ evidence }: Suggestion, metric: 'payRate' | 'cartRate') =>
  evidence.find((one): one is Extract<Evidence, { kind: 'rate' }> => one.kind === 'rate' && one.metric === metric);

/** How many sold more, and half of those that sold as much. */
function placeOf(own: NextWeek, all: readonly NextWeek[]): number {
  const more = all.filter(({ orders }) => orders > own.orders).length;
  const same = all.filter(({ orders }) => orders === own.orders).length - 1;
  return more + same / 2 + 1;
}

function byPlace(one: Suggestion, of: ClaimName, own: NextWeek, all: readonly NextWeek[]): Claim[] {
  const chance = first(one, 'sales')?.chance;
  return chance ? [{ of, p: chance.p, true: placeOf(own, all) <= chance.among }] : [];
}

function ofRole(one: Suggestion, own: NextWeek, all: readonly NextWeek[]): Claim[] {
  const { verdict, certainty } = one;
  if (verdict.kind !== 'role' || certainty === null) return [];
  const [rate, cart] = [rateOf(one, 'payRate'), rateOf(one, 'cartRate')];
  switch (verdict.role) {
    case 'main':
      return byPlace(one, 'main', own, all);
    case 'second': {
      const proven = first(one, 'proven');
      if (proven) return [{ of: 'second by test', p: certainty, true: own.pay >= proven.line }];
      return byPlace(one, 'second by sales', own, all);
    }
    case 'promo':
      return rate ? [{ of: 'promo, conversion', p: rate.p, true: own.pay > rate.line }] : [];
    case 'profit': {
      const earns = first(one, 'earns');
      return earns ? [{ of: 'profit', p: certainty, true: own.pay * earns.left >= earns.line }] : [];
    }
    case 'traffic':
      if (!cart || verdict.via === 'old-hit') return [];
      return [{ of: verdict.via ? 'traffic, new' : 'traffic by carts', p: certainty, true: own.cart > cart.line }];
    case 'image':
      return [];
  }
}

function ofStop(one: Suggestion, own: NextWeek): Claim[] {
  const [rate, value] = [rateOf(one, 'payRate'), first(one, 'value')];
  if (one.verdict.kind !== 'stop' || one.certainty === null || !rate) return [];
  const line = Math.min(rate.line, value ? value.line / value.price : 1);
  return [{ of: 'stop', p: one.certainty, true: own.pay < line }];
}

function claimsOf({ suggestions, next, leads }: JudgedShop): Claim[] {
  const all = [...next].flatMap(([product, own]) => (leads.has(product) ? [own] : []));
  return suggestions.flatMap((one) => {
    const own = next.get(one.product);
    const rate = rateOf(one, 'payRate');
    if (!own) return [];
    const conversion = rate ? [{ of: 'conversion', p: rate.p, true: own.pay > rate.line } as const] : [];
    return [...conversion, ...ofRole(one, own, all), ...ofStop(one, own)];
  });
}

/** @param shops of each kind, seeds 1 to `shops` */
export function allClaims(shops: number): Claim[] {
  return Array.from({ length: shops }, (_, at) => at + 1).flatMap((seed) => [
    ...claimsOf(judgedShop(seed, 'test')),
    ...claimsOf(judgedShop(seed, 'live')),
  ]);
}
