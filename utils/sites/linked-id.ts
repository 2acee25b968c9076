/** The id in the first link of a row to a product's page. @param pattern its first group is the id behind `id=` */
export function linkedId(row: Element, pattern: RegExp): string | null {
  for (const link of row.querySelectorAll('a[href*="id="]')) {
    const found = pattern.exec(link.getAttribute('href') ?? '')?.[1];
    if (found) return found;
  }
  return null;
}
