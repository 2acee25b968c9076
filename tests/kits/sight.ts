/** What a person sees on a page of the catalogue, found without the reader under test. */

const LINK = /[?&]id=(\d+)/;

/** The document and the open shadow roots in it. */
function roots(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []));
  return [root, ...inner];
}

/** The page's own links to products, in dialogs of others there are none. */
function titles(): HTMLAnchorElement[] {
  return roots(document).flatMap((root) => [...root.querySelectorAll<HTMLAnchorElement>('.kit-app a.title')]);
}

export function productIn(link: Element): string {
  return LINK.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
}

export interface Title {
  readonly product: string;
  readonly link: HTMLAnchorElement;
  readonly x: number;
  readonly y: number;
}

/** The titles that lie uppermost where they are drawn, from top to bottom. */
export function seenTitles(): Title[] {
  return titles()
    .map((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return { product: productIn(link), link, x: left + Math.min(6, width / 2), y: top + height / 2 };
    })
    .filter(({ link, x, y }) => {
      const hit = (link.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
      return hit !== null && (hit === link || link.contains(hit));
    })
    .sort((a, b) => a.y - b.y);
}

/** What is wrong with a product's cell as the reader found it; '' for nothing. */
function wrongCell(product: string, cell: HTMLElement, seen: readonly Title[]): string {
  const inside = [...cell.querySelectorAll('a.title')].map(productIn);
  if (inside.length !== 1 || inside[0] !== product) return `${product}: cell names ${inside.join() || 'nothing'}`;
  const title = seen.find((each) => each.product === product);
  if (!title) return '';
  const { left, right, top, bottom } = cell.getBoundingClientRect();
  const within = left <= title.x && title.x <= right && top <= title.y && title.y <= bottom;
  if (!within) return `${product}: title at ${title.x}, ${title.y}, cell at ${left}..${right}, ${top}..${bottom}`;
  return cell.contains(title.link) ? '' : `${product}: cell lies under the one that is seen`;
}

export interface FoundRow {
  readonly product: string;
  readonly cell: HTMLElement;
}

/** Compares the reader's rows with what is seen: every seen product has its cell there, no other has one. */
export function wrongRows(rows: readonly FoundRow[]): string[] {
  const seen = seenTitles();
  const known = new Set(titles().map(productIn));
  const found = rows.map(({ product }) => product);
  return [
    ...seen.filter(({ product }) => !found.includes(product)).map(({ product }) => `${product}: seen, no row`),
    ...found.filter((product) => !known.has(product)).map((product) => `${product}: row of another table`),
    ...found.filter((product, at) => found.indexOf(product) !== at).map((product) => `${product}: two rows`),
    ...rows.map(({ product, cell }) => wrongCell(product, cell, seen)).filter((text) => text !== ''),
  ];
}

const QUIET = 40;
const AT_LATEST = 1_500;

/** Once the page has changed nothing for a while. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(latest);
      resolve();
    };
    let quiet = setTimeout(done, QUIET);
    const latest = setTimeout(done, AT_LATEST);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET);
    });
    for (const root of roots(document)) {
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    }
  });
}
