/**
 * The tour: the product's main job on the practice shop, point by point, with figures and pictures. What it
 * prints it also checks.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Extension, untilRegistered, withExtension } from '../tests/browser/support/extension.ts';
import { practise } from '../tests/browser/support/network.ts';
import { openPanelPage } from '../tests/browser/support/panel-page.ts';
import { openRanking } from '../tests/browser/support/ranking-page.ts';
import { openStored } from '../tests/browser/support/stored.ts';
import { type Checks, createChecks } from './tour/checks.ts';
import { tourFirstScreen } from './tour/first-screen.ts';
import { tourPanel } from './tour/panel.ts';
import { tourPopup } from './tour/popup.ts';
import { tourDay, tourRange, tourReading } from './tour/read.ts';
import { type Before, tourReopened } from './tour/reopen.ts';
import { tourSettlement, tourSettlementReopened } from './tour/settlement.ts';
import { tourTakeAway } from './tour/take-away.ts';
import { tourThreeWays } from './tour/three-ways.ts';

const VIEWPORT = { width: 1280, height: 800 };

async function firstRun(extension: Extension, data: string | null, checks: Checks): Promise<Before> {
  const practice = await practise(extension.context, { data });
  const stored = await openStored(extension);
  await untilRegistered(extension, 'overlay-sycm');
  const reading = { practice, stored, ranking: await openRanking(extension.context) };
  await tourReading(reading, checks);
  await tourRange(reading, checks);
  const dayRead = await tourDay(reading);
  await tourPopup({ extension, stored: await stored.settled(), dayRead }, checks);
  const panel = await openPanelPage(extension);
  const left = await tourPanel(panel, await stored.settled(), checks);
  await tourTakeAway(panel, checks);
  await tourSettlement(extension, checks);
  const { strangers } = practice;
  checks.holds('没有发到别处的请求 / no request anywhere else', strangers.length === 0, strangers);
  checks.holds('页面自己没有出错 / no error in the page', reading.ranking.errors.length === 0, reading.ranking.errors);
  return { stored: await stored.settled(), left };
}

/**
 * @param data text of an items table to play instead of the generated shop
 * @returns whether every point held
 */
export async function takeTour(executablePath: string, data: string | null): Promise<boolean> {
  const checks = createChecks();
  const profile = await mkdtemp(join(tmpdir(), 'kuance-tour-'));
  const run = { executablePath, profile, viewport: VIEWPORT };
  try {
    await tourFirstScreen(executablePath, data, checks);
    await tourThreeWays(executablePath, checks);
    const before = await withExtension(run, (extension) => firstRun(extension, data, checks));
    await withExtension(run, async (extension) => {
      await tourReopened(extension, before, checks);
      await tourSettlementReopened(extension, checks);
    });
  } catch (error) {
    checks.holds(`走完全程 / the tour came to its end: ${error}`, false);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  checks.say('截图 / pictures: .output/tour/*.png');
  const failed = checks.failed();
  checks.say(failed.length === 0 ? '每一点都成立 / every point holds' : `不成立 / does not hold: ${failed.length}`);
  for (const what of failed) console.log(`  ✗ ${what}`);
  return failed.length === 0;
}
