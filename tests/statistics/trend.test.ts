import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../utils/statistics/mann-kendall.ts';
import { normalQuantile } from '../../utils/statistics/normal-quantile.ts';
import { theilSen } from '../../utils/statistics/theil-sen.ts';

/** Flow of the Nile at Aswan, 1871–1970, 10⁸ m³ (Cobb 1978; R's datasets::Nile). */
const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

const points = (series: readonly number[]) => series.map((y, x) => ({ x, y }));

describe('Mann and Kendall on the Nile', () => {
  it('finds the fall', () => {
    const { s, variance, z } = mannKendall(NILE);
    expect(NILE.length).toBe(100);
    expect(s).toBe(-1387);
    expect(variance).toBeCloseTo(112_728.33, 2);
    expect(z).toBeCloseTo(-4.1281, 4);
  });

  it('has a slope of −2.6 a year', () => {
    const { slope, low, high } = theilSen(points(NILE))!;
    expect(slope).toBeCloseTo(-2.6, 10);
    expect(low).toBeLessThan(slope);
    expect(high).toBeGreaterThan(slope);
    expect(high).toBeLessThan(0);
  });
});

describe("Sen's example of 1968", () => {
  const [x, y] = [
    [1, 2, 3, 4, 10, 12, 18],
    [9, 15, 19, 20, 45, 55, 78],
  ];
  const example = x!.map((at, i) => ({ x: at, y: y![i]! }));

  it('has a slope of 4, between 3.714 and 4.375 at 93 %', () => {
    const { slope, low, high } = theilSen(example, normalQuantile(0.965))!;
    expect(slope).toBe(4);
    expect(low).toBeCloseTo(3.714, 3);
    expect(high).toBeCloseTo(4.375, 3);
  });
});

describe('trends', () => {
  const series = fc.array(fc.nat(20), { minLength: 1, maxLength: 30 });

  it('turn with the series and do not mind its level', () => {
    fc.assert(
      fc.property(series, (list) => {
        const [own, back] = [mannKendall(list), mannKendall([...list].reverse())];
        expect(back.s + own.s).toBe(0);
        expect(back.z + own.z).toBe(0);
        expect(mannKendall(list.map((v) => v + 7))).toEqual(own);
        const slope = theilSen(points(list));
        if (!slope) return;
        expect(slope.low).toBeLessThanOrEqual(slope.slope);
        expect(slope.high).toBeGreaterThanOrEqual(slope.slope);
        expect(theilSen(points(list.map((v) => -v)))!.slope).toBeCloseTo(-slope.slope, 12);
      }),
    );
  });

  it('are none in a level or a single value', () => {
    expect(mannKendall([5, 5, 5])).toEqual({ s: 0, variance: 0, z: 0 });
    expect(mannKendall([5])).toEqual({ s: 0, variance: 0, z: 0 });
    expect(mannKendall([]).z).toBe(0);
    expect(theilSen([])).toBeNull();
    expect(
      theilSen([
        { x: 1, y: 1 },
        { x: 1, y: 2 },
      ]),
    ).toBeNull();
    expect(
      theilSen([
        { x: 0, y: 1 },
        { x: 2, y: 5 },
      ]),
    ).toEqual({ slope: 2, low: 2, high: 2 });
  });
});
