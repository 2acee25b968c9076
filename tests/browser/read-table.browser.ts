/** 只读页面表格: nothing of ours in the page's own world, the figures from what is shown. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import type { Sheet } from '../../utils/sheets/sheet.ts';
import { type Period, periodKey } from '../../utils/time/period.ts';
import { CHOSEN_AT_FIRST } from '../backend/columns.ts';
import { badgesStand, watchBadges } from './support/badges.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { readAgain } from './support/read-again.ts';
import { sheetsAgainstTruth, trueFigures } from './support/truth.ts';

let bench: Bench;
let ranking: RankingPage;
let month: Period;

beforeAll(async () => {
  bench = await openBench({ mode: 'table' });
  const choice = bench.practice.truth.world.choices.find(({ label }) => label === '30天');
  if (!choice) throw new Error('no 30天');
  month = { kind: 'range', from: choice.from, to: choice.to };
  ranking = await openRanking(bench.extension.context);
});
afterAll(() => bench?.close());

const world = () => bench.practice.truth.world;
const total = () => trueFigures(world(), month).size;
const figuresOf = (sheets: readonly Sheet[]) =>
  sheets.flatMap((sheet) => observe(sheet).map(({ product, figures }) => ({ product, figures })));
const badges = () => badgesStand(ranking.page, bench.stored);

describe('the page’s own world', () => {
  it('has the functions the browser gave it', async () => {
    await ranking.rows();
    const sources = await ranking.page.evaluate(() =>
      [window.fetch, XMLHttpRequest.prototype.open, XMLHttpRequest.prototype.send].map((f) => f.toString()),
    );
    // A function in a proxy has the native text too, but without its name.
    expect(sources).toEqual(['fetch', 'open', 'send'].map((name) => `function ${name}() { [native code] }`));
  });

  it('hears nothing of ours', async () => {
    const heard = await ranking.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          window.addEventListener('kuance:name', () => count++);
          window.addEventListener('message', () => count++);
          window.dispatchEvent(new CustomEvent('kuance:hello'));
          setTimeout(() => resolve(count), 200);
        }),
    );
    // The isolated script answers only while no script of the page can have run.
    expect(heard).toBe(0);
  });
});

describe('the list of 30天', () => {
  it('is read to the end by paging, never a badge beside another product', async () => {
    await ranking.chipShows(`已读取 10 / ${total()} 款`);
    await badges();
    const noted = await watchBadges(ranking.page);
    await ranking.readAll(total());
    await ranking.chipShows('占支付金额 100%');
    expect((await noted()).wrong).toEqual([]);
  });

  it('is stored as it truly is', async () => {
    const { sheets } = await badges();
    expect(new Set(sheets.map(({ channel }) => channel))).toEqual(new Set(['table']));
    const { compared, wrong } = sheetsAgainstTruth(sheets, world());
    expect(wrong).toEqual([]);
    expect(compared).toBe(total() * CHOSEN_AT_FIRST.length);
  });

  it('changes nothing when the same pages are read again', () => readAgain(bench, ranking, total()));

  it('is read with its new order when the page sorts', async () => {
    await ranking.read(() => ranking.sortBy('商品访客数'));
    await ranking.read(() => ranking.sortBy('商品访客数'));
    const { sheets } = await badges();
    const sorted = sheets.filter(({ listing }) => listing?.orderBy === 'visitors' && !listing.descending);
    expect(sorted.map(({ listing, rows }) => [listing?.page, rows.length])).toEqual([[1, 10]]);
    expect(sheetsAgainstTruth(sorted, world()).wrong).toEqual([]);
  });

  it('is kept apart from another period', async () => {
    await ranking.read(() => ranking.choosePeriod('7天'));
    const { sheets } = await badges();
    const ranges = sheets.filter(({ period }) => period.kind === 'range');
    expect(sheetsAgainstTruth(ranges, world()).wrong).toEqual([]);
    const week = world().choices.find(({ label }) => label === '7天');
    const read = ranges.filter(({ period }) => period.kind === 'range' && period.from === week?.from);
    expect(read.map(({ listing }) => listing?.page)).toEqual([1]);
  });
});

describe('against 同时读取页面应答', () => {
  it('gives the same figures for the metrics shown', async () => {
    const { sheets: fromTables } = await bench.stored.settled();
    await chooseMode(bench.stored, 'answers');
    const other = await openRanking(bench.extension.context);
    await other.chipShows(`已读取 10 / ${total()} 款`);
    const fromAnswers = (await bench.stored.settled()).sheets.filter(({ channel }) => channel === 'answer');
    // The same ten products in another order are the same sheet, so the products tell the page.
    const productsOf = (sheets: typeof fromTables) =>
      sheets.flatMap(({ rows }) => rows.map((row) => row.product)).sort();
    const table = fromTables.filter(
      (sheet) =>
        periodKey(sheet.period) === periodKey(month) && productsOf([sheet]).join() === productsOf(fromAnswers).join(),
    );
    expect(figuresOf(fromAnswers).length).toBe(10);
    expect(figuresOf(table)).toEqual(figuresOf(fromAnswers));
  });

  it('leaves the page as it is', () => {
    expect(ranking.errors).toEqual([]);
    expect(bench.practice.strangers).toEqual([]);
  });
});
