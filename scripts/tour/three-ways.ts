/** Point 1: each of the three ways, from a shop of which nothing is known to its first verdicts, with the time it took. */

import { itemRankRows } from '../../tests/backend/export-file.ts';
import { type Extension, untilRegistered, withExtension } from '../../tests/browser/support/extension.ts';
import { dropFiles } from '../../tests/browser/support/files.ts';
import { type Practice, practise } from '../../tests/browser/support/network.ts';
import { openPanelPage } from '../../tests/browser/support/panel-page.ts';
import { openRanking } from '../../tests/browser/support/ranking-page.ts';
import { openStored, type Snapshot, type Stored } from '../../tests/browser/support/stored.ts';
import { until } from '../../tests/browser/support/until.ts';
import { workbookBytes } from '../../tests/files/make-files.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { startTexts } from '../../utils/texts/start.ts';
import type { Checks } from './checks.ts';
import { counted } from './read.ts';

/** A page of an operator who looks at each before turning it. */
const PAGE_SECONDS = 10;

interface Ways {
  readonly extension: Extension;
  readonly practice: Practice;
  readonly stored: Stored;
}

/** Products of which anything was said: a role, stop, or how many visitors are still needed. */
function verdicts({ products }: Snapshot): number {
  return products.filter(({ suggestion }) => suggestion.verdict.kind !== 'unread').length;
}

const firstVerdicts = async (stored: Stored): Promise<number> =>
  verdicts(await until(stored.settled, (seen) => verdicts(seen) > 0));

/** 商品排行 of thirty days, paged through. @returns pages turned */
async function byPage({ extension }: Ways): Promise<number> {
  const ranking = await openRanking(extension.context);
  await ranking.chipShows(/已读取 \d+ \/ \d+ 款/);
  const { total } = await counted(ranking);
  await ranking.readAll(total);
  await ranking.page.close();
  return Math.ceil(total / 10);
}

/** The official file of the same thirty days. */
async function byFile({ extension, practice }: Ways): Promise<number> {
  const t = panelImportsTexts.zh;
  const { world } = practice.truth;
  const range = world.choices.find(({ dateType }) => dateType === 'recent30') ?? world.choices[0];
  if (!range) throw new Error('no thirty days');
  const rows = itemRankRows(world, { kind: 'range', from: range.from, to: range.to });
  const panel = await openPanelPage(extension);
  await dropFiles(panel.page, [{ name: '商品_全部.xls', bytes: workbookBytes('biff8', { 商品: rows }) }]);
  await panel.body.locator('[data-file=ready]').waitFor();
  await panel.body.getByRole('combobox', { name: /导入到哪家店/ }).selectOption({ label: t.shopNew });
  await panel.body.getByRole('textbox', { name: t.shopName }).fill(world.name);
  await panel.body.getByRole('button', { name: t.store(1) }).click();
  await panel.body.locator('[data-file=stored]').waitFor();
  await panel.page.close();
  return 0;
}

async function byPracticeShop({ extension }: Ways): Promise<number> {
  const page = await extension.open('start.html');
  await page.getByRole('button', { name: startTexts.zh.wayDemoLoad }).click();
  await page.getByText(startTexts.zh.wayDemoDone).waitFor({ timeout: 60_000 });
  await page.close();
  return 0;
}

const WAYS = [
  ['翻商品排行 / paging 商品排行', byPage],
  ['官方文件 / the official file', byFile],
  ['演示店铺 / the demo shop', byPracticeShop],
] as const;

export async function tourThreeWays(executablePath: string, { say, holds }: Checks): Promise<void> {
  await withExtension({ executablePath }, async (extension) => {
    const practice = await practise(extension.context);
    const ways = { extension, practice, stored: await openStored(extension) };
    await untilRegistered(extension, 'overlay-sycm');
    for (const [name, take] of WAYS) {
      await ways.stored.clear();
      const start = performance.now();
      const pages = await take(ways);
      const products = await firstVerdicts(ways.stored);
      const seconds = (performance.now() - start) / 1000;
      const looking =
        pages === 0 ? '' : `；${pages} 页各看 ${PAGE_SECONDS} 秒是 ${Math.round(seconds + pages * PAGE_SECONDS)} 秒`;
      say(`1 首个结论 / first verdicts, ${name}: ${products} 款，${seconds.toFixed(1)} 秒${looking}`);
      holds('有了结论 / there are verdicts', products > 0);
    }
  });
}
