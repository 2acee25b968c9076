import { describe, expect, it } from 'vitest';
import { DEFAULT_UNITS } from '../../../utils/metrics/shop-units.ts';
import { diagnosisSentence } from '../../../utils/texts/ads-sentences.ts';
import { badgeText } from '../../../utils/texts/badge.ts';
import { evidenceSentence } from '../../../utils/texts/evidence.ts';
import { formulaSentence } from '../../../utils/texts/evidence-formula.ts';
import { suggest } from '../../../utils/tiers/engine.ts';
import type { Ads, ProductStatistics } from '../../../utils/tiers/product-statistics.ts';
import type { Suggestion } from '../../../utils/tiers/suggestion.ts';
import { addDays } from '../../../utils/time/day.ts';
import { inputOf, TO, TODAY } from '../practice.ts';
import { costsOf, ordinary, product } from '../shops.ts';

const { currency } = DEFAULT_UNITS;
const KEYWORD = '关键词推广';

const clicked = (k: number, n: number, scene = KEYWORD, cost: number | null = 9_000): Ads => ({
  spent: cost === null ? null : { cost, days: 30 },
  scenes: [{ scene, click: { k, n }, orders: 3 }],
});

/** Twenty ordinary products, clicked by four of a hundred, give or take. */
const shopOf = (scene = KEYWORD) =>
  ordinary().map((own, i) => ({ ...own, ads: clicked(190 + (i % 5) * 5, 5_000, scene, null) }));

const BUYS = { visitors: 1_000, payBuyers: 45, cartAdders: 60 };
const SKIPS = { visitors: 1_000, payBuyers: 4, cartAdders: 20 };

function judged(own: ProductStatistics, others: readonly ProductStatistics[] = shopOf()): Suggestion {
  const found = suggest(inputOf([...others, own])).suggestions.find((one) => one.product === own.product);
  if (!found) throw new Error('no suggestion');
  return found;
}

const tested = (given: Parameters<typeof product>[1], ads: Ads | undefined, more: Partial<ProductStatistics> = {}) =>
  product('x', given, { inTest: true, ...(ads && { ads }), ...more });

function judgedAt(costs: Readonly<Record<string, number>>, own: ProductStatistics): Suggestion {
  const input = { ...inputOf([...shopOf(), own]), costs: costsOf(costs) };
  return suggest(input).suggestions.find((one) => one.product === own.product)!;
}

const find = <K extends string>({ evidence }: Suggestion, kind: K) => evidence.find((one) => one.kind === kind);
const diagnosed = (suggestion: Suggestion) => {
  const found = find(suggestion, 'diagnosis');
  return found?.kind === 'diagnosis' ? found : null;
};
const advice = (suggestion: Suggestion) => diagnosed(suggestion)?.advice ?? null;
const leaning = (suggestion: Suggestion) => diagnosed(suggestion)?.leaning;
const keptBack = (suggestion: Suggestion) => diagnosed(suggestion)?.keptBack;
const gaps = (suggestion: Suggestion) => {
  const found = find(suggestion, 'undiagnosed');
  return found?.kind === 'undiagnosed' ? found : null;
};

