/** 实时, 1天, 7天 and 30天 never mix, and unfinished figures judge nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Period, periodKey } from '../../utils/time/period.ts';
import { badgesStand } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { historyAgainstTruth, sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

let bench: Bench;
let ranking: RankingPage;

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
});
afterAll(() => bench?.close());

const world = () => bench.practice.truth.world;

function periodOf(label: string): Period {
  const choice = world().choices.find((each) => each.label === label);
  if (!choice) throw new Error(`no ${label}`);
  const { from, to, dateType } = choice;
  if (dateType === 'today') return { kind: 'live', day: from };
  return from === to ? { kind: 'day', day: from } : { kind: 'range', from, to };
}

it('stores each under its own period, each as it truly is', async () => {
  for (const label of ['7天', '1天']) await ranking.read(() => ranking.choosePeriod(label));
  const { sheets, history } = await badgesStand(ranking.page, bench.stored);
  const expected = ['30天', '7天', '1天'].map((label) => periodKey(periodOf(label)));
  expect(sheets.map(({ period }) => periodKey(period)).sort()).toEqual(expected.sort());
  expect(sheetsAgainstTruth(sheets, world()).wrong).toEqual([]);
  expect(historyAgainstTruth({ history }, world()).wrong).toEqual([]);
});

it('keeps 实时 out of every suggestion', async () => {
  const before = await bench.stored.settled();
  await ranking.read(() => ranking.choosePeriod('实时'));
  await ranking.chipShows('实时');
  const after = await badgesStand(ranking.page, bench.stored);
  const live = after.sheets.filter(({ period }) => period.kind === 'live');
  expect(live.map(({ period }) => periodKey(period))).toEqual([periodKey(periodOf('实时'))]);
  expect(sheetsAgainstTruth(live, world()).wrong).toEqual([]);
  const known = new Set(before.products.map(({ product }) => product));
  const suggestions = after.products.map(({ suggestion }) => suggestion);
  for (const { basis, sheets } of suggestions) {
    expect(basis === null || basis.to < world().today).toBe(true);
    expect(sheets).not.toContain(live[0]?.id);
  }
  const judgedBefore = before.products.map(({ product, suggestion }) => [product, suggestion.verdict]);
  const judgedAfter = after.products
    .filter(({ product }) => known.has(product))
    .map(({ product, suggestion }) => [product, suggestion.verdict]);
  expect(judgedAfter).toEqual(judgedBefore);
});

it('gives no verdict where only 实时 was read', async () => {
  await bench.stored.clear();
  await ranking.nextPage();
  const { products, history } = await until(
    bench.stored.now,
    ({ sheets, dirty }) => sheets.length === 1 && dirty.length === 0,
  );
  expect(history.length).toBeGreaterThan(0);
  for (const { suggestion } of products) expect(['unread', 'excluded']).toContain(suggestion.verdict.kind);
  expect(ranking.errors).toEqual([]);
});
