/** Whatever a page draws: a draft that the sheet schema takes, or a refusal, in bounded time. */
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import { bundleForPage } from '../page-bundle.ts';
import { anyTrees, type Kit, nearlyTables } from './random-trees.ts';
import type { Outcome } from './table-under-test.ts';
import type { Tree } from './tree.ts';

/** Milliseconds for one page of a few hundred elements, on a machine that does other things too. */
const BOUND = 3_000;
const RUNS = 150;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const content = await bundleForPage('tests/sites/fuzz/table-under-test.ts');
  browser = await chromium.launch({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body>');
  await page.addScriptTag({ content });
});
afterAll(() => browser.close());

function readTree(trees: readonly Tree[], site: string): Promise<Outcome> {
  return page.evaluate(
    ([json, id]) =>
      (window as unknown as { underTest: { readTree(json: string, id: string): Promise<Outcome> } }).underTest.readTree(
        json,
        id,
      ),
    [JSON.stringify(trees), site] as const,
  );
}

/** Judges what was read; @returns whether it was a draft */
function judge({ reading, took }: Outcome, bound = BOUND): boolean {
  expect(took).toBeLessThan(bound);
  if (reading === null || !reading.ok) {
    if (reading) expect(reading.refusal.shape.length).toBeLessThanOrEqual(300);
    return false;
  }
  const parsed = parseSheetDraft(reading.value);
  expect(parsed.ok ? null : parsed.refusal).toBeNull();
  return true;
}

const th = (text: string): Tree => ({ tag: 'th', children: [text] });
const named = (id: string) => (n: number) => ({
  tag: 'p',
  children: [`裙 ${n}`, { tag: 'i', children: [`ID: ${id}${n}`] }],
});
const says = (text: string): Tree => ({ tag: 'p', children: [text] });

const KITS: readonly (readonly [site: string, kit: Kit])[] = [
  [
    'sycm',
    {
      period: says('统计时间 2026-11-21'),
      around: { tag: 'div' },
      heads: ['商品名称', '商品访客数', '支付金额'],
      product: named('61234567890'),
    },
  ],
  [
    'jd',
    {
      period: says('当前：2026-11-21'),
      around: { tag: 'div' },
      heads: ['商品信息', '成交金额', '商品访客数'],
      product: (n) => ({ tag: 'span', children: [`SPU: 1002000000000${n}`] }),
    },
  ],
  [
    'compass',
    {
      period: { tag: 'div', attributes: { class: 'ecom-date-picker' }, children: ['2026/11/21-2026/11/21'] },
      around: { tag: 'div', attributes: { class: 'ecom-table' } },
      heads: ['商品', '成交金额', '成交人数'],
      product: named('360000000000000000'),
    },
  ],
  [
    'pdd',
    {
      period: says('统计时间 2026-11-21'),
      around: { tag: 'div', attributes: { 'data-testid': 'beast-core-table' } },
      heads: ['商品信息', '商品访客数', '成交金额(元)'],
      product: named('74095026424'),
    },
  ],
];

describe.each(KITS)('%s', (site, kit) => {
  test('any trees', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrees, async (trees) => {
        judge(await readTree(trees, site));
      }),
      { numRuns: RUNS },
    );
  });

  test('what is nearly a table', async () => {
    let drafts = 0;
    await fc.assert(
      fc.asyncProperty(nearlyTables(kit), async (trees) => {
        if (judge(await readTree(trees, site))) drafts += 1;
      }),
      { numRuns: RUNS },
    );
    // Else the depth of the reader was never reached.
    expect(drafts).toBeGreaterThan(RUNS / 20);
  });
});

test('nothing of it reached a prototype', async () => {
  expect(await page.evaluate(() => Object.keys(Object.getOwnPropertyDescriptors(Object.prototype)).length)).toBe(
    Object.getOwnPropertyNames(Object.prototype).length,
  );
});