describe('the diagnosis', () => {
  it('clicked and bought: push; hardly clicked but bought: another picture', () => {
    expect(advice(judged(tested(BUYS, clicked(400, 5_000))))).toBe('push');
    expect(advice(judged(tested(BUYS, clicked(60, 5_000))))).toBe('picture');
  });

  it('clicked but hardly bought: the page; neither: stop', () => {
    expect(advice(judged(tested(SKIPS, clicked(400, 5_000))))).toBe('page');
    const both = judged(tested(SKIPS, clicked(60, 5_000)));
    expect([both.verdict.kind, advice(both)]).toEqual(['stop', 'stop']);
  });

  it('pushes nothing that loses by every order, runs out of stock or comes back', () => {
    const losing = judgedAt({ x: 12_000 }, tested(BUYS, clicked(400, 5_000)));
    expect(losing.flags).toEqual(['loss']);
    const empty = judged(tested(BUYS, clicked(400, 5_000), { stock: { units: 1, days: null, on: TODAY } }));
    expect(empty.flags).toEqual(['stock']);
    for (const one of [losing, empty]) expect([advice(one), gaps(one)]).toEqual(['kept-back', null]);
    expect([losing, empty].map(keptBack)).toEqual([['loss'], ['stock']]);
    expect(keptBack(judged(tested(BUYS, clicked(400, 5_000))))).toBeUndefined();
  });

  it('pushes nothing that slides', () => {
    const shop = shopOf().map((one) => ({ ...one, trend: { short: { recent: 30, before: 30 } } }));
    const sliding = judged(tested(BUYS, clicked(400, 5_000), { trend: { short: { recent: 10, before: 60 } } }), shop);
    expect(sliding.flags).toBeUndefined();
    expect([advice(sliding), keptBack(sliding)]).toEqual(['kept-back', ['sliding']]);
    const steady = judged(tested(BUYS, clicked(400, 5_000), { trend: { short: { recent: 30, before: 30 } } }), shop);
    expect(advice(steady)).toBe('push');
  });

  it('spends no more where both are low and nothing is stopped', () => {
    const gone = judged(tested({ ...SKIPS, price: 90_000 }, clicked(60, 5_000)));
    expect(gone.verdict.kind).not.toBe('stop');
    expect([advice(gone), leaning(gone)]).toEqual(['wait', undefined]);
  });

  it('says nothing against a role that was earned, however low both are', () => {
    const many = { visitors: 60_000, payBuyers: 900, cartAdders: 2_400 };
    for (const clicks of [60, 180]) {
      const leads = judged(tested(many, clicked(clicks, 5_000)));
      expect(leads.verdict).toMatchObject({ kind: 'role', candidate: false });
      expect([advice(leads), gaps(leads)]).toEqual(['earned', null]);
    }
    expect(advice(judged(tested(many, clicked(400, 5_000))))).toBe('page');
  });

  it('leans to nothing beside a stop that is only kept', () => {
    const kept = (given: Parameters<typeof product>[1], clicks: number) => {
      const own = tested(given, clicked(clicks, 5_000));
      const before = judged(tested(SKIPS, clicked(60, 5_000)));
      const memory = { role: 'stop', before: null, votes: [[addDays(TO, -1), 'stop']] } as const;
      const previous = new Map([['x', { ...before, memory }]]);
      return suggest({ ...inputOf([...shopOf(), own]), previous }).suggestions.find((one) => one.product === 'x')!;
    };
    const found = [19, 20, 21, 26].flatMap((payBuyers) =>
      [60, 190, 200, 400].map((clicks) => kept({ ...BUYS, payBuyers }, clicks)),
    );
    for (const one of found) {
      expect(one.verdict).toEqual({ kind: 'stop', held: true });
      if (leaning(one) !== undefined) expect(advice(one)).toBe('held-stop');
    }
    expect(found.some((one) => advice(one) === 'held-stop')).toBe(true);
    expect(found.every((one) => advice(one) !== null)).toBe(true);
    expect(advice(kept(BUYS, 400))).toBe('push');
  });

  it('keeps to its sample gates: a thousand impressions, and the visitors of the conversion', () => {
    expect(advice(judged(tested(BUYS, clicked(110, 1_000))))).toBe('push');
    expect(advice(judged(tested(BUYS, clicked(110, 999))))).toBeNull();
    expect(advice(judged(tested({ visitors: 90, payBuyers: 20, cartAdders: 9 }, clicked(400, 5_000))))).toBeNull();
  });

  it('leans where a rate is on neither side for sure, by the lesser of both certainties', () => {
    for (const [given, ads] of [
      [BUYS, clicked(200, 5_000)],
      [{ ...BUYS, payBuyers: 20 }, clicked(400, 5_000)],
      [{ ...BUYS, payBuyers: 26 }, clicked(190, 5_000)],
    ] as const) {
      const found = find(judged(tested(given, ads)), 'diagnosis');
      if (found?.kind !== 'diagnosis') throw new Error('no diagnosis');
      const { p, pay } = found;
      expect(found.leaning).toBe(Math.min(Math.max(p, 1 - p), Math.max(pay.p, 1 - pay.p)));
      expect(found.leaning).toBeLessThan(0.8);
      const side = { high: { high: 'push', low: 'page' }, low: { high: 'picture', low: 'wait' } } as const;
      expect(found.advice).toBe(side[p > 0.5 ? 'high' : 'low'][pay.p > 0.5 ? 'high' : 'low']);
    }
    expect(leaning(judged(tested(BUYS, clicked(400, 5_000))))).toBeUndefined();
  });

  it('is none of what is stopped because too much comes back', () => {
    const refunds = { by: 'orders', k: 40, n: 45, byBuyers: false, days: 30 } as const;
    const own = tested(BUYS, clicked(400, 5_000), { refunds });
    const others = shopOf().map((one) => ({ ...one, refunds: { ...refunds, k: 2, n: 60 } }));
    const better = Array.from({ length: 30 }, (_, i) =>
      product(`b${i}`, { visitors: 2_000, payBuyers: 90, cartAdders: 120 }, { refunds: { ...refunds, k: 2, n: 60 } }),
    );
    const found = judged(own, [...others, ...better]);
    expect(found.verdict).toEqual({ kind: 'stop', refunds: true });
    expect([advice(found), gaps(found)]).toEqual([null, null]);
  });

  it('says what either side still lacks', () => {
    const few = judged(tested(BUYS, clicked(90, 990)));
    expect(gaps(few)).toEqual({
      ...{ kind: 'undiagnosed', click: { why: 'few', scene: KEYWORD, n: 990, needed: 1_000 }, pay: null },
    });
    expect(evidenceSentence(gaps(few)!, 'zh', currency)).toBe(
      '还不能分开看点击和转化：「关键词推广」展现 990 次，满 1,000 次才看点击，还差 10 次。',
    );
    const seen = judged(tested({ visitors: 90, payBuyers: 20, cartAdders: 9 }, clicked(400, 5_000)));
    expect(gaps(seen)).toMatchObject({ click: null, pay: { n: 90, needed: 100 } });
    expect(evidenceSentence(gaps(seen)!, 'en', currency)).toContain('90 visitors, its conversion counts from 100, 10');
    expect(gaps(judged(tested(BUYS, undefined)))).toMatchObject({ click: { why: 'unread' }, pay: null });
    expect(gaps(judged(tested(BUYS, clicked(400, 5_000, '货品全站推广'))))).toMatchObject({
      click: { why: 'no-test' },
    });
    const numbered = gaps(judged(tested(BUYS, clicked(400, 5_000, '376'))));
    expect(numbered).toMatchObject({ click: { why: 'unnamed' } });
    expect(evidenceSentence(numbered!, 'zh', currency)).toBe(
      '还不能分开看点击和转化：有场景页面只写了编号，认不出算不算测款。',
    );
    expect(gaps(judged(tested(BUYS, clicked(400, 5_000, '人群推广'))))).toMatchObject({
      click: { why: 'alone', products: 3, needed: 1_000 },
    });
    const blind = judged(tested({ cartAdders: 60, visitors: 1_000 }, clicked(400, 5_000)));
    expect(gaps(blind)).toMatchObject({ click: null, pay: { n: null } });
    expect(gaps(judged(tested(BUYS, undefined, { inTest: false })))).toBeNull();
    const part = suggest({ ...inputOf([...shopOf(), tested(BUYS, clicked(90, 990))]), listed: 90 });
    expect(part.suggestions.every((one) => find(one, 'undiagnosed') === undefined)).toBe(true);
  });

  it('never sets one scene against another, nor takes 全站推广 or a bare number for a test', () => {
    expect(advice(judged(tested(BUYS, clicked(400, 5_000, '人群推广'))))).toBeNull();
    for (const scene of ['货品全站推广', '376']) {
      expect(advice(judged(tested(BUYS, clicked(400, 5_000, scene)), shopOf(scene)))).toBeNull();
    }
    expect(advice(judged(tested(BUYS, clicked(400, 5_000, '人群推广')), shopOf('人群推广')))).toBe('push');
  });

  it('needs a middle product, a whole list and a product in test', () => {
    expect(
      advice(judged(tested(BUYS, clicked(400, 5_000)), [...shopOf().slice(0, 1), ...ordinary().slice(1)])),
    ).toBeNull();
    expect(advice(judged(tested(BUYS, clicked(400, 5_000), { inTest: false })))).toBeNull();
    const part = suggest({ ...inputOf([...shopOf(), tested(BUYS, clicked(400, 5_000))]), listed: 90 });
    expect(part.suggestions.every((one) => find(one, 'diagnosis') === undefined)).toBe(true);
  });

  it('looks at the scene it was shown in most, not at the one that says most', () => {
    const two: Ads = {
      spent: null,
      scenes: [
        { scene: '人群推广', click: { k: 240, n: 6_000 }, orders: null },
        { scene: KEYWORD, click: { k: 400, n: 5_000 }, orders: null },
      ],
    };
    const others = shopOf().map((own) => ({
      ...own,
      ads: { ...own.ads, scenes: [...own.ads.scenes, ...clicked(200, 5_000, '人群推广').scenes] },
    }));
    expect(leaning(judged(tested(BUYS, two), others))).toBeLessThan(0.8);
    expect(advice(judged(tested(BUYS, { ...two, scenes: two.scenes.slice(1) }), others))).toBe('push');
  });
});

