/** A browser with the extension on the practice backend, ready to read. */
import type { PracticeSettings } from '../../backend/handler.ts';
import { type Extension, type LaunchOptions, launchExtension } from './extension.ts';
import { type Practice, practise } from './network.ts';
import { openStored, type Stored, type StoredInTab } from './stored.ts';
import { until } from './until.ts';

export type Mode = 'answers' | 'table';

export interface Bench {
  readonly extension: Extension;
  readonly practice: Practice;
  readonly stored: StoredInTab;
  readonly close: () => Promise<void>;
}

const SCRIPTS: Readonly<Record<Mode, readonly string[]>> = { answers: ['hook', 'overlay'], table: ['overlay'] };

/** Chooses how a site is read; pages opened afterwards are read so. */
export async function chooseMode(stored: Stored, mode: Mode, site = 'sycm'): Promise<void> {
  await stored.set({ [`site.${site}`]: { mode, paused: false } });
  const wanted = SCRIPTS[mode].map((name) => `${name}-${site}`).join(' ');
  await until(stored.scripts, (ids) => ids.filter((id) => id.endsWith(`-${site}`)).join(' ') === wanted);
}

export interface BenchOptions extends Partial<LaunchOptions> {
  readonly mode?: Mode;
  readonly practice?: PracticeSettings;
}

export async function openBench({
  mode = 'answers',
  practice: played = {},
  ...options
}: BenchOptions = {}): Promise<Bench> {
  const executablePath = process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium';
  const extension = await launchExtension({ executablePath, ...options });
  const practice = await practise(extension.context, played);
  const stored = await openStored(extension);
  await chooseMode(stored, mode);
  return { extension, practice, stored, close: extension.close };
}
