/** What a reading asks of the page, counted: times depend on the machine. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import { bundleForPage } from '../page-bundle.ts';

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundleForPage('tests/sites/cost/table-under-test.ts');
  browser = await chromium.launch({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  return () => page.close();
});

interface UnderTest {
  watched(): Promise<Result<SheetDraft>>;
  read(): Promise<Result<SheetDraft> | null>;
}

interface Counted extends Window {
  underTest: UnderTest;
  asked: { tables: number; styles: number; turns: number };
}

const ROWS = 1000;
const FIGURES = ['商品访客数', '商品浏览量', '商品收藏人数', '支付买家数', '支付件数', '支付金额'];

function body(rows = ROWS): string {
  const figure = (value: number) => `<td><div class="metric"><span>${value}</span><span>-4.57%</span></div></td>`;
  const row = (n: number) =>
    `<tr><td><a href="//item.taobao.com/item.htm?id=${700000000000 + n}">裙 ${n}</a></td>${FIGURES.map((_, at) => figure(n + at)).join('')}</tr>`;
  const head = ['商品名称', ...FIGURES].map((text) => `<th>${text}</th>`).join('');
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${Array.from({ length: rows }, (_, n) => row(n)).join('')}</tbody></table>`;
  return `<p id="period">统计时间 2026-11-21</p><p id="clock">12:00:00</p>${table}`;
}

async function show(html: string): Promise<void> {
  await page.setContent(`<!doctype html><meta charset="utf-8"><body>${html}`);
  await page.addScriptTag({ content: script });
  await page.evaluate(() => {
    const counted = window as unknown as Counted;
    counted.asked = { tables: 0, styles: 0, turns: 0 };
    const all = document.querySelectorAll.bind(document);
    document.querySelectorAll = ((selector: string) => {
      if (selector === 'table') counted.asked.tables += 1;
      return all(selector);
    }) as typeof document.querySelectorAll;
    for (const name of ['checkVisibility', 'getBoundingClientRect'] as const) {
      const native: (...args: never[]) => unknown = Element.prototype[name];
      Object.assign(Element.prototype, {
        [name](this: Element, ...args: never[]) {
          counted.asked.styles += 1;
          return native.apply(this, args);
        },
      });
    }
    const styleOf = window.getComputedStyle;
    window.getComputedStyle = (element) => {
      counted.asked.styles += 1;
      return styleOf(element);
    };
    const { scheduler } = window as unknown as { scheduler: { postTask(task: () => void): Promise<void> } };
    const later = scheduler.postTask.bind(scheduler);
    scheduler.postTask = (task) => {
      counted.asked.turns += 1;
      return later(task);
    };
  });
}

const asked = () => page.evaluate(() => (window as unknown as Counted).asked);
const read = () => page.evaluate(() => (window as unknown as Counted).underTest.read());

describe('a table of a thousand rows', () => {
  test('is looked for once', async () => {
    await show(body());
    const result = await page.evaluate(() => (window as unknown as Counted).underTest.watched());
    expect(result.ok && result.value.rows).toHaveLength(ROWS);
    expect((await asked()).tables).toBe(1);
  });

  test('is asked about its style once a figure and once a row', async () => {
    await show(body());
    expect((await read())?.ok).toBe(true);
    const { styles } = await asked();
    expect(styles).toBeGreaterThan(0);
    expect(styles).toBeLessThanOrEqual(ROWS * (FIGURES.length + 1) + 100);
  });

  test('is read in slices: the page gets its turn whenever ten milliseconds have passed', async () => {
    await show(body());
    const result = await page.evaluate(() => {
      let now = 0;
      // Each look at the clock takes a millisecond: as many rows fit into a slice.
      performance.now = () => now++;
      return (window as unknown as Counted).underTest.read();
    });
    expect(result?.ok).toBe(true);
    expect((await asked()).turns).toBeGreaterThanOrEqual(Math.floor(ROWS / 15));
  });
});

describe('a page that changes while it is read', () => {
  /** @param change a statement the page runs while its table is read */
  async function changed(change: string): Promise<Result<SheetDraft> | null> {
    await show(body(50));
    return page.evaluate(`(() => { const reading = underTest.read(); ${change}; return reading; })()`);
  }

  test('elsewhere than in its table and words is read, once it was looked for again', async () => {
    const result = await changed(`document.querySelector('#clock').textContent = '12:00:01'`);
    expect(result?.ok).toBe(true);
    expect((await asked()).tables).toBe(2);
  });

  test.each([
    ['period', `document.querySelector('#period').textContent = '统计时间 2026-11-20'`],
    ['rows', `document.querySelector('tbody tr').remove()`],
    ['order of rows', `document.querySelector('tbody').append(document.querySelector('tbody tr'))`],
    ['table', `document.querySelector('table').outerHTML += ''`],
    ['style', `document.querySelector('table').style.display = 'none'`],
  ])('in its %s gives nothing', async (_, change) => {
    expect(await changed(change)).toBeNull();
  });
});
