/** What runs in a page while the operator teaches it: one look at its table, nothing stored, nothing changed. */

import { isFrame, tabDocument } from '../../utils/capture/frame.ts';
import { shadowMode } from '../../utils/platform/build-flags.ts';
import { onStopLooking, stopLast, teachAsk } from '../../utils/platform/look-at-tab.ts';
import { lookAtPage, type PageLook } from '../../utils/sites/look-at-page.ts';
import { pickHeader } from './teach-picker.ts';

/** Says nothing: whoever hears it stops pointing. */
const ENDED = 'kuance:pointed';

/** Every frame of the tab is pointed in; what ends in one ends in all. */
function endWithOthers(tab: Document, stop: AbortController): void {
  tab.addEventListener(ENDED, () => stop.abort(), { signal: stop.signal });
  stop.signal.addEventListener('abort', () => tab.dispatchEvent(new Event(ENDED)));
}

/** null where the operator pointed at nothing, or the words are no header of a table. */
export async function runTeach(window: Window): Promise<PageLook | null> {
  const ask = teachAsk(globalThis);
  const tab = tabDocument(window);
  // In a frame of another site nothing would ever be read.
  if (!ask || !tab) return null;
  const { document } = window;
  if (ask.header !== '') return lookAtPage(document, ask.header, null);
  const stop = new AbortController();
  stopLast(globalThis);
  onStopLooking(globalThis, () => stop.abort());
  window.addEventListener('pagehide', () => stop.abort(), { signal: stop.signal });
  endWithOthers(tab, stop);
  return pickHeader({
    document,
    language: ask.language,
    quiet: isFrame(window),
    shadowMode: shadowMode(),
    look: (header, clicked) => lookAtPage(document, header, clicked),
    stop,
  });
}
