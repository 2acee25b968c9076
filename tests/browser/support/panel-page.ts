/** The panel in a tab, as narrow as a side panel gets, as an operator uses it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { hashOfTab } from '../../../utils/platform/followed-tab.ts';
import { panelTexts } from '../../../utils/texts/panel.ts';
import { panelNotesTexts } from '../../../utils/texts/panel-notes.ts';
import { panelProductTexts } from '../../../utils/texts/panel-product.ts';
import { panelReadingTexts } from '../../../utils/texts/panel-reading.ts';
import type { Extension } from './extension.ts';

export const NARROW = { width: 360, height: 780 };
export const TABS = ['today', 'products', 'promotions', 'notes', 'reading'] as const;

export interface PanelPage {
  readonly page: Page;
  /** Content of the tab now shown. */
  readonly body: Locator;
  readonly go: (tab: (typeof TABS)[number]) => Promise<void>;
  /** Opens a product's own view. */
  readonly openProduct: (product: string) => Promise<void>;
  /** Clicks the button and gives the text of the file it saved. */
  readonly saved: (button: string) => Promise<string>;
  /** Path of the file saved last. */
  readonly lastFile: () => string;
  /** Saves a backup. @returns path of the file */
  readonly backUp: () => Promise<string>;
  /** Picks the file. @returns the lines of the preview; nothing is stored yet */
  readonly preview: (file: string) => Promise<readonly string[]>;
  /** Restores what the preview shows. */
  readonly restore: () => Promise<void>;
  /** Deletes the shop now shown. */
  readonly wipe: () => Promise<void>;
}

/** @param tab id of the tab it stands beside; without it, of none */
export async function openPanelPage(extension: Extension, tab: number | null = null): Promise<PanelPage> {
  const page = await extension.open(`sidepanel.html${hashOfTab(tab)}`, NARROW);
  const body = page.getByRole('tabpanel');
  // A file let go before the panel stands is nobody's; its listeners come a moment after its first paint.
  await page.getByRole('tab').first().waitFor();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done)))),
  );
  const t = panelNotesTexts.zh;
  // A plan on screen has tabs of its own, one of them 今日 too.
  const own = page.getByRole('tablist', { name: panelTexts.zh.tabs });
  const go: PanelPage['go'] = (tab) => own.getByRole('tab', { name: panelTexts.zh[tab] }).click();
  let last = '';
  const download = async (button: string) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    last = await (await coming).path();
    return last;
  };
  return {
    page,
    body,
    go,
    openProduct: async (product) => {
      await go('products');
      const back = body.getByRole('button', { name: panelProductTexts.zh.back });
      if ((await back.count()) > 0) await back.click();
      await body.getByRole('searchbox').fill(product);
      await body.locator(`.kp-product[data-product="${product}"]`).click();
      await body.locator(`article[data-product="${product}"]`).waitFor();
    },
    saved: async (button) => {
      await go('notes');
      return readFile(await download(button), 'utf8');
    },
    lastFile: () => last,
    backUp: async () => {
      await go('notes');
      return download(t.backupSave);
    },
    preview: async (file) => {
      await go('notes');
      await body.locator('input[type=file]').setInputFiles(file);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      return dialog.getByRole('listitem').allTextContents();
    },
    restore: async () => {
      await page.getByRole('button', { name: t.restore }).click();
      await body.getByText(t.restored, { exact: true }).waitFor({ timeout: 60_000 });
    },
    wipe: async () => {
      await go('reading');
      await body.getByRole('button', { name: /^删除「/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: panelReadingTexts.zh.wipeConfirm, exact: true })
        .click();
      await body.getByText(panelReadingTexts.zh.wiped, { exact: true }).waitFor();
    },
  };
}
