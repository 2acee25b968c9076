/** Products whose traffic the platform has cut are not judged, and do not draw the shop's lines. */
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { saysCut } from '../../utils/sheets/traffic-words.ts';
import { evidenceSentence, verdictSentence } from '../../utils/texts/evidence.ts';
import { verdictName } from '../../utils/texts/roles.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { TrafficLimits } from '../../utils/tiers/engine-types.ts';
import { holdsOn } from '../../utils/tiers/traffic-limit.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO, TODAY } from './practice.ts';
import { evidence, ordinary, product, verdictOf } from './shops.ts';

const SAYS = '当前商品高价，热销爆款流量已终止';
const limits = (...products: readonly string[]): TrafficLimits => ({
  on: TO,
  sheets: ['limits'],
  says: new Map(products.map((one) => [one, SAYS])),
});

function among(own: ReturnType<typeof product>, given: TrafficLimits | null, others = ordinary()) {
  const { suggestions, lines } = suggest({ ...inputOf([...others, own]), limits: given });
  const found = suggestions.find((one) => one.product === own.product);
  if (!found) throw new Error('no suggestion');
  return { found, lines };
}

describe('a product whose traffic is cut', () => {
  const weak = product('x', { visitors: 900, payBuyers: 1, cartAdders: 8 }, { inTest: true });
  const best = product('x', { visitors: 9_000, payBuyers: 200, cartAdders: 600 });

  it.each([
    ['that would be stopped', weak],
    ['that would be 主推', best],
    ['that lacks data', product('x', { visitors: 3, payBuyers: 0, cartAdders: 0 }, { inTest: true })],
  ])('%s is not judged, and says by which list', (_, own) => {
    expect(verdictOf(own).verdict.kind).not.toBe('excluded');
    const { found } = among(own, limits('x'));
    expect(found).toMatchObject({ verdict: { kind: 'excluded', why: 'traffic-limit' }, certainty: null, changes: [] });
    expect(found.worth).toBe(0);
    expect(evidence(found, 'traffic-limited')).toEqual([{ kind: 'traffic-limited', says: SAYS, on: TO }]);
    expect(found.sheets[0]).toBe('limits');
    expect(verdictName(found.verdict, 'zh')).toBe('限流中');
    expect(verdictSentence(found.verdict, 'zh')).toContain('暂不判断');
    expect(found.evidence.map((one) => evidenceSentence(one, 'zh', CNY))[0]).toBe(
      `${TO} 的限流名单里有这款：${SAYS}。`,
    );
  });

  it('does not draw the lines of the others', () => {
    const odd = product('x', { visitors: 50_000, payBuyers: 1, cartAdders: 1 });
    const { lines } = suggest(inputOf(ordinary()));
    expect(among(odd, null).lines).not.toEqual(lines);
    expect(among(odd, limits('x')).lines).toEqual(lines);
  });

  it('a list without it changes nothing', () => {
    for (const own of [weak, best]) {
      expect(among(own, limits('y'))).toEqual(among(own, null));
      expect(among(own, limits())).toEqual(among(own, null));
    }
  });

  it('a link for price differences stays one', () => {
    const link = product('x', { visitors: 0, payBuyers: 42, cartAdders: 0 });
    expect(among(link, limits('x')).found.verdict).toEqual({ kind: 'excluded', why: 'price-link' });
  });
});

it.each([
  [SAYS, true],
  ['已限流', true],
  ['流量被限制', true],
  ['未限流', false],
  ['当前商品非高价，流量已恢复', false],
  ['即将限流，请降价', false],
  ['流量将被限制', false],
  ['限流已解除', false],
  ['—', false],
  ['', false],
])('%s: cut %s', (words, cut) => expect(saysCut(words)).toBe(cut));

it('of a product of which nothing was read nothing is said either', () => {
  const unread = product('x', {}, { basis: null });
  expect(among(unread, limits('x')).found.verdict.kind).toBe('unread');
});

it('a list holds for a week, and one of a day to come not yet', () => {
  const held = [-1, 0, 1, 7, 8].map((days) => holdsOn({ on: addDays(TODAY, -days) }, TODAY));
  expect(held).toEqual([false, true, true, true, false]);
});
