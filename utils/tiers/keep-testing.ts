/** 继续测: how many visitors a product in test still needs until its rates lie clearly on one side. */
import { visitorsNeeded } from '../trials/visitors-needed.ts';
import { type Assessment, clearlyAbove, clearlyBelow, type RateView, rateOf } from './assessment.ts';

/** Every known rate lies clearly on one side already: more traffic would tell nothing new. */
export function isSettled(own: Assessment): boolean {
  return knownRates(own).every((rate) => clearlyAbove(rate) || clearlyBelow(rate));
}

/**
 * Visitors until the nearest conclusion at the present rates: a stop needs both rates below the line,
 * 次推 the conversion above it (with the cart rate not below), 引流 the cart rate above it.
 * @param cheap the price would allow 引流
 * @returns a multiple of 10; null when no conclusion is within reach (拉不开差距)
 */
export function visitorsToGo(own: Assessment, cheap: boolean): number | null {
  const { cart, pay } = own;
  const ways: (number | null)[] = [];
  if (pay && cart && pay.p >= HALF && cart.p >= HALF) ways.push(needed(pay));
  if (cart && cart.p >= HALF && cheap) ways.push(needed(cart));
  if (ways.length === 0) ways.push(longest(knownRates(own).map(needed)));
  const open = ways.filter((way) => way !== null);
  return open.length === 0 ? null : Math.max(STEP, Math.ceil(Math.min(...open) / STEP) * STEP);
}

const HALF = 0.5;
/** Said in tens: a forecast of single visitors would be a false precision. */
const STEP = 10;

function knownRates(own: Assessment): RateView[] {
  return [own.cart, own.pay].filter((rate) => rate !== null);
}

function needed(rate: RateView): number | null {
  return visitorsNeeded(rate.own, rateOf(rate.line), rate.prior);
}

function longest(needs: readonly (number | null)[]): number | null {
  return needs.reduce<number | null>((most, need) => (most === null || need === null ? null : Math.max(most, need)), 0);
}
