import { isOurs } from './shown-text.ts';

/** What can be searched at once: the page, or what stands inside an open shadow root of it. */
export type Surface = Document | ShadowRoot;

/** Open shadow roots of the page, each after the one around it. Closed ones are none of our business. */
export function openRoots(surface: Surface): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of surface.querySelectorAll('*')) {
    const root = element.shadowRoot;
    if (root && !isOurs(element)) found.push(root, ...openRoots(root));
  }
  return found;
}

/** The surface an element stands in, then those around it, outwards. */
export function surfacesAround(element: Element): Surface[] {
  const surfaces: Surface[] = [];
  let node: Node | null = element.getRootNode();
  while (node instanceof ShadowRoot) {
    surfaces.push(node);
    node = node.host.getRootNode();
  }
  return node instanceof Document ? [...surfaces, node] : surfaces;
}

/** The page, then its open shadow roots; looked for one after the other, as far as they are asked for. */
export function* allSurfaces(document: Document): Iterable<Surface> {
  yield document;
  yield* openRoots(document);
}

export function everyIn<T extends Element = Element>(surfaces: Iterable<Surface>, selector: string): T[] {
  return [...surfaces].flatMap((surface) => [...surface.querySelectorAll<T>(selector)]);
}
