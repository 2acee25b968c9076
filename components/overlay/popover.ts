import { placePopover } from './popover-place.ts';

function place(anchor: HTMLElement, box: HTMLElement): void {
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const size = { width: box.offsetWidth, height: box.offsetHeight };
  const at = placePopover(anchor.getBoundingClientRect(), size, view);
  box.style.left = `${at.left}px`;
  box.style.top = `${at.top}px`;
}

/** Escape on our own badge was for us: the page would close something of its own on it. */
function dismiss(event: KeyboardEvent, anchor: HTMLElement, close: () => void): void {
  if (event.key !== 'Escape') return;
  const root = anchor.getRootNode();
  if (root instanceof ShadowRoot && event.target === root.host) event.stopPropagation();
  close();
}

/**
 * Opens the box by its anchor: above the page's clipping boxes where the browser can (the popover
 * attribute; elsewhere it is fixed only), staying there when anything scrolls, closed by Escape
 * wherever the focus is.
 * @returns closes it again
 */
export function openPopover(anchor: HTMLElement, box: HTMLElement, onEscape: () => void): () => void {
  const layered = 'showPopover' in box;
  box.hidden = false;
  if (layered) box.showPopover();
  place(anchor, box);
  const stop = new AbortController();
  const listen = { capture: true, passive: true, signal: stop.signal };
  window.addEventListener('scroll', () => place(anchor, box), listen);
  window.addEventListener('keydown', (event) => dismiss(event, anchor, onEscape), listen);
  return () => {
    stop.abort();
    if (layered && box.isConnected) box.hidePopover();
    box.hidden = true;
  };
}
