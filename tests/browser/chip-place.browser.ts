/**
 * The chip must never stand in the way: neither of the paging it asks for nor, once folded, of any product. What it
 * counts down to is right on a page that is left open.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { type Bench, openBench } from './support/bench.ts';
import { clockOf } from './support/page-clock.ts';
import { openRanking } from './support/ranking-page.ts';
import { until } from './support/until.ts';

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

it('folded it lies over no product’s cell, and stays folded on the next page and after a reload until unfolded', async () => {
  const ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  const t = overlayTexts.zh;
  const fold = (page: typeof ranking) => page.chip.getByRole('button', { name: t.collapse });
  const pill = (page: typeof ranking) => page.chip.getByRole('button', { name: t.expand });
  await fold(ranking).click();
  await pill(ranking).waitFor();
  const covered = await ranking.page.locator('.ant-table-row').evaluateAll(async (rows) => {
    const chip = document.querySelector('kuance-chip')?.getBoundingClientRect();
    if (!chip) throw new Error('no chip');
    return rows.filter((row) => {
      row.scrollIntoView({ block: 'end' });
      const cell = row.querySelector('td')?.getBoundingClientRect();
      return cell && cell.left < chip.right && cell.bottom > chip.top && cell.top < chip.bottom;
    }).length;
  });
  expect(covered).toBe(0);
  await until(bench.stored.settings, (settings) => settings.chipFolded === true);
  await ranking.page.reload();
  await pill(ranking).waitFor();
  const next = await openRanking(bench.extension.context);
  await pill(next).getByText('10/86').waitFor();
  expect(await fold(next).isVisible()).toBe(false);
  await pill(next).click();
  await fold(next).waitFor();
  await until(bench.stored.settings, (settings) => settings.chipFolded === false);
  await next.page.reload();
  await next.chipShows('已读取 10 /');
  await fold(next).waitFor();
});

it('counts down rightly on a page nobody touches: past midnight, after sleep, after a clock set forward and back', async () => {
  const { page, chipShows } = await openRanking(bench.extension.context);
  await chipShows('已读取 10 /');
  await page.bringToFront();
  const setTo = await clockOf(bench.extension, page);
  const name = '双12/年终好价节 开卖';
  for (const [time, left] of [
    // On the eve, twenty hours are left: not today, and not a day.
    ['2026-12-08T23:59:50', `距${name}还有 20 小时（推测）`],
    // The machine slept.
    ['2026-12-09T08:59:30', `距${name}还有 11 小时（推测）`],
    ['2026-12-09T19:58:58', `距${name}还有 1 分钟（推测）`],
    // Set back, and forward past the first minute.
    ['2026-12-05T12:00:00', `距${name}还有 4 天（推测）`],
    ['2026-12-09T20:00:01', /^距双旦 开卖还有 \d+ 天/],
  ] as const) {
    await setTo(Date.parse(`${time}+08:00`));
    await chipShows(left);
  }
});
