import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const TARGETS = 'input, button, a[href], [tabindex="0"]';

interface Focused {
  readonly element: Element;
  /** The entries there were, hidden ones too: whether one is seen costs much, and is asked of few. */
  readonly entries: readonly Element[];
  readonly at: number;
}

/** What can be worked on where the lost entry stood, or the place itself. */
function focusAt(place: HTMLElement, { entries, at }: Focused): void {
  const isSeen = (entry: Element) => entry.isConnected && entry.checkVisibility();
  const entry = entries.slice(at + 1).find(isSeen) ?? entries.slice(0, at).findLast(isSeen);
  const target = entry?.querySelector<HTMLElement>(TARGETS) ?? place.querySelector<HTMLElement>(TARGETS);
  target?.focus();
}

/**
 * Whoever ticks or deletes an entry by keyboard goes on with the one that takes its place: where the focused entry
 * leaves the lists of a place, the focus must not fall to the page.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = place.current;
    if (!root) return;
    let last: Focused | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const own = target.closest('li');
      const entries = [...root.querySelectorAll('li')];
      last = own ? { element: target, entries, at: entries.indexOf(own) } : null;
    };
    const lost = () => {
      if (!last || last.element.isConnected) return;
      const gone = last;
      // Whoever went on elsewhere meanwhile is not called back by what changes later.
      last = null;
      // In a task of its own: what can be seen, and focused, is known only once all that changed is laid out.
      waiting = setTimeout(() => {
        if (document.activeElement === document.body) focusAt(root, gone);
      });
    };
    const observer = new MutationObserver(lost);
    root.addEventListener('focusin', remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      clearTimeout(waiting);
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, []);
  return place;
}
