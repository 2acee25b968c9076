/** Stated certainties beside how often they came true, claim by claim and in tenths. */
import { allClaims, CLAIMS, type Claim, type ClaimName } from './claims.ts';

const TENTHS = 10;

export interface Bin {
  readonly of: ClaimName;
  /** In tenths: from here to a tenth above. */
  readonly from: number;
  readonly cases: number;
  /** Mean of what was stated. */
  readonly stated: number;
  readonly came: number;
}

function binOf(of: ClaimName, tenth: number, all: readonly Claim[]): Bin[] {
  const own = all.filter((one) => one.of === of && Math.min(TENTHS - 1, Math.floor(one.p * TENTHS)) === tenth);
  if (own.length === 0) return [];
  const stated = own.reduce((sum, { p }) => sum + p, 0) / own.length;
  return [
    { of, from: tenth / TENTHS, cases: own.length, stated, came: own.filter((one) => one.true).length / own.length },
  ];
}

export function calibration(shops: number): Bin[] {
  const all = allClaims(shops);
  const tenths = Array.from({ length: TENTHS }, (_, tenth) => tenth);
  return CLAIMS.flatMap((of) => tenths.flatMap((tenth) => binOf(of, tenth, all)));
}

export function printedBins(bins: readonly Bin[], shops: number): string {
  const lines = bins.map(({ of, from, cases, stated, came }) => {
    const bin = `${from.toFixed(1)}–${(from + 1 / TENTHS).toFixed(1)}`;
    const off = came - stated;
    return `| ${of} | ${bin} | ${cases} | ${stated.toFixed(3)} | ${came.toFixed(3)} | ${off < 0 ? '' : '+'}${off.toFixed(3)} |`;
  });
  return [
    `${shops} made shops in test and ${shops} live ones of 120 products, seeds 1 to ${shops}`,
    '',
    '| claim | stated | cases | mean stated | came true | off |',
    '|---|---|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}