describe('pages made to stop the reader', () => {
  const [, sycm] = KITS[0] ?? [];
  const period = says('统计时间 2026-11-21');
  const head: Tree = { tag: 'thead', children: [{ tag: 'tr', children: (sycm?.heads ?? []).map(th) }] };
  const spans = { rowspan: '65535', colspan: '1000' };
  const cell = (text: string, attributes = {}): Tree => ({ tag: 'td', attributes, children: [text] });
  const row: Tree = { tag: 'tr', children: [cell('ID: 612345678901'), cell('1'), cell('2')] };
  const wide: Tree = { tag: 'tr', children: [cell('ID: 612345678901'), ...Array(5).fill(cell('1', spans))] };
  const wideHead: Tree = { tag: 'tr', children: [th('商品名称'), ...Array(5).fill(cell('商品访客数', spans))] };
  const table = (...children: Tree[]): Tree => ({ tag: 'table', children });
  const drawn = (text: string): Tree => ({ tag: 'div', attributes: { style: 'width:90px' }, children: [text] });
  const line = (...texts: string[]): Tree => ({
    tag: 'div',
    attributes: { style: 'display:flex' },
    children: texts.map(drawn),
  });
  const nest = (times: number, around: (inner: Tree) => Tree, inner: Tree): Tree =>
    times === 0 ? inner : nest(times - 1, around, around(inner));
  const body: Tree = { tag: 'tbody', children: [row] };
  const boxes = { role: 'columnheader', style: 'display:inline-block;width:90px' };

  test.each<[string, string, Tree]>([
    [
      'cells over thousands of columns',
      'header-unknown cells:300 headers:3',
      table(head, { tag: 'tbody', times: 40, children: [wide] }),
    ],
    [
      'headers over thousands of columns',
      'header-unknown cells:3 headers:300',
      table({ tag: 'thead', times: 40, children: [wideHead] }, body),
    ],
    ['a table far inside', 'ok', { tag: 'div', deep: 400, children: [table(head, body)] }],
    [
      'a cell that goes far down',
      'ok',
      table(head, {
        tag: 'tbody',
        children: [
          { tag: 'tr', children: [cell('ID: 612345678901'), { tag: 'td', deep: 400, children: ['1'] }, cell('2')] },
        ],
      }),
    ],
    [
      'five thousand drawn rows without a product',
      'no-table',
      {
        tag: 'div',
        children: [
          line('商品名称', '商品访客数', '支付金额'),
          { tag: 'div', times: 5_000, children: [line('x', '1', '2')] },
        ],
      },
    ],
    ['a thousand empty tables', 'empty-table', { tag: 'div', times: 1_000, children: [table(head)] }],
    [
      'two thousand headers',
      'no-table',
      { tag: 'div', times: 2_000, children: [{ tag: 'div', attributes: boxes, children: ['商品名称'] }] },
    ],
    ['two thousand words of a header', 'no-table', { tag: 'div', times: 2_000, children: [drawn('商品名称')] }],
    [
      'tables in each other',
      'ok',
      nest(
        20,
        (inner) =>
          table(head, {
            tag: 'tbody',
            children: [{ tag: 'tr', children: [{ tag: 'td', children: [inner] }, cell('1'), cell('2')] }],
          }),
        table(head, body),
      ),
    ],
    [
      'shadow roots in each other',
      'ok',
      nest(60, (inner) => ({ tag: 'div', shadow: true, children: [inner] }), table(head, body)),
    ],
    [
      'a thousand shadow roots',
      'no-table',
      { tag: 'div', times: 1_000, children: [{ tag: 'div', shadow: true, children: ['商品名称'] }] },
    ],
    ['a thousand periods', 'no-table', { tag: 'div', times: 1_000, children: [period] }],
  ])('%s: %s', async (_, outcome, tree) => {
    const read = await readTree([period, tree], 'sycm');
    judge(read, 8_000);
    const { reading } = read;
    expect(reading && (reading.ok ? 'ok' : `${reading.refusal.code} ${reading.refusal.shape}`)).toContain(outcome);
  });
});
