/** The catalogue's pages and what they load, as a server answers them. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { KITS_DIST } from './build-kits.ts';
import { type KitPage, PAGED_ROWS, VIRTUAL_ROWS } from './catalogue.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

export interface KitAnswer {
  readonly contentType: string;
  readonly body: string | Buffer;
}

/** Where a page draws its table, and what another plug-in lays over it. */
export interface Around {
  readonly place?: 'page' | 'shadow' | 'frame';
  readonly over?: 'dialog' | 'panel';
}

/** Parameters of a page. */
export function kitQuery({ kit, variant, rows }: KitPage, { place = 'page', over }: Around = {}): URLSearchParams {
  const count = String(rows === 'paged' ? PAGED_ROWS : VIRTUAL_ROWS);
  return new URLSearchParams({ kit, variant, rows: count, place, ...(over ? { over } : {}) });
}

const HEAD =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>商品排行</title><link rel="icon" href="data:,">';
const SHOP = '<header><span class="current-shop-name">演示店铺</span></header>';

function shell(url: URL): string {
  const kit = url.searchParams.get('kit') ?? '';
  if (url.searchParams.get('place') === 'frame') {
    url.searchParams.set('place', 'page');
    return `${HEAD}<body>${SHOP}<iframe src="${url.pathname}${url.search}" style="width:1500px;height:1100px"></iframe>`;
  }
  const style = existsSync(join(KITS_DIST, `${kit}.css`)) ? `<link rel="stylesheet" href="/kits/${kit}.css">` : '';
  return `${HEAD}${style}<body>${SHOP}<div id="root"></div><script type="module" src="/kits/${kit}.js"></script>`;
}

/** A page at any address that names a kit, scripts and styles below `/kits/`; null for anything else. */
export function kitAnswer(url: URL): KitAnswer | null {
  if (url.searchParams.has('kit')) return { contentType: 'text/html; charset=utf-8', body: shell(url) };
  const type = TYPES[extname(url.pathname)];
  const file = join(KITS_DIST, url.pathname.replace(/^\/kits\//, ''));
  if (!type || !url.pathname.startsWith('/kits/') || !existsSync(file)) return null;
  return { contentType: `${type}; charset=utf-8`, body: readFileSync(file) };
}
