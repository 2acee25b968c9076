/** The panel with three shops and a plan that begins soon, on the tab where plans stand. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPanelTests } from '../../components-panel/open-panel.ts';
import type { Extension } from './extension.ts';
import { openPanelPage, type PanelPage } from './panel-page.ts';
import { type PlanAsked, planBackup } from './plan-shops.ts';

export interface PlanBench {
  readonly extension: Extension;
  readonly panel: PanelPage;
  readonly close: () => Promise<void>;
}

/** @param backup what it has before anything is done */
export async function openBenchOf(backup: Buffer): Promise<PlanBench> {
  const folder = await mkdtemp(join(tmpdir(), 'kuance-plans-'));
  const file = join(folder, 'backup');
  await writeFile(file, backup);
  const extension = await launchPanelTests();
  const panel = await openPanelPage(extension);
  await panel.preview(file);
  await panel.restore();
  await panel.go('promotions');
  const close = async () => {
    await extension.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { extension, panel, close };
}

export const openPlanBench = async (asked: PlanAsked = {}): Promise<PlanBench> =>
  openBenchOf(await planBackup(Date.now(), asked));
