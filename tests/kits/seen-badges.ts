/** The badges of the running extension as a person sees them, compared with the titles they stand beside. */
import type { Page } from 'playwright-core';
import { type NotedFrames, watchFrames } from '../browser/support/painted-frames.ts';

export interface SeenRow {
  /** Product whose title is seen. */
  readonly product: string;
  /** Products of the badges that are seen in that row. */
  readonly badges: readonly string[];
  /** Texts of the figures that are seen at the height of the title. */
  readonly level: readonly string[];
}

/** How far from the title's middle a row's figures stand at most, in pixels. */
const LEVEL = 26;

/** Every title that lies uppermost, from top to bottom, with the badges in its row's band. */
export function seenBadges(page: Page): Promise<readonly SeenRow[]> {
  return page.evaluate((most) => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot, localName }) =>
        shadowRoot && !localName.startsWith('kuance-') ? roots(shadowRoot) : [],
      ),
    ];
    const uppermost = (element: Element, x: number, y: number): boolean => {
      const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
      return hit !== null && (hit === element || element.contains(hit));
    };
    const all = roots(document);
    const badges = all
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('kuance-badge')])
      // The host of a badge that adds no height has none itself.
      .flatMap((badge) => {
        const button = badge.shadowRoot?.querySelector('button');
        return button?.checkVisibility({ visibilityProperty: true })
          ? [{ badge, box: button.getBoundingClientRect() }]
          : [];
      })
      .filter(({ badge, box }) => box.width > 0 && uppermost(badge, box.left + 4, box.top + box.height / 2));
    const titles = all
      .flatMap((root) => [...root.querySelectorAll('.kit-app a.title')])
      .map((link) => ({ product: /id=(\d+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '', link }))
      .map(({ product, link }) => ({ product, link, box: link.getBoundingClientRect() }))
      .filter(({ link, box }) => uppermost(link, box.left + 6, box.top + box.height / 2))
      .sort((a, b) => a.box.top - b.box.top);
    const figures = all
      .flatMap((root) => [...root.querySelectorAll('.kit-app .value')])
      .map((figure) => ({ figure, box: figure.getBoundingClientRect() }));
    const middle = ({ top, height }: DOMRect) => top + height / 2;
    // A badge belongs to the row it stands in: the last whose title begins above it.
    const rowAt = (top: number) => titles.findLast(({ box }) => box.top - 8 <= top);
    return titles.map((title) => ({
      product: title.product,
      badges: badges.filter(({ box }) => rowAt(box.top) === title).map(({ badge }) => badge.dataset.product ?? ''),
      level: figures
        .filter(({ box }) => Math.abs(middle(box) - middle(title.box)) <= most)
        .map(({ figure }) => figure.textContent ?? ''),
    }));
  }, LEVEL);
}

/** From now on notes, just before every paint, each badge that stands in the cell of another product. */
export function watchKitBadges(page: Page): Promise<() => Promise<NotedFrames>> {
  return watchFrames(page, () =>
    [...document.querySelectorAll<HTMLElement>('kuance-badge')].flatMap((badge) => {
      let around = badge.parentElement;
      while (around && !around.querySelector('a.title')) around = around.parentElement;
      const product = /id=(\d+)/.exec(around?.querySelector('a.title')?.getAttribute('href') ?? '')?.[1];
      const astray = badge.checkVisibility() && product !== badge.dataset.product;
      return astray ? [`${badge.dataset.product} beside ${product}`] : [];
    }),
  );
}
