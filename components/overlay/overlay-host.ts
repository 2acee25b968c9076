/** Where our nodes enter the page: one custom element each, everything else behind its shadow root. */

import tokensCss from '../ui/tokens.css?inline';
import badgeCss from './badge.css?inline';
import chipCss from './chip.css?inline';

export type OverlayTheme = 'auto' | 'light' | 'dark';

export interface OverlayHost {
  /** Goes into the page. */
  readonly host: HTMLElement;
  /** Where to render; reachable only through this reference when the root is closed. */
  readonly mount: HTMLElement;
}

const CSS = { 'kuance-chip': tokensCss + chipCss, 'kuance-badge': tokensCss + badgeCss } as const;

/** What the page listens for on its rows; events inside our nodes are none of its business. */
const KEPT = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'contextmenu'] as const;

export function setTheme(host: HTMLElement, theme: OverlayTheme): void {
  if (theme === 'auto') delete host.dataset.theme;
  else host.dataset.theme = theme;
}

export function createOverlayHost(
  document: Document,
  name: keyof typeof CSS,
  mode: ShadowRootMode,
  theme: OverlayTheme,
): OverlayHost {
  const host = document.createElement(name);
  host.dataset.kuance = '';
  setTheme(host, theme);
  const root = host.attachShadow({ mode });
  const style = document.createElement('style');
  style.textContent = CSS[name];
  const mount = document.createElement('div');
  root.append(style, mount);
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation());
  return { host, mount };
}

/** Our own nodes are skipped by every reader and observer of ours. */
export function isOurs(node: Node): boolean {
  return node instanceof Element && node.hasAttribute('data-kuance');
}
