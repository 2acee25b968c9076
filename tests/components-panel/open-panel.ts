/** The built extension with the practice shop loaded. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
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

/** Nothing of ours scrolls sideways at the narrowest side panel. */
export async function expectNoSideways(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Rules the page breaks. Evaluated rather than added as a script, which an extension page refuses. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations: readonly Violation[] = await page.evaluate('axe.run().then((result) => result.violations)');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
