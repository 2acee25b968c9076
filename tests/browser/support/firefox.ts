/** A real Firefox with the shipped build, and the practice backend under the real host name. */
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type HTTPRequest, type Page } from 'puppeteer-core';
import { ROOT } from '../../../scripts/run.ts';
import { buildPage } from '../../backend/build-page.ts';
import { type PracticeHandler, practiceHandler } from '../../backend/handler.ts';
import { OTHER_SITES } from '../../backend/other-sites.ts';
import { REAL_ORIGIN } from '../../backend/route.ts';
import type { ExtensionDocument } from './stored.ts';
import { until } from './until.ts';

/** Fixed by a preference, because nothing outside the browser can learn the drawn one. */
const UUID = '5f0c8a52-9d3e-4b71-8c46-2e7a1d90b3f8';
const GECKO_ID = 'kuance@kuance.example';

export interface Firefox {
  readonly truth: PracticeHandler['truth'];
  /** Addresses outside the practice backend that a page asked for. */
  readonly strangers: readonly string[];
  /** Errors of the seller page's scripts, and of answering it. Firefox tells none of an extension's own pages. */
  readonly errors: readonly string[];
  /** The tab the extension opened by itself whose address ends so. */
  readonly tab: (file: string) => Promise<Page>;
  /** A file of the extension in a new tab. */
  readonly open: (file: string) => Promise<Page>;
  readonly openRanking: () => Promise<Page>;
  /** A page of a played backend in a new tab. */
  readonly visit: (address: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** What a page says while it may still be loading: null until it can answer. */
function ask<R>(page: Page, run: () => R): Promise<R | null> {
  return page.evaluate(run).catch(() => null) as Promise<R | null>;
}

export function documentOf(page: Page): ExtensionDocument {
  return { evaluate: (run, argument) => page.evaluate(run as never, argument as never) };
}

/** The first element of the kind whose text begins so, once there is one. */
export async function find(page: Page, selector: string, text = ''): Promise<ElementHandle> {
  const look = async () => {
    const all = await page.$$(selector);
    const texts = await Promise.all(all.map((one) => one.evaluate((element) => (element.textContent ?? '').trim())));
    return all[texts.findIndex((each) => each.startsWith(text))] ?? null;
  };
  const [found] = [await until(look, (seen) => seen !== null, 15_000)];
  if (!found) throw new Error(`no ${selector} ${text}`);
  return found;
}

/** A real click of the mouse, in the foreground: a hidden page draws no frames, and a click waits for one. */
export async function press(page: Page, selector: string, text = ''): Promise<void> {
  await page.bringToFront();
  await (await find(page, selector, text)).click();
}

async function carry(request: HTTPRequest, answer: PracticeHandler['answer'], strangers: string[]): Promise<void> {
  const url = request.url();
  if (!/^https?:/.test(url)) return request.continue();
  const site = OTHER_SITES.find(({ hosts }) => hosts.includes(new URL(url).host));
  if (site) {
    const { status, headers, body } = site.answer({ method: request.method(), url, body: null });
    return request.respond({ status, headers: { ...headers }, body });
  }
  if (!url.startsWith(`${REAL_ORIGIN}/`)) {
    strangers.push(url);
    return request.abort();
  }
  const { status, headers, body } = answer({ method: request.method(), url, headers: request.headers() });
  await request.respond({ status, headers: { ...headers }, body });
}

function launch(executablePath: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without this the pages of an extension cannot be driven.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1440, height: 1600 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // The browser's own prompt is outside the page: a click on the first screen counts as granted.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
}

/** Installs `.output/firefox-mv3`, which must be built. */
export async function launchFirefox(): Promise<Firefox> {
  await buildPage();
  const { answer, truth } = practiceHandler();
  const browser = await launch(process.env.KUANCE_FIREFOX ?? '/usr/bin/firefox-esr');
  const strangers: string[] = [];
  const errors: string[] = [];
  const newPage = async () => {
    const page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(`${error}`));
    await page.setRequestInterception(true);
    page.on('request', (request) => void carry(request, answer, strangers).catch((error) => errors.push(`${error}`)));
    return page;
  };
  await browser.installExtension(join(ROOT, '.output', 'firefox-mv3'));
  return {
    truth,
    strangers,
    errors,
    tab: async (file) => {
      const look = async () => {
        const pages = await browser.pages();
        const addresses = await Promise.all(pages.map((page) => ask(page, () => location.href)));
        return pages[addresses.findIndex((address) => address?.endsWith(`/${file}`))];
      };
      const page = await until(look, (seen) => seen !== undefined);
      if (!page) throw new Error(`no tab ${file}`);
      return page;
    },
    open: async (file) => {
      const page = await newPage();
      // Never resolves for an address of an extension.
      void page.goto(`moz-extension://${UUID}/${file}`).catch(() => undefined);
      const loaded = () =>
        ask(page, () => (document.readyState === 'complete' ? location.pathname + location.hash : null));
      await until(loaded, (path) => path === `/${file}`);
      return page;
    },
    visit: async (address) => {
      const page = await newPage();
      await page.goto(address);
      return page;
    },
    openRanking: async () => {
      const page = await newPage();
      await page.goto(`${REAL_ORIGIN}/cc/item_rank`);
      await page.waitForSelector('.ant-table-row');
      return page;
    },
    close: () => browser.close(),
  };
}
