/** Points 2 and 3: the first page, paging on, the same page twice; of an items table also a block of days. */

import type { Practice } from '../../tests/browser/support/network.ts';
import type { RankingPage } from '../../tests/browser/support/ranking-page.ts';
import type { Stored } from '../../tests/browser/support/stored.ts';
import { sheetsAgainstTruth } from '../../tests/browser/support/truth.ts';
import { periodDays } from '../../utils/time/period.ts';
import type { Checks } from './checks.ts';

const PAGE = 10;

export interface Reading {
  readonly ranking: RankingPage;
  readonly stored: Stored;
  readonly practice: Practice;
}

/** Text of the chip as an operator reads it, in one line. */
async function chipText({ chip }: RankingPage): Promise<string> {
  return (await chip.locator('.body').innerText()).split('\n').filter(Boolean).join(' · ');
}

export async function counted({ chip }: RankingPage): Promise<{ read: number; total: number }> {
  const [, read, total] = /已读取 (\d+) \/ (\d+) 款/.exec(await chip.locator('.count').innerText()) ?? [];
  return { read: Number(read), total: Number(total) };
}

/** A line every ten pages, so that nobody thinks it stands still. */
async function pageOn(ranking: RankingPage, total: number, checks: Checks): Promise<void> {
  const pages = Math.ceil(total / PAGE);
  for (let page = 2; page <= pages; page += 1) {
    await ranking.turnPage();
    const read = Math.min(total, page * PAGE);
    await ranking.chipShows(new RegExp(`已读取 ${read} / ${total} 款`));
    if (page % 10 === 0 || page === pages) checks.say(`  翻页 / paging: ${page} / ${pages} 页，${read} / ${total} 款`);
  }
}

export async function tourReading({ ranking, stored, practice }: Reading, checks: Checks): Promise<void> {
  const { say, holds, picture } = checks;
  await ranking.chipShows(/已读取 \d+ \/ \d+ 款/);
  await ranking.page.locator('kuance-badge button').first().waitFor();
  const { read, total } = await counted(ranking);
  say(`2 读取 / read: ${await chipText(ranking)}`);
  holds('先读到一页 / one page is read', read === Math.min(PAGE, total), read);
  const unticked = await ranking.chip.locator('[data-why="not-chosen"]').innerText();
  holds('没勾选的指标说出名字和补法 / names what is not ticked, and the fix', unticked.includes('指标选择'), unticked);
  const badges = await ranking.badges();
  holds(
    '每行都有自己的角色标签 / each row has its own badge',
    badges.every((row) => row.badge && row.badgeProduct === row.product),
    badges,
  );
  await picture(ranking.page, '2-page');

  await pageOn(ranking, total, checks);
  const { sheets } = await stored.settled();
  say(`3 翻页 / page on: ${await chipText(ranking)}`);
  const rows = new Set(sheets.flatMap((sheet) => sheet.rows.map(({ product }) => product))).size;
  holds(`${total} / ${total} 款都已存下 / all are stored`, rows === total, rows);
  const { compared, wrong } = sheetsAgainstTruth(sheets, practice.truth.world);
  holds(
    `${compared} 个数字与页面后台逐个一致 / figures equal the backend’s`,
    compared > 0 && wrong.length === 0,
    wrong.slice(0, 3),
  );
  // The last page is shorter than the one before: the browser still moves what it shows.
  await ranking.page.evaluate(() => window.scrollTo(0, 0));
  await picture(ranking.page, '3-page-complete');

  await ranking.read(() => ranking.goToPage(1));
  const again = await stored.settled();
  holds('再读同一页什么都不变 / reading a page again changes nothing', again.sheets.length === sheets.length);
}

/** Blocks of several days are ranges: kept whole, never split into days. Does nothing where there is none. */
export async function tourRange(
  { ranking, stored, practice }: Reading,
  { say, holds, picture }: Checks,
): Promise<void> {
  const { choices } = practice.truth.world;
  const block = choices.find(({ dateType }) => dateType === 'range');
  if (!block) return;
  const period = { kind: 'range', from: block.from, to: block.to } as const;
  await ranking.read(() => ranking.choosePeriod(block.label));
  const { sheets } = await stored.settled();
  const own = sheets.filter((sheet) => sheet.period.kind === 'range' && sheet.period.from === block.from);
  say(`3 区间 / a block of days: ${await chipText(ranking)}`);
  holds(
    `${periodDays(period)} 天区间整段存放 / the block is kept whole`,
    own.length === 1 && own[0]?.rows.length === PAGE,
  );
  const { wrong } = sheetsAgainstTruth(own, practice.truth.world);
  holds('区间的数字与后台一致 / its figures equal the backend’s', wrong.length === 0, wrong.slice(0, 3));
  await picture(ranking.page, '3-block');
}

/** A finished day, for the daily report; where the page offers one. */
export async function tourDay({ ranking, practice }: Reading): Promise<boolean> {
  const day = practice.truth.world.choices.filter(({ dateType }) => dateType === 'day').at(-1);
  if (!day) return false;
  await ranking.page.bringToFront();
  await ranking.read(() => ranking.choosePeriod(day.label));
  return true;
}
