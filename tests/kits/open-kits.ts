/** Opens pages of the catalogue in a real Chromium; nothing leaves the machine. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { FLAGS } from '../browser/support/launch-options.ts';
import { buildKits, KITS_DIST } from './build-kits.ts';
import { type KitPage, PAGED_ROWS, VIRTUAL_ROWS } from './catalogue.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Where a page draws its table, and what another plug-in lays over it. */
export interface Around {
  readonly place?: 'page' | 'shadow' | 'frame';
  readonly over?: 'dialog' | 'panel';
}

export interface Kits {
  /** @returns the tab, with that page instead of the one before, once its first products are drawn */
  readonly open: (page: KitPage, around?: Around) => Promise<Page>;
  readonly close: () => Promise<void>;
}

function shell(url: URL): string {
  const kit = url.pathname.slice(1);
  const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>商品排行</title>';
  if (url.searchParams.get('place') === 'frame') {
    url.searchParams.delete('place');
    return `${head}<body><iframe src="${url.pathname}${url.search}" style="width:1500px;height:1100px"></iframe>`;
  }
  const style = existsSync(join(KITS_DIST, `${kit}.css`)) ? `<link rel="stylesheet" href="/${kit}.css">` : '';
  return `${head}${style}<body><div id="root"></div><script type="module" src="/${kit}.js"></script>`;
}

/** Serves the pages as a backend would, with their scripts kept by the browser from page to page. */
function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const file = join(KITS_DIST, url.pathname);
    const type = TYPES[extname(url.pathname)];
    if (!type && extname(url.pathname) !== '') response.writeHead(404).end();
    else if (!type) response.setHeader('content-type', 'text/html; charset=utf-8').end(shell(url));
    else if (!existsSync(file)) response.writeHead(404).end();
    else {
      response.setHeader('cache-control', 'max-age=600');
      response.setHeader('content-type', `${type}; charset=utf-8`).end(readFileSync(file));
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
    open: async ({ kit, variant, rows }, { place = 'page', over } = {}) => {
      const query = new URLSearchParams({ variant, rows: String(rows === 'paged' ? PAGED_ROWS : VIRTUAL_ROWS), place });
      if (over) query.set('over', over);
      await page.goto(`http://127.0.0.1:${port}/${kit}?${query}`);
      const within = place === 'frame' ? page.frameLocator('iframe') : page;
      await within.locator('a.title').first().waitFor({ timeout: 10_000 });
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
