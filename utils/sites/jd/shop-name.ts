/** The link to the own shop in the header bar: `//mall.jd.com/index-10000001.html`. */
const SHOP_LINK = 'header a[href*="//mall.jd.com/index-"]';

/** The first text of the element, in whatever depth: behind the name stand the kind of shop and an account. */
function firstText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') return text;
  }
  return '';
}

/** The shop's name in the page's header bar; null when there is none or more than one. */
export function jdShopName(document: Document): string | null {
  const names = new Set([...document.querySelectorAll(SHOP_LINK)].map(firstText).filter((name) => name !== ''));
  const [only, ...others] = names;
  return only !== undefined && only.length <= 60 && others.length === 0 ? only : null;
}
