/** What the card of a 主推 says besides: who takes over when it slides, and that it may serve for profit while steady. */
import { describe, expect, it } from 'vitest';
import { costFactsOf } from '../../utils/costs/cost-facts.ts';
import { UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { badgeText } from '../../utils/texts/badge.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { EngineInput } from '../../utils/tiers/engine-types.ts';
import { revealsCosts } from '../../utils/tiers/reveals-costs.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TODAY } from './practice.ts';
import { evidence, ordinary, product } from './shops.ts';

const STEADY = { short: { recent: 100, before: 100 } };
const SLIDING = { short: { recent: 20, before: 100 } };
const seller = (id: string, payBuyers: number, trend = STEADY) =>
  product(id, { visitors: 9_000, payBuyers, cartAdders: 900 }, { trend });

const rest = ordinary().map((one) => ({ ...one, trend: { short: { recent: 10, before: 10 } } }));
const shop = (hero: typeof STEADY) => [seller('hero', 600, hero), seller('next', 480), seller('third', 300), ...rest];

const byProduct = (all: readonly Suggestion[]) => new Map(all.map((one) => [one.product, one]));
const run = (given: Partial<EngineInput> & Pick<EngineInput, 'statistics'>) =>
  byProduct(suggest({ ...inputOf(given.statistics), ...given }).suggestions);
const before = run({ statistics: shop(STEADY) });
const sentence = (one: Suggestion | undefined, kind: 'successor' | 'offer', language: 'zh' | 'en' = 'zh') =>
  one ? evidence(one, kind).map((e) => evidenceSentence(e, language, CNY))[0] : undefined;

/** The shop a day or more later. */
const later = (days: number, members: ReturnType<typeof shop>) =>
  members.map((one) => ({ ...one, basis: one.basis && { ...one.basis, to: addDays(one.basis.to, days) } }));

describe('a 主推 that slides', () => {
  const nameOf = (id: string) => (id === 'next' ? '碎花连衣裙' : null);
  const days = [1, 2, 3, 4, 5, 6].reduce<ReadonlyMap<string, Suggestion>[]>((known, day) => {
    const previous = known.at(-1) ?? before;
    known.push(run({ statistics: later(day, shop(SLIDING)), today: addDays(TODAY, day), previous, nameOf }));
    return known;
  }, []);
  const after = days[0]!;

  it('names the best of the 次推 to take over, with its title', () => {
    expect(before.get('next')?.verdict).toMatchObject({ role: 'second' });
    expect(after.get('hero')?.verdict).toMatchObject({ role: 'main', held: true });
    expect(evidence(after.get('hero')!, 'successor')).toEqual([
      { kind: 'successor', next: { product: 'next', title: '碎花连衣裙', candidate: false } },
    ]);
    expect(sentence(after.get('hero'), 'successor')).toContain('「碎花连衣裙」可以接替');
    for (const [id, one] of after) if (id !== 'hero') expect(evidence(one, 'successor'), id).toEqual([]);
  });

  it('does so on every day until the role is gone, on the day it goes too', () => {
    const said = days.map((all) => evidence(all.get('hero')!, 'successor')[0]?.next?.product);
    expect(days.map((all) => all.get('hero')?.memory?.role)).toEqual(['main', 'main', 'main', 'main', null, null]);
    expect(said).toEqual(['next', 'next', 'next', 'next', 'next', undefined]);
  });

  it('names a product without a title by its id', () => {
    const unnamed = run({ statistics: later(1, shop(SLIDING)), previous: before });
    expect(sentence(unnamed.get('hero'), 'successor')).toContain('商品 next 可以接替');
    expect(sentence(unnamed.get('hero'), 'successor', 'en')).toContain('product next');
  });

  it('takes the one that is moved up, though it hardly comes before its peers', () => {
    const peers = [320, 310, 305, 300].map((buyers, i) => seller(`peer${i}`, buyers));
    const all = (hero: typeof STEADY) => [seller('hero', 600, hero), ...peers, ...rest];
    const previous = run({ statistics: all(STEADY) });
    const found = run({ statistics: later(1, all(SLIDING)), previous });
    expect(evidence(found.get('peer0')!, 'holding')[0]?.found).toMatchObject({ role: 'main', candidate: true });
    expect(evidence(found.get('hero')!, 'successor')[0]?.next).toMatchObject({ product: 'peer0', candidate: false });
  });

  it('says that it is not firm where none is', () => {
    const peers = Array.from({ length: 30 }, (_, i) => seller(`peer${10 + i}`, 300));
    const statistics = later(1, [seller('hero', 600, SLIDING), ...peers]);
    const previous = run({ statistics: [seller('hero', 600), ...peers] });
    const hero = run({ statistics, previous }).get('hero');
    expect(evidence(hero!, 'successor')[0]?.next).toMatchObject({ candidate: true });
    expect(sentence(hero, 'successor')).toContain('先按准次推推着看');
  });

  it('says that nobody can where there is none', () => {
    const statistics = [seller('hero', 600, SLIDING), seller('only', 0)];
    const previous = new Map([['hero', before.get('hero')!]]);
    expect(sentence(run({ statistics, previous }).get('hero'), 'successor')).toBe('主推在下滑：现在没有次推可以接替。');
  });

  it('says nothing while only a part of the list was read', () => {
    const part = run({ statistics: shop(SLIDING), previous: before, listed: 400 });
    expect(evidence(part.get('hero')!, 'successor')).toEqual([]);
  });
});

describe('a steady 主推', () => {
  const costs = (hero: number) => ({
    byProduct: new Map(
      shop(STEADY).map(
        ({ product: id }) =>
          [id, costFactsOf({ ...UNKNOWN_TERMS, cost: id === 'hero' ? hero : 6_000 }, UNKNOWN_DEFAULTS)] as const,
      ),
    ),
    others: costFactsOf(null, null),
  });
  const hero = (cost: number, trend = STEADY) =>
    run({ statistics: shop(trend), previous: before, costs: costs(cost) }).get('hero')!;

  it('is offered as 利润款 where its own cost leaves as much as theirs', () => {
    const found = hero(2_000);
    expect(found.verdict).toEqual({ kind: 'role', role: 'main', candidate: false });
    expect(sentence(found, 'offer')).toContain('也可以当利润款');
    expect(sentence(found, 'offer', 'en')).toContain('may serve for profit');
  });

  it('is not at a lower margin, without costs, or while it slides', () => {
    expect(evidence(hero(8_000), 'offer')).toEqual([]);
    expect(evidence(before.get('hero')!, 'offer')).toEqual([]);
    expect(evidence(hero(2_000, SLIDING), 'offer')).toEqual([]);
  });

  it('is not offered on the page nor in exports: it follows from costs', () => {
    const found = hero(2_000);
    expect(evidence(found, 'offer').every(revealsCosts)).toBe(true);
    const text = JSON.stringify(badgeText(found, { revision: 1, language: 'zh', currency: CNY }));
    expect(text).not.toContain('利润款');
  });
});
