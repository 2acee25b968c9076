/**
 * Finds or installs what the tests and the tour need: a Chromium that loads unpacked extensions
 * (branded Chrome since 137 does not), a Firefox, and on Debian a Chinese font.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ROOT, run, say, tool } from './run.ts';

const CHROMIUM = [
  process.env.KUANCE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FIREFOX = [
  process.env.KUANCE_FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const CJK_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

function firstExisting(paths: readonly (string | undefined)[]): string | null {
  return paths.find((p): p is string => p !== undefined && existsSync(p)) ?? null;
}

function hasApt(): boolean {
  return existsSync('/usr/bin/apt-get');
}

async function aptInstall(packages: readonly string[]): Promise<void> {
  say(`安装 / installing ${packages.join(' ')} (apt, a few minutes) …`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest, false);
  };
  await apt('update');
  const done = await apt('install', '-y', '--no-install-recommends', ...packages);
  if (done.code !== 0) throw new Error(`apt-get failed:\n${done.output.slice(-2000)}`);
}

function playwrightChromium(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** Path of a Chromium. @throws when none can be found or installed. */
export async function ensureChromium(): Promise<string> {
  const font = existsSync(CJK_FONT) ? [] : ['fonts-noto-cjk'];
  const found = firstExisting(CHROMIUM);
  if (hasApt() && (!found || font.length > 0)) await aptInstall([...(found ? [] : ['chromium']), ...font]);
  const ready = firstExisting(CHROMIUM) ?? playwrightChromium();
  if (ready) return ready;
  say('下载 Chromium / downloading Chromium …');
  await run(tool('playwright-core'), ['install', 'chromium']);
  const downloaded = playwrightChromium();
  if (!downloaded) throw new Error('No Chromium found; set KUANCE_CHROMIUM to its path.');
  return downloaded;
}

/** Path of a Firefox. @throws when none can be found or installed. */
export async function ensureFirefox(): Promise<string> {
  const found = firstExisting(FIREFOX);
  if (found) return found;
  if (hasApt()) await aptInstall(['firefox-esr']);
  const ready = firstExisting(FIREFOX);
  if (ready) return ready;
  say('下载 Firefox / downloading Firefox …');
  const done = await run(tool('browsers'), ['install', 'firefox@stable', '--path', `${ROOT}/.cache/firefox`], false);
  const path = done.output.trim().split(/\s+/).at(-1);
  if (done.code !== 0 || !path) throw new Error('No Firefox found; set KUANCE_FIREFOX to its path.');
  return path;
}
