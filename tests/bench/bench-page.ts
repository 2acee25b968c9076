/** The bench page in a real Chromium, on a profile of its own on disk; nothing leaves the machine. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { boundedWorkbooks } from '../../scripts/bounded-workbooks.ts';
import { say } from '../../scripts/run.ts';
import { HEAP_USED } from './page/heap-used.ts';
import type { BenchPage } from './page/main.ts';

const PAGE = join(import.meta.dirname, 'page');
const ORIGIN = 'https://bench.example';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

type Name = keyof BenchPage;

export interface OpenBench {
  readonly version: string;
  /** Runs one of the page's measurements on a fresh page, so that none inherits the memory of another. */
  readonly run: <N extends Name>(
    name: N,
    ...args: Parameters<BenchPage[N]>
  ) => Promise<Awaited<ReturnType<BenchPage[N]>>>;
  readonly close: () => Promise<void>;
}

async function buildTo(folder: string): Promise<void> {
  await build({
    root: PAGE,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [boundedWorkbooks()],
    build: { outDir: folder, emptyOutDir: true, target: 'chrome111', modulePreload: false },
  });
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'info') say(`  ${message.text()}`);
  });
  const cdp = await context.newCDPSession(page);
  await page.exposeFunction(HEAP_USED, async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  });
  await page.goto(`${ORIGIN}/index.html`);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

export async function openBenchPage(executablePath: string): Promise<OpenBench> {
  const folder = await mkdtemp(join(tmpdir(), 'kuance-bench-'));
  await buildTo(join(folder, 'page'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  await context.route(/^https?:/, async (route) => {
    const url = new URL(route.request().url());
    const type = TYPES[extname(url.pathname)];
    if (url.origin !== ORIGIN || !type) return route.abort();
    const body = await readFile(join(folder, 'page', url.pathname));
    return route.fulfill({ body, contentType: `${type}; charset=utf-8` });
  });
  return {
    version: context.browser()?.version() ?? '',
    run: async (name, ...args) => {
      const page = await openPage(context);
      try {
        return (await page.evaluate(
          ([job, values]) =>
            (globalThis as unknown as { bench: Record<string, (...a: unknown[]) => unknown> }).bench[job]?.(...values),
          [name, args] as const,
        )) as never;
      } finally {
        await page.close();
      }
    },
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
