/** Opens pages of the catalogue in a real Chromium; nothing leaves the machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { FLAGS } from '../browser/support/launch-options.ts';
import { buildKits } from './build-kits.ts';
import type { KitPage } from './catalogue.ts';
import { type Around, kitAnswer, kitQuery } from './kit-files.ts';

export interface Kits {
  /** @returns the tab, with that page instead of the one before, once its first products are drawn */
  readonly open: (page: KitPage, around?: Around) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Serves the pages as a backend would, with their scripts kept by the browser from page to page. */
function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = kitAnswer(new URL(request.url ?? '/', 'http://localhost'));
    if (!answer) response.writeHead(404).end();
    else {
      response.setHeader('cache-control', 'max-age=600');
      response.setHeader('content-type', answer.contentType).end(answer.body);
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Nothing but the pages' own server is reached. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

export async function openKits(): Promise<Kits> {
  await buildKits();
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS, ALONE, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  // One page after the other in the same tab: the libraries are large, and stay compiled there.
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 }, locale: 'zh-CN' });
  page.on('pageerror', (error) => console.log(`${page.url()}: ${error.message}`));
  const { port } = server.address() as AddressInfo;
  return {
    open: async (kit, around) => {
      await page.goto(`http://127.0.0.1:${port}/?${kitQuery(kit, around)}`);
      const within = around?.place === 'frame' ? page.frameLocator('iframe') : page;
      await within.locator('a.title').first().waitFor({ timeout: 10_000 });
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
