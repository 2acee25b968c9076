/** The practice 商品排行 page as an operator uses it, with what 款策 shows on it. */
import type { BrowserContext, Locator, Page } from 'playwright-core';

const ADDRESS = 'https://sycm.taobao.com/cc/item_rank';

export interface RankingPage {
  readonly page: Page;
  /** The chip of the overlay (its shadow root is open in the test build). */
  readonly chip: Locator;
  /** Waits until the chip shows the text. */
  readonly chipShows: (text: string | RegExp) => Promise<void>;
  readonly choosePeriod: (label: string) => Promise<void>;
  readonly nextPage: () => Promise<void>;
  /** Pages on to the end, waiting for each page to be counted. */
  readonly readAll: (total: number) => Promise<void>;
  /** Product id → badge text, row by row as shown. */
  readonly badges: () => Promise<ReadonlyArray<{ product: string; badge: string | null; badgeProduct: string | null }>>;
}

export async function openRanking(context: BrowserContext, scenario = 'normal'): Promise<RankingPage> {
  const page = await context.newPage();
  await page.goto(`${ADDRESS}?scenario=${scenario}`);
  const chip = page.locator('kuance-chip');
  const chipShows = async (text: string | RegExp) => {
    await chip.getByText(text).first().waitFor({ timeout: 20_000 });
  };
  const nextPage = async () => {
    await page.locator('.ant-pagination-next button').click();
  };
  return {
    page,
    chip,
    chipShows,
    nextPage,
    choosePeriod: async (label) => {
      await page.getByRole('button', { name: label, exact: true }).click();
    },
    readAll: async (total) => {
      for (let read = 10; read < total; ) {
        await nextPage();
        read = Math.min(total, read + 10);
        await chipShows(new RegExp(`已读取 ${read} / ${total} 款`));
      }
    },
    badges: () =>
      page.locator('.ant-table-row').evaluateAll((rows) =>
        rows.map((row) => {
          const badge = row.querySelector<HTMLElement>('kuance-badge');
          return {
            product: row.getAttribute('data-row-key') ?? '',
            badge: badge?.shadowRoot?.textContent?.trim() ?? null,
            badgeProduct: badge?.dataset.product ?? null,
          };
        }),
      ),
  };
}
