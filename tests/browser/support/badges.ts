/** The badges as they stand on the page, against the suggestions that are stored. */

import type { Page } from 'playwright-core';
import { CNY } from '../../../utils/metrics/money.ts';
import { badgeText } from '../../../utils/texts/badge.ts';
import { type NotedFrames, watchFrames } from './painted-frames.ts';
import type { Snapshot, Stored } from './stored.ts';
import { until } from './until.ts';

export interface ShownBadge {
  /** Product id as printed in the row. */
  readonly product: string;
  /** Text of the badge in that row; null when it has none. */
  readonly badge: string | null;
  /** Product the badge says it is of. */
  readonly badgeProduct: string | null;
}

export function shownBadges(page: Page): Promise<readonly ShownBadge[]> {
  return page.locator('.ant-table-row').evaluateAll((rows) =>
    rows.map((row) => {
      const badge = row.querySelector<HTMLElement>('kuance-badge');
      return {
        product: /ID:(\d+)/.exec(row.querySelector('.under')?.textContent ?? '')?.[1] ?? '',
        badge: badge?.shadowRoot?.querySelector('button')?.textContent?.trim() || null,
        badgeProduct: badge?.dataset.product ?? null,
      };
    }),
  );
}

/** One line for every row that shows anything but the stored suggestion of its own product. */
function badgeMistakes(shown: readonly ShownBadge[], { products }: Pick<Snapshot, 'products'>): string[] {
  if (shown.length === 0) return ['no rows'];
  const suggestions = new Map(products.map(({ product, suggestion }) => [product, suggestion]));
  return shown.flatMap(({ product, badge, badgeProduct }) => {
    const suggestion = suggestions.get(product);
    const expected = suggestion ? badgeText(suggestion, { revision: 0, language: 'zh', currency: CNY }).label : null;
    if (badge === expected && (badge === null || badgeProduct === product)) return [];
    return [`row ${product}: shows ${badge} of ${badgeProduct}, stored is ${expected}`];
  });
}

/** Waits until every row shows the stored suggestion of its own product. @throws Error with what is wrong */
export async function badgesStand(page: Page, stored: Stored): Promise<Snapshot> {
  const settled = await stored.settled();
  await until(
    async () => badgeMistakes(await shownBadges(page), settled),
    (mistakes) => mistakes.length === 0,
    5_000,
  );
  return settled;
}

/**
 * From now on notes, just before every paint, each row whose badge is of another product than the row, and each
 * that is higher or lower than when its product was last seen: all below it has moved.
 */
export function watchBadges(page: Page): Promise<() => Promise<NotedFrames>> {
  return watchFrames(page, () => {
    const seen = window as unknown as { rowHeights?: Record<string, number> };
    seen.rowHeights ??= {};
    const heights = seen.rowHeights;
    return [...document.querySelectorAll('.ant-table-row')].flatMap((row) => {
      const product = /ID:(\d+)/.exec(row.querySelector('.under')?.textContent ?? '')?.[1] ?? '';
      const of = row.querySelector<HTMLElement>('kuance-badge')?.dataset.product;
      const { height } = row.getBoundingClientRect();
      const before = heights[product] ?? height;
      heights[product] = height;
      return [
        ...(of !== undefined && of !== product ? [`${of} beside ${product}`] : []),
        ...(Math.abs(before - height) > 1 ? [`row ${product}: ${before} px high, now ${height}`] : []),
      ];
    });
  });
}
