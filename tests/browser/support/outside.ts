/** The real side panel and the real popup of a browser launched with `DEBUGGING`. */

import type { DevTools, OutsideTab } from './devtools.ts';
import type { Extension } from './extension.ts';
import { until } from './until.ts';

declare const chrome: {
  readonly runtime: {
    getContexts(filter: object): Promise<readonly { readonly contextType: string }[]>;
  };
  readonly windows: { getCurrent(): Promise<{ readonly id: number }> };
  readonly action: { openPopup(): Promise<void> };
};

/** Kinds of pages the browser says the extension now has open. */
export function contextTypes({ worker }: Extension): Promise<readonly string[]> {
  return worker.evaluate(async () => (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType));
}

/** Ids of the windows whose side panels are open, with the panels. */
export async function sidePanels(
  extension: Extension,
  devtools: DevTools,
): Promise<readonly { readonly window: number; readonly panel: OutsideTab }[]> {
  const pages = await devtools.pagesAt(extension.url('sidepanel.html'));
  const windowOf = (panel: OutsideTab) =>
    // One that is just closing answers no more.
    panel.run(async () => (await chrome.windows.getCurrent()).id, null).catch(() => null);
  const panels = await Promise.all(pages.map(async (panel) => ({ panel, window: await windowOf(panel) })));
  return panels.flatMap(({ panel, window }) => (window === null ? [] : [{ panel, window }]));
}

/** Waits for that many side panels. */
export async function waitForPanels(extension: Extension, devtools: DevTools, count: number) {
  const panels = await until(
    () => sidePanels(extension, devtools),
    (open) => open.length === count,
  );
  await until(
    () => contextTypes(extension),
    (types) => types.filter((type) => type === 'SIDE_PANEL').length === count,
  );
  return panels;
}

/** The popup over the active tab of the last focused window. */
export async function openPopup(extension: Extension, devtools: DevTools): Promise<OutsideTab> {
  // Its promise may stay open as long as the popup does.
  await extension.worker.evaluate(() => void chrome.action.openPopup().catch(() => undefined));
  const find = async () => {
    const [popup] = await devtools.pagesAt(extension.url('popup.html'));
    return popup ?? null;
  };
  const popup = await until(find, (found) => found !== null);
  if (!popup) throw new Error('no popup');
  return popup;
}

/** Text shown, white space closed up. */
export function shownText(page: OutsideTab): Promise<string> {
  return page.run(() => (document.body?.innerText ?? '').replace(/\s+/g, ' '), null);
}

/** Waits until the page shows the text. */
export async function shows(page: OutsideTab, text: string): Promise<void> {
  await until(
    () => shownText(page),
    (shown) => shown.includes(text),
  );
}

/** Revision it shows; null when none. */
export function revisionOf(page: OutsideTab): Promise<string | null> {
  return page.run(() => document.querySelector<HTMLElement>('[data-revision]')?.dataset.revision ?? null, null);
}
