/** Where the links of a table's row lead; never followed, only looked at. */

/** A row has a picture, a title and a few actions. */
const MOST_LINKS = 12;

export function linksOf(row: Element): readonly URL[] {
  return [...row.querySelectorAll('a[href]')].slice(0, MOST_LINKS).flatMap((link) => {
    try {
      return [new URL(link.getAttribute('href') ?? '', row.ownerDocument.baseURI)];
    } catch {
      return [];
    }
  });
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
