/** Markup in a real browser, read by a site's own table declaration. */
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { bundleForPage } from './page-bundle.ts';

/** What the modules put on a page's window as `underTest`. */
interface UnderTest {
  read(): Promise<Result<SheetDraft> | null>;
  rows(): { product: string; cell: string }[];
}

export type Tested = Window & { underTest: UnderTest };

export interface ShownTable {
  readonly page: Page;
  /** Of the module, to be added to whatever else stands on the page. */
  readonly content: string;
  readonly show: (body: string) => Promise<void>;
  /** Shows and reads. */
  readonly read: (body: string) => Promise<Result<SheetDraft> | null>;
  /** The same. @throws when it is refused */
  readonly draft: (body: string) => Promise<SheetDraft>;
  /** The rows of what is shown. */
  readonly rows: () => Promise<ReturnType<UnderTest['rows']>>;
  readonly close: () => Promise<void>;
}

/** @param script path of a module that exports `read` and, where they are asked for, `rows` */
export async function showTables(script: string): Promise<ShownTable> {
  const content = await bundleForPage(script);
  const browser: Browser = await chromium.launch({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page: Page = await browser.newPage();
  const show = async (body: string) => {
    await page.setContent(`<!doctype html><meta charset="utf-8"><body>${body}`);
    await page.addScriptTag({ content });
  };
  const read = async (body: string) => {
    await show(body);
    return page.evaluate(() => (window as unknown as Tested).underTest.read());
  };
  const draft = async (body: string) => {
    const result = await read(body);
    if (!result?.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
    return result.value;
  };
  const rows = () => page.evaluate(() => (window as unknown as Tested).underTest.rows());
  return { page, content, show, read, draft, rows, close: () => browser.close() };
}
