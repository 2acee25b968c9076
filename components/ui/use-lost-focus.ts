import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

type Place = RefObject<HTMLElement | null>;

/**
 * Whoever worked on a line that goes is not left on the page as a whole: the focus goes to `back`. Lines go when what
 * is stored was read again, which may be before or after the click that took them away is answered.
 */
export function useLostFocus(place: Place, back: Place): void {
  useLayoutEffect(() => {
    const root = place.current;
    if (!root) return;
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected) return;
      last = null;
      // Whoever went on elsewhere meanwhile stays there.
      if (document.activeElement === document.body) back.current?.focus();
    });
    root.addEventListener('focusin', remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, [place, back]);
}
