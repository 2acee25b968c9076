/** What a hung day may be off. */
export const MOST_DAYS = 400;

/** Whole days as typed, `-14`; also with a full-width sign. @returns null when it is no such number */
export function parseDays(text: string): number | null {
  const plain = text
    .trim()
    .normalize('NFKC')
    .replace(/^[\u2212\u2013]/, '-');
  if (!/^-?\d{1,3}$/.test(plain)) return null;
  const days = Number(plain);
  // -0 is 0.
  return Math.abs(days) <= MOST_DAYS ? days + 0 : null;
}
