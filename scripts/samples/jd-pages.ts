/** Real 京东商智 pages in a real Chromium, scripts off, through the table reader. */
import { chromium } from 'playwright-core';
import { bundleForPage } from '../../tests/sites/page-bundle.ts';
import { observe } from '../../utils/sheets/observe.ts';
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { compareAll, type Finding } from './report.ts';

interface UnderTest {
  read(): Promise<Result<SheetDraft> | null>;
}

/** @param around markup put before the page: what a cut-out lacks */
async function readPage(html: string, around = ''): Promise<Result<SheetDraft> | null> {
  const script = await bundleForPage('tests/sites/jd/table-under-test.ts');
  const browser = await chromium.launch({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.route(/^https?:/, (route) => route.abort());
    await page.setContent(around + html.replace(/<script[\s\S]*?<\/script>/g, ''), { waitUntil: 'domcontentloaded' });
    await page.addScriptTag({ content: script });
    return await page.evaluate(() => (window as unknown as { underTest: UnderTest }).underTest.read());
  } finally {
    await browser.close();
  }
}

/** Numbers as the page prints them, taken here by other means than the reader's. */
function printed(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, text = '']) => text);
}

/** The home page of a real shop: hashed `jmt-*`, header and rows in one table. */
export async function checkHomePage(html: string): Promise<Finding> {
  const name = 'jd home page: the first product table as it is shown';
  const read = await readPage(html);
  if (!read?.ok) return compareAll(name, [['refused', read?.refusal, null]]);
  const { level, period, columns, rows, listing, identities } = read.value;
  const ids = printed(html, /<span>SPU: (\d+)<\/span>/g);
  const observed = observe({ ...read.value, shop: 'sample' });
  return compareAll(
    name,
    [
      ['level', level, 'spu'],
      ['period', period, { kind: 'live', day: '2026-06-30' }],
      ['products', rows.map(({ product }) => product), ids.slice(0, rows.length)],
      ['rows', rows.length, 5],
      ['total', listing?.total, 6],
      ['page', listing?.page, 1],
      ['columns', columns.map(({ as }) => as).sort(), ['payAmount', 'payBuyers', 'payItems', 'title', 'visitors']],
      ['first amount', observed[0]?.figures.payAmount, 248_300],
      ['first visitors', observed[0]?.figures.visitors, 104],
      ['first buyers', observed[0]?.figures.payBuyers, 9],
      ['shop', identities, [{ kind: 'page-text', value: '练习茶叶旗舰店' }]],
    ],
    `${rows.length} rows`,
  );
}

/** A grid of the older 商品概况, cut out: its own style sheet and the picker are put back. */
export async function checkGraceGrid(html: string): Promise<Finding> {
  const name = 'jd grace grid: hidden duplicates are not read';
  const read = await readPage(html, '<style>.ng-hide{display:none!important}</style><p>当前：2026-06-29</p>');
  if (!read?.ok) return compareAll(name, [['refused', read?.refusal, null]]);
  const { level, columns, rows } = read.value;
  const at = columns.findIndex(({ as }) => as === 'visitors');
  return compareAll(
    name,
    [
      ['level', level, 'spu'],
      ['columns', columns.map(({ as }) => as), ['title', 'visitors']],
      ['visitors', rows.map(({ cells }) => cells[at]), printed(html, /ibd-rate-bar[^>]*?value="([\d,]+)"/g)],
      ['products', rows.every(({ product }) => html.includes(`>${product}</div>`)), true],
    ],
    `${rows.length} rows`,
  );
}
