/** The switcher in the header bar, new and old (find_string 62737910364, 24084220676, 16289049825). */
const SELLER = '.dropdown-account-switcher-header-label-global';
const COUNTRY = '.dropdown-account-switcher-header-label-regional';
const OLDER = '.partner-dropdown-button';
const LONGEST = 120;

/** What all of them say alike; null where there is none, or they differ. */
function textOf(document: Document, selector: string): string | null {
  const found = [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  const [only, ...others] = new Set(found.map((text) => text.replace(/\s+/g, ' ').trim()));
  return only !== undefined && others.length === 0 ? only : null;
}

/**
 * Seller and marketplace together, for figures of two countries never meet: `Nimbus | Canada`. One without the
 * other is no name, and the shop waits to be claimed.
 */
export function amazonShopName(document: Document): string | null {
  const older = textOf(document, OLDER)?.split('|') ?? [];
  const parts = [textOf(document, SELLER) ?? older[0], textOf(document, COUNTRY) ?? older[1]];
  const [seller = '', country = ''] = parts.map((part) => part?.trim());
  const name = `${seller} | ${country}`;
  return seller !== '' && country !== '' && name.length <= LONGEST ? name : null;
}
