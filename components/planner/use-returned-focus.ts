import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Focus goes back to what opened a form once it is closed; where that is gone or cannot take it, to the first button
 * of the place the form stood in.
 */
export function useReturnedFocus(open: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(open);
  // Before the form takes the focus, which it does as soon as it stands.
  if (open && !wasOpen.current) opener.current = document.activeElement;
  useLayoutEffect(() => {
    if (wasOpen.current === open) return;
    wasOpen.current = open;
    if (open) return;
    const back = opener.current;
    if (back instanceof HTMLElement && back !== document.body && back.isConnected) back.focus();
    if (document.activeElement !== back || back === document.body) place.current?.querySelector('button')?.focus();
  }, [open]);
  return place;
}
