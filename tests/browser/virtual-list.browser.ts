/** A list of which the page draws only the rows that can be seen: read as the operator scrolls. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Period } from '../../utils/time/period.ts';
import { CHOSEN_AT_FIRST } from '../backend/columns.ts';
import { badgesStand, watchBadges } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { sheetsAgainstTruth, trueFigures } from './support/truth.ts';

let bench: Bench;
let ranking: RankingPage;
let total: number;

beforeAll(async () => {
  bench = await openBench({ mode: 'table' });
  const choice = bench.practice.truth.world.choices.find(({ label }) => label === '30天');
  if (!choice) throw new Error('no 30天');
  const month: Period = { kind: 'range', from: choice.from, to: choice.to };
  total = trueFigures(bench.practice.truth.world, month).size;
  ranking = await openRanking(bench.extension.context, 'virtual-list');
});
afterAll(() => bench?.close());

const drawn = async () => (await ranking.rows()).count();

async function wheel(times: number): Promise<void> {
  await ranking.page.locator('.ant-table-row').first().hover();
  for (let n = 0; n < times; n++) {
    await ranking.page.mouse.wheel(0, 240);
    // By the page's own turns: what passes by is read in them, on a slow machine too.
    await ranking.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150))));
  }
}

describe('a list drawn only as far as it is seen', () => {
  it('says how much of it was read so far', async () => {
    await ranking.chipShows(new RegExp(`已读取 \\d+ / ${total} 款`));
    expect(await drawn()).toBeLessThan(total / 2);
    const { sheets } = await bench.stored.settled();
    expect(sheets.map(({ listing }) => [listing?.pageSize, listing?.total])).toEqual([[total, total]]);
    expect(sheets[0]?.rows.length).toBeLessThan(total / 2);
  });

  it('is read to the end by scrolling, never a badge beside another product', async () => {
    const noted = await watchBadges(ranking.page);
    await wheel(40);
    await ranking.chipShows(`已读取 ${total} / ${total} 款`);
    await ranking.chipShows('本列表已读全');
    const { sheets } = await badgesStand(ranking.page, bench.stored);
    expect(Math.max(...sheets.map(({ rows }) => rows.length))).toBe(total);
    const { compared, wrong } = sheetsAgainstTruth(sheets, bench.practice.truth.world);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(total * CHOSEN_AT_FIRST.length);
    const { wrong: badges, frames } = await noted();
    expect(badges).toEqual([]);
    expect(frames).toBeGreaterThan(10);
  });

  it('keeps its badges right when it is sorted and scrolled back', async () => {
    await ranking.read(() => ranking.sortBy('商品访客数'));
    await badgesStand(ranking.page, bench.stored);
    await ranking.page.mouse.wheel(0, 900);
    await badgesStand(ranking.page, bench.stored);
    expect(ranking.errors).toEqual([]);
  });
});
