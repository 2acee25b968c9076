/** Of the documents of one tab that show the same page, only one speaks in the chip: the one that read last. */

const SPEAKS = 'kuance:speaks';
const LEAVES = 'kuance:leaves';

export interface Turn {
  /** Another document spoke of this page kind. */
  readonly onOther: (page: string) => void;
  /** The frame that spoke of it is gone, or shows something else. */
  readonly onLeft: (page: string) => void;
}

export interface Voice {
  speak(page: string): void;
  leave(page: string): void;
}

/** @param tab where the scripts of a tab's documents meet; null where it cannot be reached */
export function createVoice(tab: Document | null, { onOther, onLeft }: Turn, signal: AbortSignal): Voice {
  let own: Event | null = null;
  const say = (type: string, page: string) => {
    own = new CustomEvent(type, { detail: page });
    tab?.dispatchEvent(own);
  };
  const hear = (tell: (page: string) => void) => (event: Event) => {
    if (event !== own) tell(String((event as CustomEvent<unknown>).detail));
  };
  tab?.addEventListener(SPEAKS, hear(onOther), { signal });
  tab?.addEventListener(LEAVES, hear(onLeft), { signal });
  return { speak: (page) => say(SPEAKS, page), leave: (page) => say(LEAVES, page) };
}
