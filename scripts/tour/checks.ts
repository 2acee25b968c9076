/** What the tour says, shows and checks: a point that does not hold is told loudly and fails the tour. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT, say } from '../run.ts';

/** Where the pictures and the exported files go. */
export const PICTURES: string = join(ROOT, '.output', 'tour');

export interface Checks {
  readonly say: (text: string) => void;
  readonly holds: (what: string, ok: boolean, seen?: unknown) => void;
  readonly picture: (page: Page, name: string) => Promise<void>;
  readonly failed: () => readonly string[];
}

/** Empties the folder: pictures of an earlier tour prove nothing. */
export function createChecks(folder = PICTURES): Checks {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const failed: string[] = [];
  return {
    say,
    holds: (what, ok, seen) => {
      const detail = seen === undefined ? '' : `: ${JSON.stringify(seen)?.slice(0, 300)}`;
      console.log(`  ${ok ? '✓' : '✗'} ${what}${ok ? '' : detail}`);
      if (!ok) failed.push(what + detail);
    },
    picture: async (page, name) => {
      // Transitions of both, ours and the page's, are over by then.
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    failed: () => failed,
  };
}
