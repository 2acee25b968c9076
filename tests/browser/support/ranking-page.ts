/** The practice 商品排行 page, or another that lists products with its table, as an operator uses it, with what 款策 shows on it. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { PAGE_PATH } from '../../backend/lists.ts';
import { type ShownBadge, shownBadges } from './badges.ts';
import { until } from './until.ts';

export const HOST = 'https://sycm.taobao.com';

export interface RankingPage {
  readonly page: Page;
  /** The chip of the overlay (its shadow root is open in the test build). */
  readonly chip: Locator;
  /** Errors of the page's own scripts. */
  readonly errors: readonly string[];
  /** Waits until the chip shows the text. */
  readonly chipShows: (text: string | RegExp) => Promise<void>;
  readonly choosePeriod: (label: string) => Promise<void>;
  /** Ticks one more figure in its 指标选择. */
  readonly choose: (label: string) => Promise<void>;
  readonly nextPage: () => Promise<void>;
  /** The same where the page is sure to come: a click that went astray shows here, not as a page that was never read. */
  readonly turnPage: () => Promise<void>;
  readonly goToPage: (number: number) => Promise<void>;
  /** Sorts by a column; again turns the order round. */
  readonly sortBy: (header: string) => Promise<void>;
  readonly search: (text: string) => Promise<void>;
  /** Pages on to the end, waiting for each page to be counted. */
  readonly readAll: (total: number) => Promise<void>;
  /** Waits until the table shows rows. */
  readonly rows: () => Promise<Locator>;
  /** Does something that brings another list, and waits until that was read and acknowledged. */
  readonly read: (action: () => Promise<void>) => Promise<void>;
  /** What stands beside each product, row by row as shown. */
  readonly badges: () => Promise<readonly ShownBadge[]>;
}

/** @returns gives the states the chip went through since now */
async function watchStates(page: Page): Promise<() => Promise<readonly string[]>> {
  const list = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const card = document.querySelector('kuance-chip')?.shadowRoot?.querySelector<HTMLElement>('.chip');
    if (!card) throw new Error('no chip');
    const note = () => seen.push(card.dataset.state ?? '');
    new MutationObserver(note).observe(card, { attributeFilter: ['data-state'] });
    return seen;
  });
  return () => list.jsonValue();
}

export async function openRanking(
  context: BrowserContext,
  scenario = 'normal',
  path = PAGE_PATH,
): Promise<RankingPage> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${HOST}${path}?scenario=${scenario}`);
  const chip = page.locator('kuance-chip');
  const chipShows = async (text: string | RegExp) => {
    await chip.getByText(text).first().waitFor({ timeout: 20_000 });
  };
  const nextPage = async () => {
    await page.locator('.ant-pagination-next button').click();
  };
  const turnPage = async () => {
    const shown = await page.locator('.ant-pagination-item-active').textContent();
    await nextPage();
    await page
      .locator(`.ant-pagination-item-active.ant-pagination-item-${Number(shown) + 1}`)
      .waitFor({ timeout: 10_000 });
  };
  return {
    page,
    chip,
    errors,
    chipShows,
    nextPage,
    turnPage,
    choosePeriod: async (label) => {
      await page.getByRole('button', { name: label, exact: true }).click();
    },
    choose: async (label) => {
      await page.getByText(/^指标选择 \(/).click();
      await page.getByLabel(label, { exact: true }).check();
      await page.locator('.ant-modal-footer .ant-btn-primary').click();
    },
    goToPage: async (number) => {
      await page.locator(`.ant-pagination-item-${number}`).click();
    },
    sortBy: async (header) => {
      await page.locator('th', { hasText: header }).click();
    },
    search: async (text) => {
      const box = page.getByPlaceholder('商品名称');
      await box.fill(text);
      await box.press('Enter');
    },
    readAll: async (total) => {
      for (let read = 10; read < total; ) {
        await turnPage();
        read = Math.min(total, read + 10);
        await chipShows(new RegExp(`已读取 ${read} / ${total} 款`));
      }
    },
    rows: async () => {
      const rows = page.locator('.ant-table-row');
      await rows.first().waitFor({ timeout: 15_000 });
      return rows;
    },
    read: async (action) => {
      const states = await watchStates(page);
      await action();
      await until(states, (seen) => seen.lastIndexOf('stored') > seen.indexOf('reading') && seen.includes('reading'));
    },
    badges: () => shownBadges(page),
  };
}
