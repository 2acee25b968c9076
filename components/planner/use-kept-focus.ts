import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const TARGETS = 'input, button, a[href], [tabindex="0"]';

function entriesOf(place: Element): readonly Element[] {
  return [...place.querySelectorAll('li')].filter((entry) => entry.checkVisibility());
}

/** What can be worked on where the lost entry stood, or the place itself. */
function focusAt(place: HTMLElement, at: number): void {
  const entries = entriesOf(place);
  const entry = entries[Math.min(at, entries.length - 1)];
  const target = entry?.querySelector<HTMLElement>(TARGETS) ?? place.querySelector<HTMLElement>(TARGETS);
  target?.focus();
}

/**
 * Whoever ticks or deletes an entry by keyboard goes on with the one that takes its place: where the focused entry
 * leaves the lists of a place, the focus must not fall to the page.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    let last: { readonly element: Element; readonly at: number } | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const own = target.closest('li');
      last = own ? { element: target, at: entriesOf(root).indexOf(own) } : null;
    };
    const lost = () => {
      if (!last || last.element.isConnected) return;
      const { at } = last;
      // Whoever went on elsewhere meanwhile is not called back by what changes later.
      last = null;
      if (document.activeElement !== document.body) return;
      focusAt(root, Math.max(0, at));
    };
    const observer = new MutationObserver(lost);
    root.addEventListener('focusin', remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, []);
  return place;
}
