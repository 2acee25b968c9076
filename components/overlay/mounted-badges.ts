import type { BadgeText } from '../../utils/texts/badge.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { createBadge, type ProductBadge } from './badge.ts';

import { createOverlayHost, isOurs, type OverlayHost, type OverlayTheme } from './overlay-host.ts';

interface Mounted {
  readonly host: HTMLElement;
  readonly badge: ProductBadge;
  product: string;
  /** undefined: to be drawn, whatever it is. */
  content: BadgeText | null | undefined;
}

export interface BadgePlace {
  readonly cell: Element;
  readonly product: string;
  readonly fixedHeight: boolean;
}

/** Copies the page made of our nodes come without a shadow root and say nothing. */
function removeCopies(cell: Element, own: HTMLElement): void {
  for (const child of [...cell.children]) {
    if (child !== own && isOurs(child)) child.remove();
  }
}

/** The badges now in the page, by the cell they stand in. */
export class MountedBadges {
  readonly #byCell = new Map<Element, Mounted>();
  readonly #createHost: () => OverlayHost;

  constructor(document: Document, mode: ShadowRootMode, theme: OverlayTheme) {
    this.#createHost = () => createOverlayHost(document, 'kuance-badge', mode, theme);
  }

  /** Makes the cell's badge show this content of this product; nothing is touched when it already does. */
  put({ cell, product, fixedHeight }: BadgePlace, content: BadgeText | null, language: Language): void {
    const entry = this.#byCell.get(cell) ?? this.#add(cell, product);
    removeCopies(cell, entry.host);
    if (entry.host !== cell.lastElementChild) cell.append(entry.host);
    entry.host.toggleAttribute('data-overlaid', fixedHeight);
    if (entry.content === content && entry.product === product) return;
    // An open reason never carries over to another product.
    if (entry.product !== product) entry.badge.close();
    entry.badge.update(content, language);
    entry.host.dataset.product = product;
    entry.product = product;
    entry.content = content;
  }

  #add(cell: Element, product: string): Mounted {
    const { host, mount } = this.#createHost();
    const entry = { host, badge: createBadge(mount), product, content: undefined };
    this.#byCell.set(cell, entry);
    return entry;
  }

  /** Removes every badge whose cell is not among these. */
  keepOnly(cells: ReadonlySet<Element>): void {
    for (const [cell, entry] of [...this.#byCell]) {
      if (cells.has(cell)) continue;
      entry.badge.close();
      entry.host.remove();
      this.#byCell.delete(cell);
    }
  }

  /** Draw all again at the next `put`, as after a change of language. */
  forgetContents(): void {
    for (const entry of this.#byCell.values()) entry.content = undefined;
  }
}
