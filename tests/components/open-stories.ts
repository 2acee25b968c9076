/** Builds the story page once and opens stories in a real Chromium; nothing leaves the machine. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { storiesConfig } from './stories/vite.config.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const ORIGIN = 'http://stories.test';

interface StoryOptions {
  readonly lang?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

export interface Stories {
  readonly open: (story: string, options?: StoryOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function openStories(): Promise<Stories> {
  const folder = await mkdtemp(join(tmpdir(), 'kuance-stories-'));
  await build({ ...storiesConfig, configFile: false, build: { ...storiesConfig.build, outDir: folder } });
  const browser = await chromium.launch({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const context = await browser.newContext();
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
    if (url.origin !== ORIGIN || !TYPES[extname(file)]) return route.abort();
    const body = await readFile(join(folder, file));
    return route.fulfill({ body, contentType: `${TYPES[extname(file)]}; charset=utf-8` });
  });
  return {
    open: async (story, { lang = 'zh', theme = 'light', width = 900, height = 700 } = {}) => {
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`${ORIGIN}/?story=${story}&lang=${lang}&theme=${theme}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Rules of axe the page breaks, as `rule: target`; empty when clean. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe;
    interface AxeResults {
      readonly violations: readonly { id: string; nodes: readonly { target: unknown; failureSummary: string }[] }[];
    }
    const { violations } = await axe.run();
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${JSON.stringify(n.target)} ${n.failureSummary}`));
  });
}
