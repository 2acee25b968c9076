/** Beyond this the plain difference is exact enough. */
const SMALL = 0.3;
/** 1 / (2k + 1) from k = 11 down to 1: with |r| < 0.18 what is left out is below 1e-19. */
const TERMS = [1 / 23, 1 / 21, 1 / 19, 1 / 17, 1 / 15, 1 / 13, 1 / 11, 1 / 9, 1 / 7, 1 / 5, 1 / 3] as const;

/**
 * ln(1 + u) − u without the cancellation that small u would bring, u > −1. From ln(1 + u) = 2 artanh r
 * with r = u / (2 + u), whose first term less u is −r u.
 */
export function log1pMinus(u: number): number {
  if (Math.abs(u) > SMALL) return Math.log1p(u) - u;
  const r = u / (2 + u);
  const square = r * r;
  let sum = 0;
  for (const term of TERMS) sum = sum * square + term;
  return r * (2 * square * sum - u);
}
