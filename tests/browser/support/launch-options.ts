/** How a Chromium is started with a built extension. */
import type { BrowserContextOptions, LaunchOptions as BrowserLaunch } from 'playwright-core';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Launching {
  readonly executablePath: string;
  /** false = a window somebody looks at. */
  readonly headless?: boolean;
  /** Size of the page, where there is no window to look at. */
  readonly viewport?: Size;
  /** Further switches of the browser. */
  readonly args?: readonly string[];
  /** IANA name of the zone its machine would be in; by default that of this one. */
  readonly zone?: string;
}

type Options = BrowserLaunch & BrowserContextOptions;

export const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--lang=zh-CN',
];

/** Tall enough for a whole page of the list, so that nothing has to be scrolled to. */
const TALL: Size = { width: 1440, height: 2000 };
/** Fits a small laptop; whoever looks may pull it larger. */
const WINDOW: Size = { width: 1360, height: 800 };

/**
 * The browser's own preferences for a fresh profile: nobody wants the page translated, and outside
 * developer mode an unpacked extension that restarts stays switched off.
 */
export const PREFERENCES = { translate: { enabled: false }, extensions: { ui: { developer_mode: true } } };

/** @param root whether the browser is started by root, for whom its sandbox does not work */
export function launchOptions(folder: string, { executablePath, headless = true, ...more }: Launching, root: boolean) {
  const args = [
    `--disable-extensions-except=${folder}`,
    `--load-extension=${folder}`,
    ...FLAGS,
    ...(root ? ['--no-sandbox'] : []),
    ...(more.args ?? []),
  ];
  // Set for the whole browser: what a page emulates, workers do not follow.
  const env = more.zone && { env: { ...process.env, TZ: more.zone } };
  const common = { executablePath, headless, locale: 'zh-CN', ...env };
  if (headless) return { ...common, viewport: more.viewport ?? TALL, args } satisfies Options;
  // The page is as large as the window is: a pretended size would put pager and chip out of sight.
  return {
    ...common,
    viewport: null,
    args: [...args, `--window-size=${WINDOW.width},${WINDOW.height}`, '--window-position=0,0', '--test-type'],
    ignoreDefaultArgs: ['--enable-automation'],
  } satisfies Options;
}
