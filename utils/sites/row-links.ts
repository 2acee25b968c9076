/** Where the links of a table's row lead; never followed, only looked at. */

/** A row has a picture, a title and a few actions. */
const MOST_LINKS = 12;

/** null for one that leads nowhere. */
function urlOf(link: Element): URL | null {
  try {
    return new URL(link.getAttribute('href') ?? '', link.ownerDocument.baseURI);
  } catch {
    return null;
  }
}

/** One after the other, as far as they are asked for. */
export function* linksOf(row: Element): Iterable<URL> {
  let left = MOST_LINKS;
  for (const link of row.querySelectorAll('a[href]')) {
    if (left-- === 0) return;
    const url = urlOf(link);
    if (url) yield url;
  }
}

/** Parts of a path that may be ids, each with the part before it: `item` and `1001` of `/item/1001.html`. */
export function pathParts(url: URL): readonly { readonly after: string; readonly id: string }[] {
  const parts = url.pathname.split('/');
  return parts.flatMap((part, at) => {
    const [, id] = /^([\w-]*\d[\w-]*?)(?:\.\w{1,5})?$/.exec(part) ?? [];
    const after = parts[at - 1];
    return id && after ? [{ after, id }] : [];
  });
}
