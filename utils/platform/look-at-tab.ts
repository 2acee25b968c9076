/** Looks at the table of a tab that the operator is teaching us; only after his click, and where the host is granted. */
import { browser } from 'wxt/browser';
import type { Language } from '../texts/texts.ts';

export interface TeachAsk {
  /** Words of a header; '' where the operator points at one (null would get lost on the way into the page). */
  readonly header: string;
  readonly language: Language;
}

const ASK = 'kuanceTeach';
const STOP = 'kuanceTeachStop';

/** What `teach.js` is to do in this page; it runs in the same isolated world. */
export function teachAsk(world: object): TeachAsk | null {
  return (world as { [ASK]?: TeachAsk })[ASK] ?? null;
}

/** Lets `stopLooking` end what runs in this page. */
export function onStopLooking(world: object, stop: () => void): void {
  Object.assign(world, { [STOP]: stop });
}

/** Ends what still runs in this page from before. */
export function stopLast(world: object): void {
  (world as { [STOP]?: () => void })[STOP]?.();
}

/** @returns whatever the script of the first frame gives back that has something to give; validate it. @throws Error where the tab may not be looked at */
export async function lookAtTab(tabId: number, ask: TeachAsk): Promise<unknown> {
  // Backends show older pages of theirs in frames; of frames of other sites the browser lets us into none.
  const target = { tabId, allFrames: true };
  const tell = (name: string, value: TeachAsk) => void Object.assign(globalThis, { [name]: value });
  await browser.scripting.executeScript({ target, func: tell, args: [ASK, ask] });
  const given = await browser.scripting.executeScript({ target, files: ['/teach.js'] });
  return given.map(({ result }) => result).find(Boolean);
}

export async function stopLooking(tabId: number): Promise<void> {
  const stop = (name: string) => void (Reflect.get(globalThis, name) as (() => void) | undefined)?.();
  await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: stop, args: [STOP] })
    .catch(() => undefined);
}
