/** 同时读取页面应答: from the page's own answers to chip, stored figures and badges. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodLine } from '../../components/overlay/chip-lines.ts';
import { feedsEngine } from '../../utils/history/buckets.ts';
import { METRICS } from '../../utils/metrics/vocabulary.ts';
import { SYCM_FIELDS } from '../../utils/sites/sycm/fields.ts';
import type { Period } from '../../utils/time/period.ts';
import { CHOSEN_AT_FIRST } from '../backend/columns.ts';
import { badgesStand, watchBadges } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { readAgain } from './support/read-again.ts';
import { historyAgainstTruth, sheetsAgainstTruth, trueFigures } from './support/truth.ts';

let bench: Bench;
let ranking: RankingPage;
let month: Period;

beforeAll(async () => {
  bench = await openBench();
  const choice = bench.practice.truth.world.choices.find(({ label }) => label === '30天');
  if (!choice) throw new Error('no 30天');
  month = { kind: 'range', from: choice.from, to: choice.to };
  ranking = await openRanking(bench.extension.context);
});
afterAll(() => bench?.close());

const total = () => trueFigures(bench.practice.truth.world, month).size;

const badges = () => badgesStand(ranking.page, bench.stored);

describe('the first page of 30天', () => {
  it('says on screen that it is a practice page', async () => {
    // What a click would hit: nothing of ours or of the page stands over it.
    const seen = await ranking.page.evaluate(() => document.elementFromPoint(window.innerWidth / 2, 8)?.textContent);
    expect(seen).toMatch(/^演示店铺 · 款策自带的演示页面：.*不连接任何平台$/);
  });

  it('says shop, period, how much was read and what is missing', async () => {
    await ranking.chipShows(`已读取 10 / ${total()} 款`);
    expect(await ranking.chip.locator('.shop').textContent()).toBe(bench.practice.truth.world.name);
    const lines = await ranking.chip.locator('.soft').allTextContents();
    expect(lines[0]).toBe(periodLine(month, 'zh'));
    expect(lines[1]).toContain(`还缺第 2–${Math.ceil(total() / 10)} 页`);
  });

  it('claims no more of the amount paid than the ten products truly have', async () => {
    const amounts = [...trueFigures(bench.practice.truth.world, month).values()].map((f) => f.payAmount ?? 0);
    amounts.sort((a, b) => b - a);
    const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
    const truth = (100 * sum(amounts.slice(0, 10))) / sum(amounts);
    const text = (await ranking.chip.locator('.count').textContent()) ?? '';
    const claimed = Number(/占支付金额至少 (\d+)%/.exec(text)?.[1]);
    expect(claimed).toBeGreaterThan(0);
    expect(claimed).toBeLessThanOrEqual(truth);
  });

  it('names the metrics that are not ticked and counts them, with the fix in the words of the page', async () => {
    const line = (await ranking.chip.locator('[data-why="not-chosen"]').textContent()) ?? '';
    expect(line).toContain('指标选择');
    const [, list = '', count] = /：(.*?)等 (\d+) 项。/.exec(line) ?? [];
    const unticked = SYCM_FIELDS.filter(({ chosenBy }) => chosenBy !== null && !CHOSEN_AT_FIRST.includes(chosenBy));
    const names = METRICS.filter(({ id }) => unticked.some(({ as }) => as === id)).map(({ zh }) => zh);
    expect(Number(count)).toBe(names.length);
    expect(list.split('、').filter((name) => !names.some((each) => each === name))).toEqual([]);
    expect(list).toContain('支付件数');
  });

  it('puts the stored suggestion beside every product', async () => {
    await badges();
    expect((await ranking.badges()).map(({ badge }) => badge)).not.toContain(null);
  });
});

describe('paging on', () => {
  it('counts up to the whole list, never a badge beside another product', async () => {
    const noted = await watchBadges(ranking.page);
    await ranking.readAll(total());
    await ranking.chipShows('占支付金额 100%');
    await ranking.chipShows('本列表已读全');
    const { frames, wrong } = await noted();
    expect(frames).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('stores every figure as it truly is', async () => {
    const { sheets, history, products } = await badges();
    const { world } = bench.practice.truth;
    expect(sheets.length).toBe(Math.ceil(total() / 10));
    const inSheets = sheetsAgainstTruth(sheets, world);
    expect(inSheets.wrong).toEqual([]);
    expect(inSheets.compared).toBe(total() * CHOSEN_AT_FIRST.length);
    const inHistory = historyAgainstTruth({ history }, world);
    expect(inHistory.wrong).toEqual([]);
    const known = [...trueFigures(world, month).values()].flatMap((f) =>
      [f.visitors, f.cartAdders, f.payBuyers, f.payAmount].filter((figure) => figure !== undefined),
    );
    expect(inHistory.compared).toBe(known.length);
    const listed = new Map(products.map(({ product, counts }) => [product, counts.payAmount]));
    for (const [product, { payAmount = null }] of trueFigures(world, month)) {
      expect([product, listed.get(product)]).toEqual([product, payAmount]);
    }
  });

  it('changes nothing when the same pages are read again', () => readAgain(bench, ranking, total()));
});

describe('other orders and parts of the list', () => {
  it('keeps every badge with its product when the page sorts', async () => {
    const noted = await watchBadges(ranking.page);
    for (const header of ['商品访客数', '商品访客数', '支付买家数']) {
      const before = (await ranking.badges()).map(({ product }) => product);
      await ranking.read(() => ranking.sortBy(header));
      await badges();
      expect((await ranking.badges()).map(({ product }) => product)).not.toEqual(before);
    }
    expect((await noted()).wrong).toEqual([]);
  });

  it('stores a filtered list as a part, and no figure of it enters what suggestions rest on', async () => {
    const before = await bench.stored.settled();
    const word = '连衣裙';
    await ranking.search(word);
    await ranking.chipShows('页面带了筛选');
    const after = await badges();
    const part = after.sheets.filter(({ scope }) => Object.keys(scope.filters).length > 0);
    expect(part.map(({ scope }) => scope.filters)).toEqual([{ keyword: word }]);
    expect(sheetsAgainstTruth(part, bench.practice.truth.world).wrong).toEqual([]);
    expect(after.history.filter(({ bucket }) => feedsEngine(bucket))).toEqual(before.history);
    expect(after.products).toEqual(before.products);
  });

  it('leaves the page as it is', () => {
    expect(ranking.errors).toEqual([]);
    expect(bench.practice.strangers).toEqual([]);
  });
});
