import { isOurs, isShown } from './shown-text.ts';

/** What can be searched at once: the page, or what stands inside an open shadow root of it. */
export type Surface = Document | ShadowRoot;

/** More than any page has; a page made to be searched without end is not. */
const MOST_ROOTS = 200;

/** Open shadow roots of the page, nested ones too. Closed ones are none of our business. */
export function openRoots(surface: Surface): readonly ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const waiting: Surface[] = [surface];
  for (let next = waiting.pop(); next && found.length < MOST_ROOTS; next = waiting.pop()) {
    // A list of all elements of a long table would be kept for nothing.
    const walker = document.createTreeWalker(next, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const element = walker.currentNode as Element;
      const root = element.shadowRoot;
      if (!root || isOurs(element)) continue;
      found.push(root);
      waiting.push(root);
    }
  }
  return found;
}

/** The element around an element, out of a shadow root too. */
export function elementAround(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether the element, or one around it, answers to the selector; out of shadow roots too. */
export function isWithin(element: Element, selector: string): boolean {
  for (let around: Element | null = element; around; ) {
    if (around.closest(selector)) return true;
    const root = around.getRootNode();
    around = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** Whether two elements are drawn, at least in part, in one place. */
export function overlap(one: Element, other: Element): boolean {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether something floats over the page, as panels of plug-ins do. */
export function floats(element: Element): boolean {
  for (let around: Element | null = element; around; around = elementAround(around)) {
    if (getComputedStyle(around).position === 'fixed') return true;
  }
  return false;
}

/**
 * For an element and each one around it, `most` in all and from the inside out: the first that answers to the
 * selector within. A long table is searched once, not once for every element around it.
 */
export function firstsAround(element: Element, selector: string, most: number): readonly (Element | undefined)[] {
  const around: Element[] = [];
  for (let next: Element | null = element; next && around.length < most; next = elementAround(next)) around.push(next);
  const firsts: (Element | undefined)[] = [];
  let within: readonly Element[] = [];
  let outer: Element | null = null;
  for (const holder of around.toReversed()) {
    const searched = outer !== null && holder.parentElement === outer;
    within = searched
      ? within.filter((one) => one !== holder && holder.contains(one))
      : [...holder.querySelectorAll(selector)];
    firsts.unshift(within[0]);
    outer = holder;
  }
  return firsts;
}

/** The page, then its open shadow roots; looked for one after the other, as far as they are asked for. */
export function* allSurfaces(document: Document): Iterable<Surface> {
  yield document;
  yield* openRoots(document);
}

/** The page with the shadow roots that are part of it: a panel that floats over it is somebody else's. */
export function pageSurfaces(document: Document): readonly Surface[] {
  return [document, ...openRoots(document).filter(({ host }) => !floats(host))];
}

export function everyIn<T extends Element = Element>(surfaces: Iterable<Surface>, selector: string): T[] {
  return [...surfaces].flatMap((surface) => [...surface.querySelectorAll<T>(selector)]);
}

/** Elements whose own text says something, not counting hidden ones and ours. */
export function elementsSaying(surface: Surface, says: (text: string) => boolean): Element[] {
  const root = surface instanceof Document ? surface.body : surface;
  const found: Element[] = [];
  if (!root) return found;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = says(node.nodeValue ?? '') ? node.parentElement : null;
    if (parent && isShown(parent) && !isOurs(parent)) found.push(parent);
  }
  return found;
}
