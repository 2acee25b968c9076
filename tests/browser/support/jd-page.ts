/** The played 京东商智 商品明细 as an operator uses it, with what 款策 shows on it. */
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { CNY } from '../../../utils/metrics/money.ts';
import { badgeText } from '../../../utils/texts/badge.ts';
import { JD_PAGE } from '../../backend/jd/site.ts';
import type { Snapshot, Stored } from './stored.ts';
import { until } from './until.ts';

export interface JdPage {
  readonly page: Page;
  readonly chip: Locator;
  readonly errors: readonly string[];
  readonly chipShows: (text: string | RegExp) => Promise<void>;
  /** Clicks a period, a tab or a page's number. */
  readonly press: (text: string) => Promise<void>;
}

export async function openJdPage(context: BrowserContext, scenario = ''): Promise<JdPage> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(scenario === '' ? JD_PAGE : `${JD_PAGE}?scenario=${scenario}`);
  const chip = page.locator('kuance-chip');
  return {
    page,
    chip,
    errors,
    chipShows: async (text) => {
      await chip.getByText(text).first().waitFor({ timeout: 20_000 });
    },
    press: async (text) => {
      await page
        .locator('li, [role="tab"]')
        .getByText(text, { exact: true })
        .or(page.locator(`li:text-is("${text}")`))
        .first()
        .click();
    },
  };
}

interface Shown {
  /** Id as printed in the row. */
  readonly product: string;
  readonly badge: string | null;
}

export function jdBadges(page: Page | Frame): Promise<readonly Shown[]> {
  return page.locator('tr', { has: page.locator('button') }).evaluateAll((rows) =>
    rows.map((row) => ({
      product: /S[PK]U: (\d+)/.exec(row.querySelector('td span')?.textContent ?? '')?.[1] ?? '',
      badge: row.querySelector('kuance-badge')?.shadowRoot?.querySelector('button')?.textContent?.trim() ?? null,
    })),
  );
}

/** Waits until every row shows the stored suggestion of its own product. @throws Error with what is wrong */
export async function jdBadgesStand(page: Page, stored: Stored): Promise<Snapshot> {
  const settled = await stored.settled();
  const suggestions = new Map(settled.products.map(({ product, suggestion }) => [product, suggestion]));
  await until(
    async () =>
      (await jdBadges(page)).flatMap(({ product, badge }) => {
        const suggestion = suggestions.get(product);
        const expected = suggestion
          ? badgeText(suggestion, { revision: 0, language: 'zh', currency: CNY }).label
          : null;
        return badge === expected ? [] : [`row ${product}: shows ${badge}, stored is ${expected}`];
      }),
    (mistakes) => mistakes.length === 0,
    8_000,
  );
  return settled;
}
