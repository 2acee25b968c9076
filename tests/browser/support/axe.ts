/** axe-core on whatever is shown, shadow roots and pages outside the tabs included. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * Rules broken, one line a place.
 * @param within only what stands inside these; on a foreign page everything else is not ours to judge
 */
export async function axeProblems(page: Page, within: readonly string[] = ['html']): Promise<readonly string[]> {
  // Evaluated rather than added as a script, which an extension page refuses.
  await page.evaluate(AXE);
  const run = `axe.run({ include: ${JSON.stringify(within.map((selector) => [selector]))} }).then((r) => r.violations)`;
  const violations: readonly Violation[] = await page.evaluate(run);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

export const LOOKS = [
  { language: 'zh', colorScheme: 'light' },
  { language: 'zh', colorScheme: 'dark' },
  { language: 'en', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const;

interface Looked {
  readonly page: Page;
  readonly set: (settings: { readonly language: 'zh' | 'en' }) => Promise<unknown>;
}

/** Rules broken in any look, and looks that are wider than the window. The page stays in the last one. */
export async function problemsInEveryLook({ page, set }: Looked): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { language, colorScheme } of LOOKS) {
    await set({ language });
    await page.emulateMedia({ colorScheme });
    const look = `${language} ${colorScheme}`;
    problems.push(...(await axeProblems(page)).map((problem) => `${look}: ${problem}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) problems.push(`${look}: ${over} px wider than the window`);
  }
  return problems;
}

/** The same in a narrow and in a wide window; in Chinese again, and wide. */
export async function problemsAtEveryWidth({ page, set }: Looked): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const width of [400, 1100]) {
    await page.setViewportSize({ width, height: 900 });
    problems.push(...(await problemsInEveryLook({ page, set })).map((problem) => `${width} px: ${problem}`));
  }
  await set({ language: 'zh' });
  return problems;
}
