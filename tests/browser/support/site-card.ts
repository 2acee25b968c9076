import type { Locator, Page } from 'playwright-core';
import type { SiteDeclaration } from '../../../utils/sites/site.ts';

/** The card of one backend on the first screen or in the panel's settings. */
export function siteCard(page: Page, { name }: Pick<SiteDeclaration, 'name'>): Locator {
  return page.locator('.kc-start-card', { has: page.getByRole('heading', { name: name.zh }) });
}