it('what is hardly clicked but bought is never stopped', () => {
  let pictures = 0;
  for (let payBuyers = 0; payBuyers <= 60; payBuyers += 1) {
    for (const price of [100, 9_900, 90_000]) {
      const found = judged(tested({ ...SKIPS, payBuyers, price }, clicked(40, 5_000)));
      if (advice(found) !== 'picture') continue;
      pictures += 1;
      expect(found.verdict.kind).not.toBe('stop');
    }
  }
  expect(pictures).toBeGreaterThan(0);
});

describe('what a stop saves', () => {
  it('is what its ads cost a day', () => {
    const stopped = judged(tested(SKIPS, clicked(60, 5_000, KEYWORD, 90_000)));
    const saves = find(stopped, 'saves');
    expect(saves).toEqual({ kind: 'saves', spent: { cost: 90_000, days: 30 } });
    expect(saves && evidenceSentence(saves, 'zh', currency)).toBe(
      '停投每天约省 ¥30.00（读到 30 天推广花费共 ¥900.00，各计划合计）。',
    );
    expect(saves && formulaSentence(saves, 'zh', currency)).toContain('¥900.00 ÷ 30 = ¥30.00');
  });

  it('is said to be unknown where no cost was read, and not said of what is not stopped', () => {
    const unknown = find(judged(tested(SKIPS, undefined)), 'saves');
    expect(unknown).toEqual({ kind: 'saves', spent: null });
    expect(unknown && evidenceSentence(unknown, 'zh', currency)).toBe('没读到推广花费，停投省多少不知道。');
    expect(find(judged(tested(SKIPS, clicked(60, 5_000, KEYWORD, null))), 'saves')).toEqual({
      kind: 'saves',
      spent: null,
    });
    expect(find(judged(tested(BUYS, clicked(400, 5_000))), 'saves')).toBeUndefined();
  });

  it('ranks the stop where it is more than the visitors would bring elsewhere', () => {
    const worth = (cost: number | null) => judged(tested(SKIPS, clicked(60, 5_000, KEYWORD, cost))).worth ?? 0;
    const { certainty } = judged(tested(SKIPS, undefined));
    expect(worth(30)).toBe(worth(null));
    expect(worth(3_000_000)).toBe(Math.round(100_000 * (certainty ?? 0)));
  });

  it('ranks it even where the takings are not known', () => {
    const own = tested(SKIPS, clicked(60, 5_000, KEYWORD, 90_000), { takings: null });
    expect(judged(own).worth).toBe(Math.round(3_000 * (judged(own).certainty ?? 0)));
  });
});

