import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { wipeSettlement } from '../../../utils/storage/settlement/books.ts';
import { keepParty, keepRule, readRuleBook } from '../../../utils/storage/settlement/rule-book.ts';
import { openSettlementDatabase } from '../../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../../utils/time/day.ts';
import { rate, rule } from '../../splits/made-rules.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
const PARTY = { id: 'p', name: 'a', role: 'supplier', person: false } as const;

it('a change of a rule is a version more, and those before stay as they were', async () => {
  expect(await keepRule(db, rule([rate('a', 500)]))).toBe(1);
  expect(await keepRule(db, rule([rate('a', 700)], { id: 'q' }))).toBe(1);
  const from = (day: string, bp: number) => keepRule(db, rule([rate('a', bp)], { from: day as Day }));
  const both = await Promise.all([from('2026-10-02', 600), from('2026-10-03', 800)]);
  expect(both.sort()).toEqual([2, 3]);
  const { rules } = await readRuleBook(db);
  expect(rules.map(({ id, version }) => `${id}${version}`)).toEqual(['q1', 'r1', 'r2', 'r3']);
  expect(rules[1]?.lines).toEqual([rate('a', 500)]);
});

it('a version that does not begin after the one before would rewrite the past, and is refused', async () => {
  const again = (day: string) => keepRule(db, rule([rate('a', 900)], { from: day as Day }));
  expect(await Promise.all(['2026-10-01', '2026-10-03'].map(again))).toEqual(['begins-too-early', 'begins-too-early']);
  expect((await readRuleBook(db)).rules).toHaveLength(4);
  const twice = await Promise.all([again('2026-10-04'), again('2026-10-04')]);
  expect(twice).toEqual([4, 'begins-too-early']);
});

it('stands in the order of names, numbers in them by what they count, whatever ids came of chance', async () => {
  for (const [id, name] of [
    ['1', '供货商 10'],
    ['2', '供货商 9'],
    ['3', '白云'],
  ] as const)
    await keepParty(db, { ...PARTY, id, name });
  const named = (id: string, name: string, from = '2026-10-01') => rule([], { id, name, from: from as Day });
  for (const one of [named('1', '乙'), named('2', '全店'), named('1', '春装', '2026-10-02')]) await keepRule(db, one);
  const { parties, rules } = await readRuleBook(db);
  expect(parties.map(({ name }) => name)).toEqual(['白云', '供货商 9', '供货商 10']);
  // A rule is called what its last version is called; its versions stay together.
  expect(rules.flatMap(({ id, name }) => (id < 'a' ? name : []))).toEqual(['乙', '春装', '全店']);
});

it('goes when settlement is wiped', async () => {
  await keepParty(db, PARTY);
  expect((await readRuleBook(db)).parties).toContainEqual(PARTY);
  await wipeSettlement(db);
  expect(await readRuleBook(db)).toEqual({ parties: [], rules: [] });
});
