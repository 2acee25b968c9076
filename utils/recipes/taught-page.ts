/** Page kinds of what was taught; apart, for first screens carry it. */
export const TAUGHT = 'taught.';

export function isTaught(page: string): boolean {
  return page.startsWith(TAUGHT);
}
