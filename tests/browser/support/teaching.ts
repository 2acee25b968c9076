/** The panel beside a page that is being taught. */
import type { Locator, Page } from 'playwright-core';
import { teachTexts } from '../../../utils/texts/teach.ts';
import { teachPageTexts } from '../../../utils/texts/teach-page.ts';
import type { Extension } from './extension.ts';
import { openPanelPage, type PanelPage } from './panel-page.ts';

const t = teachTexts.zh;
const words = teachPageTexts.zh;

export interface Teaching {
  readonly panel: PanelPage;
  readonly form: Locator;
  readonly meaning: (header: string) => Locator;
  /** Allows the host and goes back to the page, where the header is to be pointed at. */
  readonly begin: (host: string) => Promise<void>;
  /** The same by the words of the header. */
  readonly find: (host: string, header: string) => Promise<void>;
  /** Keeps it under a name. */
  readonly keep: (name: string) => Promise<void>;
}

declare const chrome: {
  readonly tabs: { query(filter: { url: string }): Promise<readonly { readonly id?: number }[]> };
};

async function tabOf({ worker }: Extension, page: Page): Promise<number> {
  const { host } = new URL(page.url());
  const [tab] = await worker.evaluate((url) => chrome.tabs.query({ url }), `https://${host}/*`);
  if (tab?.id === undefined) throw new Error(`no tab of ${host}`);
  return tab.id;
}

export async function openTeaching(extension: Extension, page: Page): Promise<Teaching> {
  const panel = await openPanelPage(extension, await tabOf(extension, page));
  await panel.go('reading');
  const { body } = panel;
  const form = body.locator('[data-teach=teaching]');
  const start = (host: string) => body.getByRole('button', { name: words.start(host) }).click();
  return {
    panel,
    form,
    meaning: (header) => body.getByRole('combobox', { name: t.meaningOf(header), exact: true }),
    begin: async (host) => {
      await start(host);
      await body.locator('[data-teach=pointing]').waitFor();
      await page.bringToFront();
      await page.locator('#kuance-teach').waitFor({ state: 'attached' });
    },
    find: async (host, header) => {
      await body.getByRole('textbox', { name: words.header }).fill(header);
      await start(host);
    },
    keep: async (name) => {
      await body.getByRole('textbox', { name: t.pageName }).fill(name);
      await body.getByRole('button', { name: t.save }).click();
      await body.locator('[data-teach=kept]').waitFor();
    },
  };
}
