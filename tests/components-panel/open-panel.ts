/** The built extension with the practice shop loaded. */
import { type Extension, launchExtension } from '../browser/support/extension.ts';

const NARROW = { width: 360, height: 780 };

export function launchPanelTests(): Promise<Extension> {
  return launchExtension({ executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium', viewport: NARROW });
}

/** Through the door an operator would take. */
export async function loadPracticeShop(extension: Extension): Promise<void> {
  const start = await extension.open('start.html');
  await start.getByRole('button', { name: '载入演示店铺' }).click();
  const panel = await extension.open('sidepanel.html');
  await panel.locator('[data-revision]').waitFor();
  await panel.close();
  await start.close();
}
