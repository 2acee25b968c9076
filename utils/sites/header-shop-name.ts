const HEADER = 'header, [role="banner"], [class*="header" i], [id*="header" i]';
const NAMED = '[class*="shop-name" i], [class*="shopname" i], [class*="shop_name" i], [data-shop-name]';
/** A sub-account is shown as 店铺名:子账号. */
const SUB_ACCOUNT = /[:：].*$/s;

/** The shop's name in the header bar of a page, or of a shadow root that holds one; null when there is none or more than one. */
export function headerShopName(document: ParentNode): string | null {
  const names = new Set<string>();
  for (const element of document.querySelectorAll(NAMED)) {
    if (!element.closest(HEADER) || element.closest('table')) continue;
    const name = (element.textContent ?? '').replace(SUB_ACCOUNT, '').replace(/\s+/g, ' ').trim();
    if (name !== '' && name.length <= 60) names.add(name);
  }
  const [only, ...others] = names;
  return only !== undefined && others.length === 0 ? only : null;
}
