/**
 * Keeps one badge a row, bound to the product id read from that row. Table kits reuse row nodes
 * for other products, so what a badge says is checked again after every change of the page.
 */
import type { BadgeText } from '../../utils/texts/badge.ts';
import type { Language } from '../../utils/texts/texts.ts';

import { MountedBadges } from './mounted-badges.ts';
import { isOurs, type OverlayTheme } from './overlay-host.ts';

export interface BadgeRow {
  /** null = the row's product cannot be told: no badge. */
  readonly product: string | null;
  /** The product's cell; the badge becomes its last child. */
  readonly cell: Element;
  /** Nothing may be added to the row's height. */
  readonly fixedHeight?: boolean;
}

export interface BadgeLayerOptions {
  readonly document: Document;
  readonly findRows: () => readonly BadgeRow[];
  readonly shadowMode: ShadowRootMode;
  readonly signal: AbortSignal;
  /** Badges lie on the page's own paper: 'light' unless the page is dark. */
  readonly theme?: OverlayTheme;
}

export interface BadgeLayer {
  /**
   * What to show by product. A row whose product is not among them keeps the line its badge will need: were it
   * added when the verdict comes, all below would move while the operator reaches for the next page.
   * @param contents null: nothing is shown and nothing is kept
   */
  show(contents: ReadonlyMap<string, BadgeText> | null, language: Language): void;
}

/** Attributes by which a reused row shows another product. */
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'data-row-key', 'data-id'],
};

/** Our own appending; a removed badge of ours is looked at, it may have been the page. */
function isOwnDoing(record: MutationRecord): boolean {
  if (isOurs(record.target)) return true;
  return record.addedNodes.length > 0 && record.removedNodes.length === 0 && [...record.addedNodes].every(isOurs);
}

interface PageWatch {
  readonly soon: () => void;
  /** Changes around this node count too, where it stands in a shadow root. */
  readonly follow: (node: Node) => void;
}

/** Calls `check` once before the next paint after the page changed, so that no wrong badge is ever seen. */
function watchPage(document: Document, check: () => void, signal: AbortSignal): PageWatch {
  const watched = new WeakSet<Node>([document]);
  let waiting = 0;
  const soon = () => {
    if (waiting !== 0 || signal.aborted) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      check();
    });
  };
  const observer = new MutationObserver((records) => {
    if (!records.every(isOwnDoing)) soon();
  });
  observer.observe(document.documentElement, WATCHED);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      cancelAnimationFrame(waiting);
    },
    { once: true },
  );
  const follow = (node: Node) => {
    const root = node.getRootNode();
    if (watched.has(root) || signal.aborted) return;
    watched.add(root);
    observer.observe(root, WATCHED);
  };
  return { soon, follow };
}

export function startBadgeLayer(options: BadgeLayerOptions): BadgeLayer {
  const { document, findRows, shadowMode, signal, theme = 'light' } = options;
  const badges = new MountedBadges(document, shadowMode, theme);
  let contents: ReadonlyMap<string, BadgeText> | null = null;
  let language: Language = 'zh';
  const check = () => {
    const cells = new Set<Element>();
    for (const { product, cell, fixedHeight = false } of contents ? findRows() : []) {
      follow(cell);
      const content = (product !== null && contents?.get(product)) || null;
      if (product === null || (fixedHeight && !content)) continue;
      cells.add(cell);
      badges.put({ cell, product, fixedHeight }, content, language);
    }
    badges.keepOnly(cells);
  };
  const { soon, follow } = watchPage(document, check, signal);
  signal.addEventListener('abort', () => badges.keepOnly(new Set()), { once: true });
  return {
    show(nextContents, nextLanguage) {
      if (nextLanguage !== language) badges.forgetContents();
      contents = nextContents;
      language = nextLanguage;
      soon();
    },
  };
}
