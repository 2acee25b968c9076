/** Point 4: today's suggestions by kind, the countdown, 复制日报, the way to the side panel. */
import type { Extension } from '../../tests/browser/support/extension.ts';
import type { Snapshot } from '../../tests/browser/support/stored.ts';
import { countdown } from '../../utils/promotions/countdown.ts';
import { nextWaves } from '../../utils/promotions/next-waves.ts';
import { groupByMove } from '../../utils/stores/suggestions-store.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { roleTexts } from '../../utils/texts/roles.ts';
import { MOVES } from '../../utils/tiers/move.ts';
import type { Checks } from './checks.ts';

const t = popupTexts.zh;
const SIZE = { width: 380, height: 600 };
const REPORT = ['访客：', '支付金额：', '转化：', '客单：', 'TOP5', '上周同日'] as const;

export interface PopupTour {
  readonly extension: Extension;
  readonly stored: Snapshot;
  /** Whether a finished day was read: without one there is no daily report. */
  readonly dayRead: boolean;
}

/** `推 11 · 停 6 · 继续测 5` of what is stored. */
function storedTally({ products }: Snapshot): string {
  const groups = groupByMove(products);
  return MOVES.map((move) => `${roleTexts.zh.actions[move]} ${groups[move].length}`).join(' · ');
}

function daysToNextWave(): number | null {
  const now = Date.now();
  const [wave] = nextWaves(now, 'taobao', 1);
  return wave ? countdown(now, wave.opensAt).days : null;
}

export async function tourPopup({ extension, stored, dayRead }: PopupTour, checks: Checks): Promise<void> {
  const { say, holds, picture } = checks;
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await extension.open('popup.html', SIZE);
  await page.getByText(/推 \d+ · 停 \d+ · 继续测 \d+/).waitFor();
  const text = await page.locator('main').innerText();
  const [tally = ''] = /推 \d+ · 停 \d+ · 继续测 \d+/.exec(text) ?? [];
  const next = (await page.locator('.kp-next-wave').innerText()).replaceAll('\n', ' ');
  const days = daysToNextWave();
  say(`4 弹窗 / popup: ${tally}；${next}`);
  holds('有事可做 / there is something to do', /[1-9]/.test(tally), tally);
  holds('各类款数与存下的一致 / counts equal what is stored', tally === storedTally(stored), storedTally(stored));
  holds(`距下一波 ${days} 天 / days to the next wave`, days === 0 || next.includes(`还有 ${days} 天`), next);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  holds('没有超出宽度 / nothing stands beyond the edge', wide <= SIZE.width, `${wide}`);
  await page.getByRole('button', { name: t.openPanel }).waitFor();
  await picture(page, '4-popup');
  await page.getByRole('button', { name: t.copyReport }).click();
  if (dayRead) {
    await page.getByText(t.reportCopied).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').filter(Boolean);
    say(`4 日报 / daily report: ${lines.length} 行\n${lines.map((line) => `    ${line}`).join('\n')}`);
    const missing = REPORT.filter((part) => !lines.some((line) => line.includes(part)));
    holds('日报各项齐全 / the report has all its parts', missing.length === 0, missing);
    holds(
      '没有读到的写“未读取” / what was not read says so',
      lines.some((line) => line.includes('未读取')) && !/NaN|undefined|null/.test(lines.join()),
    );
    await picture(page, '4-report');
  } else {
    await page.getByText(t.reportNothing).waitFor();
    holds('没有日数据就不写日报 / without a day there is no report', true);
  }
  await page.close();
}
