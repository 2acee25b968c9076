/** The chip must never stand in the way of what it asks for: paging on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking } from './support/ranking-page.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => bench?.close());

it('leaves the page’s pager free, open and in a usual window', async () => {
  const ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  await ranking.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const covered = await ranking.page.locator('.ant-pagination li').evaluateAll((items) =>
    items
      .filter((item) => {
        const { left, top, width, height } = item.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2)?.tagName === 'KUANCE-CHIP';
      })
      .map((item) => item.getAttribute('title')),
  );
  expect(covered).toEqual([]);
});
