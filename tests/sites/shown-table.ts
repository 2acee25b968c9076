/** Markup in a real browser, read by a site's own table declaration. */
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { bundleForPage } from './page-bundle.ts';

export interface ShownTable {
  readonly read: (body: string) => Promise<Result<SheetDraft> | null>;
  readonly draft: (body: string) => Promise<SheetDraft>;
  readonly close: () => Promise<void>;
}

/** @param script path of a module that exports `read` */
export async function showTables(script: string): Promise<ShownTable> {
  const content = await bundleForPage(script);
  const browser: Browser = await chromium.launch({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page: Page = await browser.newPage();
  const read = async (body: string) => {
    await page.setContent(`<!doctype html><meta charset="utf-8"><body>${body}`);
    await page.addScriptTag({ content });
    return page.evaluate(() =>
      (window as unknown as { underTest: { read(): Promise<Result<SheetDraft> | null> } }).underTest.read(),
    );
  };
  const draft = async (body: string) => {
    const result = await read(body);
    if (!result?.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
    return result.value;
  };
  return { read, draft, close: () => browser.close() };
}
