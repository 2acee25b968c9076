/** Each channel of a backend can be switched off by itself: its pages, and its official files. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { fileOnlyTexts } from '../../utils/texts/file-refusals.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { addDays } from '../../utils/time/day.ts';
import { itemRankRows } from '../backend/export-file.ts';
import { workbookBytes } from '../files/make-files.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { dropFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking } from './support/ranking-page.ts';
import { siteCard } from './support/site-card.ts';
import { until } from './support/until.ts';

let bench: Bench;
let panel: PanelPage;
const t = startTexts.zh;

beforeAll(async () => {
  bench = await openBench();
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

const scripts = async () => (await bench.stored.scripts()).filter((id) => id.endsWith('-sycm'));
const settings = () => panel.page.getByRole('button', { name: panelTexts.zh.settings }).click();
const back = () => panel.page.getByRole('button', { name: panelTexts.zh.closeSettings }).click();
const card = () => siteCard(panel.page, sycm);

it('pages switched off: no script of ours is registered for them, and nothing is read', async () => {
  await settings();
  await card().getByRole('radio', { name: t.modeOff }).check();
  expect(await axeProblems(panel.page)).toEqual([]);
  await until(scripts, (ids) => ids.length === 0);
  const { page, rows } = await openRanking(bench.extension.context);
  await rows();
  expect(await page.locator('kuance-chip').count()).toBe(0);
  expect((await bench.stored.settled()).sheets).toEqual([]);
  await page.close();
});

it('its official files can still be imported, until they are switched off too: then the refusal says why', async () => {
  const { world } = bench.practice.truth;
  const rows = itemRankRows(world, { kind: 'day', day: addDays(world.today, -1) });
  const file = { name: '商品.xls', bytes: workbookBytes('biff8', { 商品: rows }) };
  const files = card().getByRole('checkbox', { name: /官方文件/ });
  expect(await files.isChecked()).toBe(true);
  await back();
  await dropFiles(panel.page, [file]);
  await panel.body.locator('[data-file=ready]').waitFor({ timeout: 30_000 });
  await settings();
  await files.uncheck();
  await back();
  await dropFiles(panel.page, [file]);
  const refused = panel.body.locator('[data-file=refused]');
  await refused.waitFor({ timeout: 30_000 });
  expect(await refused.textContent()).toContain(fileOnlyTexts.zh['files-off'].replace(/^未读取：/, ''));
  expect((await bench.stored.settled()).sheets).toEqual([]);
});

it('a page switched on again is read again', async () => {
  await settings();
  await card().getByRole('radio', { name: t.modeTable }).check();
  await until(scripts, (ids) => ids.join() === 'overlay-sycm');
  const ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
});
