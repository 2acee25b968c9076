/** A real Chromium with a built extension, on a profile of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { ROOT } from '../../../scripts/run.ts';

export type Build = 'chrome-mv3' | 'chrome-mv3-granted';

export interface LaunchOptions {
  readonly executablePath: string;
  readonly build?: Build;
  /** Absolute folder of a build elsewhere (manifest variants). */
  readonly folder?: string;
  /** Profile to keep over restarts; by default a fresh one, removed on close. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly viewport?: { width: number; height: number };
  /** Further switches of the browser. */
  readonly args?: readonly string[];
}

export interface Extension {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly id: string;
  /** Address of a page of the extension. */
  readonly url: (page: string) => string;
  readonly open: (page: string, size?: { width: number; height: number }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--lang=zh-CN',
];

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 20_000 });
}

export async function launchExtension(options: LaunchOptions): Promise<Extension> {
  const folder = options.folder ?? join(ROOT, '.output', options.build ?? 'chrome-mv3-granted');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'kuance-profile-')));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: options.headless ?? true,
    locale: 'zh-CN',
    // Tall enough for a whole page of the list, so that nothing has to be scrolled to.
    viewport: options.viewport ?? { width: 1440, height: 2000 },
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...FLAGS,
      ...sandbox,
      ...(options.args ?? []),
    ],
  });
  const worker = await workerOf(context);
  const id = new URL(worker.url()).host;
  const url = (page: string) => `chrome-extension://${id}/${page}`;
  return {
    context,
    worker,
    id,
    url,
    open: async (page, size) => {
      const tab = await context.newPage();
      if (size) await tab.setViewportSize(size);
      await tab.goto(url(page));
      return tab;
    },
    close: async () => {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}
