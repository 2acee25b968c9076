import { describe, expect, it } from 'vitest';
import { type AdReading, adsOf } from '../../../utils/tiers/ads/ads.ts';
import { summariseProduct } from '../../../utils/tiers/statistics.ts';
import { addDays } from '../../../utils/time/day.ts';
import { TO, TODAY } from '../practice.ts';
import { FROM } from '../shops.ts';

const read = (back: number, figures: AdReading['figures'], more: Partial<AdReading> = {}): AdReading => {
  const on = addDays(TO, -back);
  return { figures, scene: '关键词推广', plan: 'a', from: on, to: on, rank: 0, ...more };
};
const ads = (...readings: AdReading[]) => adsOf(readings, FROM, TO);

describe('what advertising cost', () => {
  it('adds up over plans, scenes and days', () => {
    const found = ads(
      read(0, { adCost: 500 }),
      read(0, { adCost: 300 }, { plan: 'b' }),
      read(0, { adCost: 200 }, { plan: 'c', scene: '人群推广' }),
      read(1, { adCost: 1000 }),
    );
    expect(found?.spent).toEqual({ cost: 2000, days: 2 });
  });

  it('is unknown, not 0, where it was not read', () => {
    expect(ads()).toBeNull();
    expect(ads(read(0, { adClicks: 5, adImpressions: 90 }))?.spent).toBeNull();
    expect(ads(read(0, { adCost: 0 }))?.spent).toEqual({ cost: 0, days: 1 });
  });

  it('of a day on which one plan did not say its cost is left out', () => {
    const found = ads(read(0, { adCost: 500 }), read(0, { adClicks: 1 }, { plan: 'b' }), read(1, { adCost: 70 }));
    expect(found?.spent).toEqual({ cost: 70, days: 1 });
  });

  it('counts once what a file and a page both tell, and a plan that was read in two ways', () => {
    const found = ads(
      read(0, { adCost: 500 }),
      read(0, { adCost: 490 }, { rank: 2 }),
      read(0, { adCost: 500 }),
      read(1, { adCost: 100 }, { rank: 2 }),
    );
    expect(found?.spent).toEqual({ cost: 600, days: 2 });
  });

  it('comes from days or from one range within the window, whichever covers more', () => {
    const week = read(0, { adCost: 7000 }, { from: addDays(TO, -6) });
    expect(ads(read(0, { adCost: 900 }), week)?.spent).toEqual({ cost: 7000, days: 7 });
    const days = Array.from({ length: 7 }, (_, back) => read(back, { adCost: 10 }));
    expect(ads(...days, week)?.spent).toEqual({ cost: 70, days: 7 });
    expect(ads(read(0, { adCost: 900 }, { from: addDays(FROM, -1) }), read(40, { adCost: 9 }))).toBeNull();
  });
});

describe('clicks', () => {
  it('stay within their scene, over readings of which both counts are known, exact and possible', () => {
    const found = ads(
      read(0, { adImpressions: 1000, adClicks: 40, adOrders: 2 }),
      read(0, { adImpressions: 500, adClicks: 10, adOrders: 1 }, { plan: 'b' }),
      read(0, { adImpressions: 300, adClicks: 90 }, { plan: 'c', scene: '人群推广' }),
      read(1, { adClicks: 7, adOrders: 9 }),
      read(2, { adImpressions: 5, adClicks: 6 }),
      read(3, { adImpressions: 12_000, adClicks: 300 }, { rounded: ['adImpressions'] }),
    );
    expect(found?.scenes).toEqual([
      { scene: '人群推广', click: { k: 90, n: 300 }, orders: null },
      { scene: '关键词推广', click: { k: 50, n: 1500 }, orders: 3 },
    ]);
  });

  it('of a page that names no scene belong to none', () => {
    expect(ads(read(0, { adImpressions: 1000, adClicks: 40 }, { scene: null }))?.scenes).toEqual([]);
  });
});

describe('in test', () => {
  const facts = { isNew: null, firstSeen: null, category: null, markedInTest: null };
  const inTest = (cost: number | null, markedInTest: boolean | null = null) =>
    summariseProduct({
      product: '1',
      history: { kind: 'days', from: FROM, to: TO, days: [{ day: TO, figures: { visitors: 9 }, sheets: [] }] },
      eventDays: new Set(),
      today: TODAY,
      facts: { ...facts, markedInTest },
      ads: cost === null ? null : { spent: { cost, days: 1 }, scenes: [] },
    }).inTest;

  it('is what money was spent on', () => {
    expect([inTest(1), inTest(0), inTest(null)]).toEqual([true, false, false]);
  });

  it("unless the operator's own mark says otherwise", () => {
    expect(inTest(1, false)).toBe(false);
  });
});
