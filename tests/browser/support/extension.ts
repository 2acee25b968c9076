/** A real Chromium with a built extension, on a profile of its own. */
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { ROOT } from '../../../scripts/run.ts';
import { type Launching, launchOptions, PREFERENCES, type Size } from './launch-options.ts';
import { until } from './until.ts';

export type Build = 'chrome-mv3' | 'chrome-mv3-granted';

export interface LaunchOptions extends Launching {
  readonly build?: Build;
  /** Absolute folder of a build elsewhere (manifest variants). */
  readonly folder?: string;
  /** Profile to keep over restarts; by default a fresh one, removed on close. */
  readonly profile?: string;
}

export interface Extension {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly id: string;
  /** Address of a page of the extension. */
  readonly url: (page: string) => string;
  readonly open: (page: string, size?: Size) => Promise<Page>;
  readonly close: () => Promise<void>;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 20_000 });
}

/** A profile that has run before keeps what it has. */
async function prepareProfile(profile: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  const known = await access(file).then(
    () => true,
    () => false,
  );
  if (known) return;
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(file, JSON.stringify(PREFERENCES));
}

/** The browser is closed whatever happens: one left open keeps the command that opened it from ending. */
export async function withExtension<T>(options: LaunchOptions, run: (extension: Extension) => Promise<T>): Promise<T> {
  const extension = await launchExtension(options);
  try {
    return await run(extension);
  } finally {
    await extension.close();
  }
}

interface Scripting {
  getRegisteredContentScripts(): Promise<{ readonly id: string }[]>;
}

/** A page opened before its scripts are registered would never be read. */
export async function untilRegistered({ worker }: Extension, script: string): Promise<void> {
  const registered = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { scripting: Scripting } };
      return (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    });
  await until(registered, (ids) => ids.includes(script));
}

export async function launchExtension(options: LaunchOptions): Promise<Extension> {
  const folder = options.folder ?? join(ROOT, '.output', options.build ?? 'chrome-mv3-granted');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'kuance-profile-')));
  await prepareProfile(profile);
  const root = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, launchOptions(folder, options, root));
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
