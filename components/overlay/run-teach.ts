/** What runs in a page while the operator teaches it: one look at its table, nothing stored, nothing changed. */

import { shadowMode } from '../../utils/platform/build-flags.ts';
import { onStopLooking, teachAsk } from '../../utils/platform/look-at-tab.ts';
import { lookAtPage, type PageLook } from '../../utils/sites/look-at-page.ts';
import { pickHeader } from './teach-picker.ts';

/** null where the operator pointed at nothing, or the words are no header of a table. */
export async function runTeach(window: Window): Promise<PageLook | null> {
  const ask = teachAsk(globalThis);
  if (!ask) return null;
  const { document } = window;
  if (ask.header !== '') return lookAtPage(document, ask.header);
  const stop = new AbortController();
  onStopLooking(globalThis, () => stop.abort());
  window.addEventListener('pagehide', () => stop.abort(), { signal: stop.signal });
  return pickHeader({
    document,
    language: ask.language,
    shadowMode: shadowMode(),
    look: (header) => lookAtPage(document, header),
    stop,
  });
}
