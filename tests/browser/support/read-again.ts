/** The same pages once more. */
import { expect } from 'vitest';
import type { Bench } from './bench.ts';
import type { RankingPage } from './ranking-page.ts';

/** @param total products of the list, all of which were read before */
export async function readAgain({ stored }: Bench, ranking: RankingPage, total: number): Promise<void> {
  const before = await stored.settled();
  await ranking.read(() => ranking.goToPage(1));
  await ranking.read(() => ranking.goToPage(2));
  const { sheets, history, products, shopStates } = await stored.settled();
  expect(sheets).toEqual(before.sheets);
  expect(history).toEqual(before.history);
  expect(products).toEqual(before.products);
  expect(shopStates).toEqual(before.shopStates);
  await ranking.chipShows(`已读取 ${total} / ${total} 款`);
}