it('two facts without advice say why there is none', () => {
  const losing = judgedAt({ x: 12_000 }, tested(BUYS, clicked(400, 5_000)));
  const found = find(losing, 'diagnosis');
  if (found?.kind !== 'diagnosis') throw new Error('no diagnosis');
  expect(diagnosisSentence(found, 'zh')).toMatch(
    /^点击高、转化高，但它每单都亏：不建议加推。「关键词推广」里点击率 8\.00%/,
  );
  // The page tells nothing of costs, nor by telling of everything else.
  const page = badgeText(losing, { revision: 1, language: 'zh', currency }).evidence.join();
  expect(page).toContain('但它在下滑、亏本、缺货、退款偏多或是形象款：不建议加推。');
  for (const one of ['earned', 'kept-back', 'held-stop'] as const) {
    const leans = diagnosisSentence({ ...found, advice: one, leaning: 0.6 }, 'zh');
    expect(leans).toContain('（把握 60%');
    // No push is advice; of none at all nothing is a hint.
    expect(leans.includes('只作参考')).toBe(one === 'kept-back');
    expect(diagnosisSentence({ ...found, advice: one }, 'en')).toMatch(/^[^.]*: no (advice|push)[^.]*\. In 关键词推广/);
  }
});

it('the sentence names scene, counts, line and both certainties', () => {
  const found = find(judged(tested(BUYS, clicked(60, 5_000))), 'diagnosis');
  if (found?.kind !== 'diagnosis') throw new Error('no diagnosis');
  expect(diagnosisSentence(found, 'zh')).toBe(
    '点击低、转化高：换主图再测，不淘汰。「关键词推广」里点击率 1.20%（60/5,000），同场景本店中位 3.97%，有 99% 的把握低于中位；场景里这款自己的成交没有单列，转化按全部来源算，有 95% 的把握高于中位；推广成交 3 笔（含带到的别的款）。',
  );
  expect(diagnosisSentence(found, 'en')).toContain('do not drop it. In 关键词推广 1.20% click (60/5,000)');
  const { prior, mean, click } = found;
  expect(mean).toBeCloseTo((click.k + prior.mean * prior.strength) / (click.n + prior.strength), 12);
  expect(formulaSentence(found, 'zh', currency)).toContain(`= ${(mean * 100).toFixed(2)}%`);
});
