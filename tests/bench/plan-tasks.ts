/** How long the panel is busy at a time with a plan of 1,000 tasks over eight platforms: opening, scrolling, zooming, ticking. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../scripts/run.ts';
import { writeBackup } from '../../utils/files/backup.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { timelineTexts } from '../../utils/texts/timeline.ts';
import { withExtension } from '../browser/support/extension.ts';
import { openPanelPage } from '../browser/support/panel-page.ts';
import { bigPlan } from '../planner/big-plan.ts';
import { meter } from './panel-tasks.ts';

const t = planTexts.zh;

/** A round each: the longest long task, or null. */
export interface PlanTasks {
  readonly scroll: (number | null)[];
  readonly tick: (number | null)[];
}

async function once(executablePath: string, file: string): Promise<{ scroll: number | null; tick: number | null }> {
  return withExtension({ executablePath }, async (extension) => {
    const { page, go, preview, restore } = await openPanelPage(extension);
    await preview(file);
    await restore();
    await go('promotions');
    await page.getByRole('button', { name: '千项计划' }).click();
    await page.getByRole('tab', { name: t.views.timeline }).click();
    const box = page.getByRole('region', { name: timelineTexts.zh.label });
    await box.waitFor();
    const scrolling = await meter(page);
    await box.evaluate(async (element) => {
      for (let left = 0; left < element.scrollWidth; left += 40) {
        element.scrollLeft = left;
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    const scroll = await scrolling();
    await page.getByRole('tab', { name: t.views.weeks }).click();
    const line = page.locator('.kp-plan-task').first();
    const ticking = await meter(page);
    await line.getByRole('checkbox').click();
    await page
      .locator('summary')
      .filter({ hasText: t.group(t.state.done, 1) })
      .waitFor();
    return { scroll, tick: await ticking() };
  });
}

export async function planTasks(executablePath: string, rounds: number): Promise<PlanTasks> {
  const folder = await mkdtemp(join(tmpdir(), 'kuance-plan-bench-'));
  const file = join(folder, 'plan.kuance');
  try {
    const now = Date.now();
    const { plan, parts } = bigPlan(1000, now);
    const none = { shops: [], sheets: [], records: [], costs: [], files: [], asides: [], refusals: [] };
    const backup = await writeBackup({ ...none, planner: [plan, ...parts] }, now);
    await writeFile(file, Buffer.from(await backup.arrayBuffer()));
    const result: PlanTasks = { scroll: [], tick: [] };
    for (let round = 0; round < rounds; round += 1) {
      say(`  a plan in the panel, round ${round + 1} of ${rounds}`);
      const { scroll, tick } = await once(executablePath, file);
      result.scroll.push(scroll);
      result.tick.push(tick);
    }
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
