/** 宏观监控: its list of products in both ways of reading, beside the shop's own figures. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import { SHOP_ROW, type StoredSheet } from '../../utils/sheets/sheet.ts';
import { addDays } from '../../utils/time/day.ts';
import { type Period, periodKey } from '../../utils/time/period.ts';
import { CHOSEN_AT_FIRST } from '../backend/columns.ts';
import { MACRO_PAGE, shopTotals } from '../backend/overview.ts';
import { badgesStand, shownBadges } from './support/badges.ts';
import { type Bench, chooseMode, type Mode, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { historyAgainstTruth, sheetsAgainstTruth, trueFigures } from './support/truth.ts';
import { until } from './support/until.ts';

let bench: Bench;
let shown: RankingPage;

const world = () => bench.practice.truth.world;
const yesterday = (): Period => ({ kind: 'day', day: addDays(world().today, -1) });
const today = (): Period => ({ kind: 'live', day: world().today });
const month = (): Period => {
  const choice = world().choices.find(({ label }) => label === '30天');
  if (!choice) throw new Error('no 30天');
  return { kind: 'range', from: choice.from, to: choice.to };
};
const total = (period: Period) => trueFigures(world(), period).size;
const lists = (sheets: readonly StoredSheet[], period: Period) =>
  sheets.filter((sheet) => sheet.level !== 'shop' && periodKey(sheet.period) === periodKey(period));
const figuresOf = (sheets: readonly StoredSheet[]) =>
  new Map(sheets.flatMap((sheet) => observe(sheet).map(({ product, figures }) => [product, figures])));

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

/** Of the whole list of 30天, by the way of reading. */
const known = new Map<Mode, ReturnType<typeof figuresOf>>();

describe.each(['answers', 'table'] as const)('%s', (mode) => {
  beforeAll(async () => {
    await bench.stored.clear();
    await chooseMode(bench.stored, mode);
    shown = await openRanking(bench.extension.context, 'normal', MACRO_PAGE);
  });
  afterAll(() => shown.page.close());

  it('reads the list of 30天 to its end', async () => {
    await shown.chipShows(`已读取 10 / ${total(month())} 款`);
    await shown.readAll(total(month()));
    await shown.chipShows('占支付金额 100%');
  });

  it('stores every figure as it truly is, as a list of its own kind', async () => {
    const { sheets, history } = await bench.stored.settled();
    const read = lists(sheets, month());
    expect(new Set(read.map(({ page, channel }) => `${page} ${channel}`))).toEqual(
      new Set([`sycm.macro-items ${mode === 'table' ? 'table' : 'answer'}`]),
    );
    const { compared, wrong } = sheetsAgainstTruth(read, world());
    expect(wrong).toEqual([]);
    expect(compared).toBe(total(month()) * CHOSEN_AT_FIRST.length);
    const { compared: inHistory, wrong: wrongHistory } = historyAgainstTruth({ history }, world());
    expect(wrongHistory).toEqual([]);
    expect(inHistory).toBeGreaterThanOrEqual(compared);
    known.set(mode, figuresOf(read));
  });

  it('puts the stored suggestion beside every product, also on another page', async () => {
    await badgesStand(shown.page, bench.stored);
    expect((await shownBadges(shown.page)).map(({ badge }) => badge)).not.toContain(null);
    await shown.read(() => shown.goToPage(1));
    await badgesStand(shown.page, bench.stored);
    expect(await shown.badges()).toHaveLength(10);
  });

  it('keeps a finished day and today apart', async () => {
    await shown.read(() => shown.choosePeriod('1天'));
    await shown.chipShows(`已读取 10 / ${total(yesterday())} 款`);
    await shown.read(() => shown.choosePeriod('实时'));
    const { sheets } = await until(bench.stored.settled, (all) => lists(all.sheets, today()).length > 0);
    for (const period of [yesterday(), today()]) {
      const read = lists(sheets, period);
      expect(read.map(({ page, rows }) => [page, rows.length])).toEqual([['sycm.macro-items', 10]]);
      expect(sheetsAgainstTruth(read, world())).toEqual({ compared: 10 * CHOSEN_AT_FIRST.length, wrong: [] });
    }
  });

  it("the shop's own figures are one row a day, never a sum of the list, and need the answers", async () => {
    const totalsIn = (all: readonly StoredSheet[]) => all.filter(({ level }) => level === 'shop');
    const { sheets, products } = await until(
      bench.stored.settled,
      (all) => mode === 'table' || totalsIn(all.sheets).length > 1,
    );
    const own = totalsIn(sheets);
    if (mode === 'table') return expect(own).toEqual([]);
    expect(new Set(own.map(({ page }) => page))).toEqual(new Set(['sycm.shop-overview']));
    expect(own.map(({ period }) => periodKey(period)).sort()).toEqual([yesterday(), today()].map(periodKey).sort());
    for (const sheet of own) {
      expect(observe(sheet)).toMatchObject([{ product: SHOP_ROW, figures: shopTotals(world(), sheet.period) }]);
    }
    const totals = shopTotals(world(), yesterday());
    const sum = [...trueFigures(world(), yesterday()).values()].reduce((all, { visitors = 0 }) => all + visitors, 0);
    expect(totals?.visitors).not.toBe(sum);
    expect(products.map(({ product }) => product)).not.toContain(SHOP_ROW);
  });

  it('leaves the page as it is and asks for nothing', () => {
    expect(shown.errors).toEqual([]);
    expect(bench.practice.strangers).toEqual([]);
  });
});

it('answer and table are equal, product by product', () => {
  expect(known.get('answers')?.size).toBe(total(month()));
  expect(known.get('table')).toEqual(known.get('answers'));
});
