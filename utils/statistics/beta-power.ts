import { stirlingRemainder } from './log-gamma.ts';
import { log1pMinus } from './log1p-minus.ts';

const LOG_TWO_PI = 1.8378770664093456;
/** From here on the logarithm itself is exact enough. */
const NEAR = 0.3;

/**
 * ln [x^a y^b / B(a, b)] with y = 1 − x both given, so that either may be tiny; a, b > 0. It is the
 * logarithm of the beta density times x y. As a saddle point (C. Loader 2000; DiDonato & Morris 1992,
 * ACM TOMS 18, BRCOMP): with n = a + b the parts of size n ln n never appear, so it keeps its digits for
 * parameters of ten million.
 */
export function logBetaPower(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const root = 0.5 * (Math.log(a) + Math.log(b / n) - LOG_TWO_PI);
  const remainders = stirlingRemainder(n) - stirlingRemainder(a) - stirlingRemainder(b);
  return root + remainders + logLikelihoodRatio(a, b, x, y);
}

/** How far x lies beyond a / (a + b), times a + b: from the smaller of both shares, which has the digits. */
export function beyondMean(a: number, b: number, x: number, y: number): number {
  return x <= y ? x * (a + b) - a : b - y * (a + b);
}

/** a ln(x n / a) + b ln(y n / b), never above 0. */
function logLikelihoodRatio(a: number, b: number, x: number, y: number): number {
  const beyond = beyondMean(a, b, x, y);
  const [u, v] = [beyond / a, -beyond / b];
  // a u + b v = 0, so both may be taken off.
  if (Math.abs(u) <= NEAR && Math.abs(v) <= NEAR) return a * log1pMinus(u) + b * log1pMinus(v);
  return a * logOf(u, x, a, a + b) + b * logOf(v, y, b, a + b);
}

function logOf(excess: number, share: number, parameter: number, n: number): number {
  return Math.abs(excess) <= NEAR ? Math.log1p(excess) : Math.log(share) - Math.log(parameter / n);
}
